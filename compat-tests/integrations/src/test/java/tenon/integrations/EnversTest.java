/* SPDX-License-Identifier: Apache-2.0 */
package tenon.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.integrations.Music.Album;
import tenon.integrations.Music.Genre;
import tenon.integrations.Music.Track;
import tenon.testing.Orm;

/** What Envers audits is what both sides say, whichever side it was said on. */
class EnversTest {

    @RegisterExtension
    final Orm orm =
            Orm.with(Album.class, Track.class, Genre.class).set("hibernate.cache.use_second_level_cache", false);

    @BeforeEach
    void store() {
        Album album = new Album(1);
        Track track = new Track(1);
        album.tracks.add(track);
        orm.persist(album, new Album(2), track, new Genre(1));
    }

    private List<Number> revisions(Class<?> entity, long id) {
        return orm.fromTransaction(session -> AuditReaderFactory.get(session).getRevisions(entity, id));
    }

    /** The ids that a collection had at a revision. */
    private List<Long> audited(Number revision, String what) {
        return orm.fromTransaction(session -> {
            AuditReader reader = AuditReaderFactory.get(session);
            Collection<?> found = switch (what) {
                case "album 1" -> reader.find(Album.class, 1L, revision).tracks;
                case "album 2" -> reader.find(Album.class, 2L, revision).tracks;
                case "track" -> reader.find(Track.class, 1L, revision).genres;
                default -> reader.find(Genre.class, 1L, revision).tracks;
            };
            return found.stream()
                    .map(each -> each instanceof Track track ? track.id : ((Genre) each).id)
                    .toList();
        });
    }

    @Test
    void a_move_that_the_reference_said() {
        orm.inTransaction(session -> session.find(Track.class, 1L).album = session.find(Album.class, 2L));

        assertMoved();
    }

    @Test
    void a_move_that_the_collection_said() {
        orm.inTransaction(session -> session.find(Album.class, 2L).tracks.add(session.find(Track.class, 1L)));

        assertMoved();
    }

    private void assertMoved() {
        List<Number> revisions = revisions(Track.class, 1);
        assertThat(revisions).hasSize(2);
        assertThat(audited(revisions.get(0), "album 1")).containsExactly(1L);
        assertThat(audited(revisions.get(0), "album 2")).isEmpty();
        assertThat(audited(revisions.get(1), "album 1")).isEmpty();
        assertThat(audited(revisions.get(1), "album 2")).containsExactly(1L);
    }

    @Test
    void a_many_to_many_link_that_the_owning_side_said() {
        orm.inTransaction(session -> session.find(Track.class, 1L).genres.add(session.find(Genre.class, 1L)));

        assertLinked();
    }

    @Test
    void a_many_to_many_link_that_the_inverse_side_said() {
        orm.inTransaction(session -> {
            Track track = session.find(Track.class, 1L);
            Hibernate.initialize(track.genres);
            session.find(Genre.class, 1L).tracks.add(track);
        });

        assertLinked();
    }

    private void assertLinked() {
        List<Number> revisions = revisions(Track.class, 1);
        Number last = revisions.get(revisions.size() - 1);
        assertThat(revisions).hasSize(2);
        assertThat(audited(revisions.get(0), "track")).isEmpty();
        assertThat(audited(last, "track")).containsExactly(1L);
        assertThat(audited(last, "genre")).containsExactly(1L);
    }
}
