/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.annotations.SQLOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.AssociationColumn;
import tenon.mapping.AssociationKey;
import tenon.mapping.AssociationTable;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;
import tenon.testing.Orm;

/** Association tables of every kind of identifier, collection and entity. */
class AssociationKindsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(
            Flight.class,
            Pilot.class,
            Playlist.class,
            Song.class,
            Team.class,
            Player.class,
            Stage.class,
            Vehicle.class,
            Car.class,
            Driver.class,
            Paper.class,
            Writer.class);

    @AssociationTable(
            keys = {
                @AssociationKey(target = Pilot.class),
                @AssociationKey(
                        target = Flight.class,
                        columns = {"flight_no", "flight_line"},
                        referencedColumns = {"no", "line"})
            })
    interface Crew {}

    @AssociationTable
    interface Track {}

    @AssociationTable
    interface Squad {}

    @AssociationTable(columns = @AssociationColumn(name = "part"))
    interface Casting {}

    @AssociationTable(columns = @AssociationColumn(name = "place", type = Integer.class))
    interface Ranking {}

    @AssociationTable
    interface Driving {}

    @AssociationTable
    interface Authorship {}

    @Embeddable
    static class FlightId implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "line", length = 10)
        String airline;

        @Column(name = "no")
        Long number;

        FlightId() {}

        FlightId(String airline, long number) {
            this.airline = airline;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof FlightId id && id.airline.equals(airline) && id.number.equals(number);
        }

        @Override
        public int hashCode() {
            return Objects.hash(airline, number);
        }
    }

    @Entity(name = "Flight")
    static class Flight {
        @EmbeddedId
        FlightId id;

        @ManyToMany
        @Secondary(Crew.class)
        @BackPopulates("flights")
        private List<Pilot> crew = new ArrayList<>();

        List<Pilot> getCrew() {
            return crew;
        }
    }

    static class PilotId implements Serializable {
        private static final long serialVersionUID = 1L;

        String country;
        Long license;

        @Override
        public boolean equals(Object other) {
            return other instanceof PilotId id && id.country.equals(country) && id.license.equals(license);
        }

        @Override
        public int hashCode() {
            return Objects.hash(country, license);
        }
    }

    @Entity(name = "Pilot")
    @IdClass(PilotId.class)
    static class Pilot {
        @Id
        @Column(length = 10)
        String country;

        @Id
        Long license;

        @ManyToMany
        @Secondary(Crew.class)
        @BackPopulates("crew")
        private Set<Flight> flights = new HashSet<>();

        Set<Flight> getFlights() {
            return flights;
        }
    }

    @Entity(name = "Playlist")
    static class Playlist {
        @Id
        Long id;

        @ManyToMany
        @OrderColumn(name = "position")
        @Secondary(Track.class)
        @BackPopulates("playlists")
        private List<Song> songs = new ArrayList<>();

        Playlist() {}

        Playlist(long id) {
            this.id = id;
        }

        List<Song> getSongs() {
            return songs;
        }
    }

    @Entity(name = "Song")
    static class Song {
        @Id
        Long id;

        @ManyToMany
        @Secondary(Track.class)
        @BackPopulates("songs")
        private Set<Playlist> playlists = new HashSet<>();

        Song() {}

        Song(long id) {
            this.id = id;
        }

        Set<Playlist> getPlaylists() {
            return playlists;
        }
    }

    @Entity(name = "Team")
    static class Team {
        @Id
        Long id;

        @ManyToMany
        @MapKey(name = "name")
        @Secondary(Squad.class)
        @BackPopulates("teams")
        private Map<String, Player> players = new HashMap<>();

        Team() {}

        Team(long id) {
            this.id = id;
        }

        Map<String, Player> getPlayers() {
            return players;
        }
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        Long id;

        String name;

        @ManyToMany
        @Secondary(Squad.class)
        @BackPopulates("players")
        private List<Team> teams = new ArrayList<>();

        Player() {}

        Player(long id, String name) {
            this.id = id;
            this.name = name;
        }

        List<Team> getTeams() {
            return teams;
        }
    }

    @Entity(name = "Stage")
    static class Stage {
        @Id
        Long id;

        @ManyToMany
        @MapKeyColumn(name = "part")
        @Secondary(Casting.class)
        Map<String, Player> cast = new HashMap<>();

        @ManyToMany
        @SQLOrder("place desc")
        @Secondary(Ranking.class)
        List<Player> ranking = new ArrayList<>();

        Stage() {}

        Stage(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {
        @Id
        Long id;
    }

    @Entity(name = "Car")
    static class Car extends Vehicle {
        @ManyToMany
        @Secondary(Driving.class)
        @BackPopulates
        private Set<Driver> drivers = new HashSet<>();

        Set<Driver> getDrivers() {
            return drivers;
        }
    }

    @Entity(name = "Driver")
    static class Driver {
        private Long id;
        private Set<Car> cars = new HashSet<>();

        @Id
        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        @ManyToMany
        @Secondary(Driving.class)
        @BackPopulates
        Set<Car> getCars() {
            return cars;
        }

        void setCars(Set<Car> cars) {
            this.cars = cars;
        }
    }

    @MappedSuperclass
    abstract static class Document {
        @Id
        Long id;

        @ManyToMany
        @Secondary(Authorship.class)
        @BackPopulates
        private Set<Writer> writers = new HashSet<>();

        Set<Writer> getWriters() {
            return writers;
        }
    }

    @Entity(name = "Paper")
    static class Paper extends Document {}

    @Entity(name = "Writer")
    static class Writer {
        @Id
        Long id;

        @ManyToMany
        @Secondary(Authorship.class)
        @BackPopulates
        private List<Paper> papers = new ArrayList<>();

        List<Paper> getPapers() {
            return papers;
        }
    }

    @Test
    @DisplayName("keys of several columns, declared and by default")
    void composite_keys() {
        Flight flight = new Flight();
        flight.id = new FlightId("LH", 400);
        Pilot pilot = new Pilot();
        pilot.country = "DE";
        pilot.license = 7L;
        flight.getCrew().add(pilot);
        orm.persist(flight, pilot);

        assertThat(orm.rows("select pilot_country, pilot_license, flight_line, flight_no from Crew"))
                .containsExactly("[DE, 7, LH, 400]");
        orm.inTransaction(session -> {
            Flight found = session.find(Flight.class, flight.id);
            assertThat(found.getCrew())
                    .singleElement()
                    .satisfies(each -> assertThat(each.getFlights()).containsExactly(found));
            found.getCrew().clear();
        });
        assertThat(orm.rows("select flight_no from Crew")).isEmpty();
    }

    private static List<String> tracks() {
        return orm.rows("select playlist_id, song_id, position from Track order by playlist_id, position");
    }

    private void persistPlaylistOfThree() {
        Playlist playlist = new Playlist(1);
        for (long id = 1; id <= 3; id++) {
            playlist.getSongs().add(new Song(id));
        }
        orm.persist(playlist.getSongs().toArray());
        orm.persist(playlist, new Song(4));
    }

    @Test
    @DisplayName("an ordered list owns the relationship, so its positions are written, whichever side changes")
    void an_ordered_list_is_written_in_order() {
        persistPlaylistOfThree();
        assertThat(tracks()).containsExactly("[1, 1, 0]", "[1, 2, 1]", "[1, 3, 2]");
        orm.inTransaction(session -> {
            Playlist playlist = session.find(Playlist.class, 1L);
            Hibernate.initialize(playlist.getSongs());
            session.find(Song.class, 4L).getPlaylists().add(playlist);
            session.find(Song.class, 1L).getPlaylists().remove(playlist);
        });
        assertThat(tracks()).containsExactly("[1, 2, 0]", "[1, 3, 1]", "[1, 4, 2]");
    }

    @Test
    @DisplayName("an ordered list that is not loaded is written in order, too")
    void an_ordered_list_that_is_not_loaded_is_written_in_order() {
        persistPlaylistOfThree();
        orm.inTransaction(session -> {
            Playlist playlist = session.find(Playlist.class, 1L);
            session.find(Song.class, 4L).getPlaylists().add(playlist);
            session.find(Song.class, 1L).getPlaylists().remove(playlist);
        });
        assertThat(tracks()).containsExactly("[1, 2, 0]", "[1, 3, 1]", "[1, 4, 2]");
    }

    @Test
    @DisplayName("an ordered list of an entity that is not loaded itself is written in order, too")
    void an_ordered_list_of_an_unloaded_owner_is_written_in_order() {
        persistPlaylistOfThree();
        orm.inTransaction(session -> {
            Playlist playlist = session.getReference(Playlist.class, 1L);
            session.find(Song.class, 4L).getPlaylists().add(playlist);
            session.createQuery("select count(*) from Song s join s.playlists p", Long.class)
                    .getSingleResult();
        });
        assertThat(tracks()).containsExactly("[1, 1, 0]", "[1, 2, 1]", "[1, 3, 2]", "[1, 4, 3]");
    }

    @Test
    @DisplayName("a map keyed by an attribute of the target is in step, loaded or not, and its rows are the pairs")
    void a_map_keyed_by_an_attribute_of_the_target() {
        Team team = new Team(1);
        Player ann = new Player(1, "ann");
        Player bob = new Player(2, "bob");
        ann.getTeams().add(team);
        assertThat(team.getPlayers()).containsEntry("ann", ann);
        orm.persist(team, ann, bob);
        orm.inTransaction(session -> {
            Team found = session.find(Team.class, 1L);
            Player second = session.find(Player.class, 2L);
            Hibernate.initialize(second.getTeams());
            orm.sql().clear();
            second.getTeams().add(found);
            session.flush();

            assertThat(orm.sql().count("insert")).isEqualTo(1);
            assertThat(orm.sql().statements()).hasSize(1);
            assertThat(found.getPlayers()).containsOnlyKeys("ann", "bob");
            found.getPlayers().remove("ann");
        });
        assertThat(orm.rows("select team_id, player_id from Squad")).containsExactly("[1, 2]");
    }

    @Test
    @DisplayName("a map keyed by a column of the table: the entity writes the column")
    void a_map_keyed_by_a_column_of_the_table() {
        Stage stage = new Stage(1);
        Player ann = new Player(1, "ann");
        stage.cast.put("Hamlet", ann);
        stage.cast.put("Ghost", ann);
        orm.persist(ann, stage);

        assertThat(orm.rows("select part, player_id from Casting order by part"))
                .containsExactly("[Ghost, 1]", "[Hamlet, 1]");
    }

    @Test
    @DisplayName("a list can be ordered by a column of the table")
    void a_list_ordered_by_a_column_of_the_table() {
        Stage stage = new Stage(1);
        for (long id = 1; id <= 3; id++) {
            Player player = new Player(id, "player " + id);
            orm.persist(player);
            stage.ranking.add(player);
        }
        orm.persist(stage);
        orm.inTransaction(session -> session.createNativeMutationQuery("update Ranking set place = (player_id * 2) % 5")
                .executeUpdate());
        orm.inTransaction(session -> assertThat(session.find(Stage.class, 1L).ranking)
                .extracting(player -> player.id)
                .containsExactly(2L, 1L, 3L));
    }

    @Test
    @DisplayName("a subclass on one side, getters on the other")
    void a_subclass_and_getters() {
        Car car = new Car();
        car.id = 1L;
        Driver driver = new Driver();
        driver.setId(2L);
        driver.getCars().add(car);
        orm.persist(car, driver);

        assertThat(orm.rows("select car_id, driver_id from Driving")).containsExactly("[1, 2]");
    }

    @Test
    @DisplayName("a mapped superclass on one side")
    void a_mapped_superclass() {
        Paper paper = new Paper();
        paper.id = 1L;
        Writer writer = new Writer();
        writer.id = 2L;
        writer.getPapers().add(paper);
        orm.persist(paper, writer);

        assertThat(paper.getWriters()).containsExactly(writer);
        assertThat(orm.rows("select paper_id, writer_id from Authorship")).containsExactly("[1, 2]");
    }
}
