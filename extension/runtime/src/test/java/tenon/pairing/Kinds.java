/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;
import tenon.mapping.BackPopulates;

/** A relationship for each kind of collection that Hibernate maps, beside those of {@link Shop}. */
final class Kinds {

    static final Class<?>[] ENTITIES = {
        Shelf.class, Book.class, Playlist.class, Song.class, Race.class, Runner.class, League.class, Club.class,
        Atlas.class, Page.class, Ledger.class, Line.class, Zoo.class, Animal.class, Hotel.class, Guest.class
    };

    private Kinds() {}

    @MappedSuperclass
    abstract static class Numbered implements Comparable<Numbered> {
        @Id
        Long id;

        @Override
        public int compareTo(Numbered other) {
            return id.compareTo(other.getId());
        }

        Long getId() {
            return id;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + "#" + id;
        }
    }

    /** A list with an order column, which the other side owns. */
    @Entity(name = "Shelf")
    static class Shelf extends Numbered {
        @OneToMany(mappedBy = "shelf")
        @OrderColumn(name = "place")
        @BackPopulates("shelf")
        List<Book> books = new ArrayList<>();
    }

    @Entity(name = "Book")
    static class Book extends Numbered {
        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("books")
        Shelf shelf;
    }

    /** A list with an order column in the association table. */
    @Entity(name = "Playlist")
    static class Playlist extends Numbered {
        @ManyToMany
        @OrderColumn(name = "place")
        @BackPopulates("playlists")
        List<Song> songs = new ArrayList<>();
    }

    @Entity(name = "Song")
    static class Song extends Numbered {
        @ManyToMany(mappedBy = "songs")
        @BackPopulates("songs")
        Set<Playlist> playlists = new HashSet<>();
    }

    @Entity(name = "Race")
    static class Race extends Numbered {
        @OneToMany(mappedBy = "race")
        @SortNatural
        @BackPopulates("race")
        SortedSet<Runner> runners = new TreeSet<>();
    }

    @Entity(name = "Runner")
    static class Runner extends Numbered {
        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("runners")
        Race race;
    }

    @Entity(name = "League")
    static class League extends Numbered {
        @ManyToMany
        @SortNatural
        @BackPopulates("leagues")
        NavigableSet<Club> clubs = new TreeSet<>();
    }

    @Entity(name = "Club")
    static class Club extends Numbered {
        @ManyToMany(mappedBy = "clubs")
        @OrderBy("id")
        @BackPopulates("clubs")
        Set<League> leagues = new LinkedHashSet<>();
    }

    @Entity(name = "Atlas")
    static class Atlas extends Numbered {
        @OneToMany(mappedBy = "atlas")
        @MapKey(name = "id")
        @SortNatural
        @BackPopulates("atlas")
        SortedMap<Long, Page> pages = new TreeMap<>();
    }

    @Entity(name = "Page")
    static class Page extends Numbered {
        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("pages")
        Atlas atlas;
    }

    @Entity(name = "Ledger")
    static class Ledger extends Numbered {
        @OneToMany(mappedBy = "ledger")
        @MapKey
        @SortNatural
        @BackPopulates("ledger")
        NavigableMap<Long, Line> lines = new TreeMap<>();
    }

    @Entity(name = "Line")
    static class Line extends Numbered {
        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("lines")
        Ledger ledger;
    }

    @Entity(name = "Zoo")
    static class Zoo extends Numbered {
        @OneToMany(mappedBy = "zoo")
        @OrderBy("id desc")
        @BackPopulates("zoo")
        Set<Animal> animals = new LinkedHashSet<>();
    }

    @Entity(name = "Animal")
    static class Animal extends Numbered {
        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("animals")
        Zoo zoo;
    }

    /** A map of a many-to-many relationship, in order. */
    @Entity(name = "Hotel")
    static class Hotel extends Numbered {
        @ManyToMany
        @MapKey(name = "id")
        @OrderBy("id")
        @BackPopulates("hotels")
        Map<Long, Guest> guests = new LinkedHashMap<>();
    }

    @Entity(name = "Guest")
    static class Guest extends Numbered {
        @ManyToMany(mappedBy = "guests")
        @MapKey(name = "id")
        @BackPopulates("guests")
        Map<Long, Hotel> hotels = new HashMap<>();
    }
}
