/* SPDX-License-Identifier: Apache-2.0 */
package tenon.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.integrations.Music.Album;
import tenon.integrations.Music.Genre;
import tenon.integrations.Music.Track;
import tenon.testing.Orm;

/** After a change that one side said, the next session reads of both sides what the rows say, though all was cached. */
class CachesTest {

    @RegisterExtension
    final Orm orm = orm();

    Orm orm() {
        return Orm.with(Album.class, Track.class, Genre.class)
                .set("hibernate.integration.envers.enabled", false)
                .set("hibernate.cache.use_second_level_cache", true)
                .set("hibernate.cache.use_query_cache", true)
                .set("hibernate.cache.region.factory_class", "jcache")
                .set("hibernate.javax.cache.provider", "org.ehcache.jsr107.EhcacheCachingProvider")
                .set("hibernate.javax.cache.missing_cache_strategy", "create")
                .set("hibernate.generate_statistics", true);
    }

    @BeforeEach
    void store() {
        orm.factory().getCache().evictAllRegions();
        Album album = new Album(1);
        album.tracks.addAll(List.of(new Track(1), new Track(2)));
        Genre genre = new Genre(1);
        genre.tracks.add(album.tracks.get(0));
        orm.persist(album, new Album(2), genre, new Genre(2));
        tracksOf(1);
        tracksOf(2);
        genresOf(1);
        tracksIn(1);
        tracksIn(2);
        query(1);
        query(2);
    }

    final Set<Long> tracksOf(long album) {
        return orm.fromTransaction(session -> ids(session.find(Album.class, album).tracks));
    }

    private Set<Long> tracksIn(long genre) {
        return orm.fromTransaction(session -> ids(session.find(Genre.class, genre).tracks));
    }

    private Set<Long> genresOf(long track) {
        return orm.fromTransaction(session -> {
            Set<Long> ids = new TreeSet<>();
            session.find(Track.class, track).genres.forEach(genre -> ids.add(genre.id));
            return ids;
        });
    }

    private Set<Long> query(long album) {
        return orm.fromTransaction(
                session -> ids(session.createSelectionQuery("from Track t where t.album.id = :album", Track.class)
                        .setParameter("album", album)
                        .setCacheable(true)
                        .getResultList()));
    }

    private static Set<Long> ids(Iterable<Track> tracks) {
        Set<Long> ids = new TreeSet<>();
        tracks.forEach(track -> ids.add(track.id));
        return ids;
    }

    @Test
    void everything_is_cached_to_begin_with() {
        Statistics statistics = orm.factory().getStatistics();
        statistics.clear();

        assertThat(tracksOf(1)).containsExactly(1L, 2L);
        assertThat(tracksIn(1)).containsExactly(1L);
        assertThat(genresOf(1)).containsExactly(1L);
        assertThat(query(1)).containsExactly(1L, 2L);

        assertThat(statistics.getPrepareStatementCount()).isZero();
    }

    @Test
    void the_reference_says_a_move_and_nothing_is_loaded() {
        change(session -> session.find(Track.class, 1L).album = session.find(Album.class, 2L));

        assertMoved();
    }

    @Test
    void the_reference_says_a_move_to_a_proxy() {
        change(session -> session.find(Track.class, 1L).album = session.getReference(Album.class, 2L));

        assertMoved();
    }

    @Test
    void the_reference_says_a_removal() {
        change(session -> session.find(Track.class, 1L).album = null);

        assertThat(tracksOf(1)).containsExactly(2L);
        assertThat(query(1)).containsExactly(2L);
    }

    final void assertMoved() {
        assertThat(tracksOf(1)).containsExactly(2L);
        assertThat(tracksOf(2)).containsExactly(1L);
        assertThat(query(1)).containsExactly(2L);
        assertThat(query(2)).containsExactly(1L);
    }

    @Test
    void a_new_element_joins_by_its_reference() {
        change(session -> {
            Track fresh = new Track(3);
            fresh.album = session.find(Album.class, 2L);
            session.persist(fresh);
        });

        assertThat(tracksOf(2)).containsExactly(3L);
        assertThat(query(2)).containsExactly(3L);
    }

    @Test
    void the_inverse_side_says_a_many_to_many_link() {
        change(session -> session.find(Genre.class, 2L).tracks.add(session.find(Track.class, 1L)));

        assertThat(genresOf(1)).containsExactly(1L, 2L);
        assertThat(tracksIn(2)).containsExactly(1L);
    }

    @Test
    void the_owning_side_says_a_many_to_many_link() {
        change(session -> session.find(Track.class, 1L).genres.add(session.find(Genre.class, 2L)));

        assertThat(genresOf(1)).containsExactly(1L, 2L);
        assertThat(tracksIn(2)).containsExactly(1L);
    }

    @Test
    void the_inverse_side_takes_a_many_to_many_link_back() {
        change(session -> session.find(Genre.class, 1L).tracks.clear());

        assertThat(genresOf(1)).isEmpty();
        assertThat(tracksIn(1)).isEmpty();
    }

    @Test
    void a_change_that_is_rolled_back_leaves_the_caches_as_they_were() {
        try (Session session = orm.factory().openSession()) {
            session.beginTransaction();
            session.find(Track.class, 1L).album = session.find(Album.class, 2L);
            session.flush();
            session.getTransaction().rollback();
        }

        assertThat(tracksOf(1)).containsExactly(1L, 2L);
        assertThat(tracksOf(2)).isEmpty();
    }

    final void change(Consumer<Session> work) {
        orm.inTransaction(work);
    }
}
