/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;
import static tenon.loading.SelectInTest.FETCH;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.TenonException;
import tenon.testing.Orm;

/** Options that an entity declares. */
class NamedLoadOptionsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Song.class);

    @Entity(name = "Song")
    @NamedLoadOptions(name = "Song.withTags", value = "selectIn(tags)")
    @NamedLoadOptions(name = "Song.bare", value = "raise(*)")
    static class Song {
        @Id
        Long id;

        @ElementCollection
        Set<String> tags = new HashSet<>();
    }

    @Entity(name = "Wrong")
    @NamedLoadOptions(name = "Wrong.withTags", value = "selectIn(tags)")
    static class Wrong {
        @Id
        Long id;
    }

    @Test
    void they_are_named_graphs() {
        orm.inTransaction(session -> {
            Song song = new Song();
            song.id = 1L;
            song.tags.add("tag");
            session.persist(song);
        });
        orm.inTransaction(session -> {
            orm.sql().clear();
            List<Song> songs = session.createSelectionQuery("from Song", Song.class)
                    .setHint(FETCH, session.getEntityGraph("Song.withTags"))
                    .getResultList();

            assertThat(songs).hasSize(1).allMatch(song -> isInitialized(song.tags));
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            Song bare = session.find(Song.class, 1L, Map.of(FETCH, session.getEntityGraph("Song.bare")));

            assertThatThrownBy(() -> bare.tags.size()).isInstanceOf(RaiseLoadException.class);
        });
    }

    @Test
    void a_wrong_path_is_reported_at_boot() {
        assertThatThrownBy(() -> Orm.boot(Wrong.class))
                .isInstanceOf(TenonException.class)
                .hasMessageStartingWith("TNN003001:")
                .hasMessageContaining("'tags'");
    }
}
