/* SPDX-License-Identifier: Apache-2.0 */
package tenon.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tenon.integrations.Music.Album;
import tenon.integrations.Music.Track;
import tenon.testing.Orm;

/** The same with Hibernate's own eviction, which also knows of owners that no session has loaded. */
class EvictedCachesTest extends CachesTest {

    @Override
    Orm orm() {
        return super.orm().set("hibernate.cache.auto_evict_collection_cache", true);
    }

    @Test
    void the_collection_says_a_move() {
        change(session -> session.find(Album.class, 2L).tracks.add(session.find(Track.class, 1L)));

        assertMoved();
    }

    @Test
    void an_element_is_deleted() {
        change(session -> session.remove(session.find(Track.class, 2L)));

        assertThat(tracksOf(1)).containsExactly(1L);
    }
}
