/* SPDX-License-Identifier: Apache-2.0 */
package tenon.integrations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.hibernate.envers.Audited;
import tenon.mapping.BackPopulates;

/** Entities that are audited and cached, with their collections. */
final class Music {

    private Music() {}

    @Entity(name = "Album")
    @Audited
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class Album {
        @Id
        Long id;

        @OneToMany(mappedBy = "album", cascade = CascadeType.PERSIST)
        @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
        @BackPopulates("album")
        List<Track> tracks = new ArrayList<>();

        Album() {}

        Album(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Track")
    @Audited
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class Track {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("tracks")
        Album album;

        @ManyToMany
        @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
        @BackPopulates("tracks")
        Set<Genre> genres = new HashSet<>();

        Track() {}

        Track(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Genre")
    @Audited
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class Genre {
        @Id
        Long id;

        @ManyToMany(mappedBy = "genres")
        @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
        @BackPopulates("genres")
        Set<Track> tracks = new HashSet<>();

        Genre() {}

        Genre(long id) {
            this.id = id;
        }
    }
}
