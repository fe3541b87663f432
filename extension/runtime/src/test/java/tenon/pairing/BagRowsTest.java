/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** A list without order on the owning side of a many-to-many relationship: only the changed rows are written. */
class BagRowsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Reader.class, Magazine.class).set("hibernate.order_updates", true);

    @Entity(name = "Reader")
    static class Reader {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(
                name = "subscription",
                joinColumns = @JoinColumn(name = "reader_id"),
                inverseJoinColumns = @JoinColumn(name = "magazine_id"))
        @BackPopulates("readers")
        private List<Magazine> magazines = new ArrayList<>();

        Reader() {}

        Reader(long id) {
            this.id = id;
        }

        List<Magazine> getMagazines() {
            return magazines;
        }

        void setMagazines(List<Magazine> magazines) {
            this.magazines = magazines;
        }
    }

    @Entity(name = "Magazine")
    static class Magazine {
        @Id
        Long id;

        @ManyToMany(mappedBy = "magazines")
        @BackPopulates("magazines")
        private List<Reader> readers = new ArrayList<>();

        Magazine() {}

        Magazine(long id) {
            this.id = id;
        }

        List<Reader> getReaders() {
            return readers;
        }
    }

    private static Reader persistReaderOf(long... magazines) {
        Reader reader = new Reader(1);
        LongStream.of(magazines).forEach(id -> reader.getMagazines().add(new Magazine(id)));
        orm.persist(reader.getMagazines().toArray());
        orm.persist(reader);
        return reader;
    }

    private static List<String> rows() {
        return orm.rows("select reader_id, magazine_id from subscription order by reader_id, magazine_id");
    }

    @Test
    @DisplayName("remove one, add one: one DELETE and one INSERT")
    void one_row_goes_and_one_comes() {
        persistReaderOf(1, 2, 3, 4);
        orm.persist(new Magazine(5));
        orm.inTransaction(session -> {
            Reader reader = session.find(Reader.class, 1L);
            Magazine fifth = session.find(Magazine.class, 5L);
            Hibernate.initialize(reader.getMagazines());
            reader.getMagazines().removeIf(magazine -> magazine.id == 2);
            reader.getMagazines().add(0, fifth);
            orm.sql().clear();

            session.flush();

            assertThat(orm.sql().count("delete")).isEqualTo(1);
            assertThat(orm.sql().count("insert")).isEqualTo(1);
            assertThat(orm.sql().statements()).hasSize(2);
        });
        assertThat(rows()).containsExactly("[1, 1]", "[1, 3]", "[1, 4]", "[1, 5]");
    }

    @Test
    @DisplayName("a change of the inverse side, and one of the owning side, in one flush")
    void both_sides_change_in_one_flush() {
        persistReaderOf(1, 2, 3);
        orm.persist(new Reader(2));
        orm.inTransaction(session -> {
            Reader reader = session.find(Reader.class, 1L);
            Reader other = session.find(Reader.class, 2L);
            Magazine first = session.find(Magazine.class, 1L);
            Hibernate.initialize(reader.getMagazines());
            Hibernate.initialize(other.getMagazines());
            Hibernate.initialize(first.getReaders());
            first.getReaders().remove(reader);
            first.getReaders().add(other);
            orm.sql().clear();

            session.flush();

            assertThat(orm.sql().count("delete")).isEqualTo(1);
            assertThat(orm.sql().count("insert")).isEqualTo(1);
            assertThat(orm.sql().statements()).hasSize(2);
        });
        assertThat(rows()).containsExactly("[1, 2]", "[1, 3]", "[2, 1]");
    }

    @Test
    @DisplayName("a new order alone, and an assigned list of the same elements, write nothing")
    void a_new_order_writes_nothing() {
        persistReaderOf(1, 2, 3);
        orm.inTransaction(session -> {
            Reader reader = session.find(Reader.class, 1L);
            Hibernate.initialize(reader.getMagazines());
            Collections.reverse(reader.getMagazines());
            reader.setMagazines(new ArrayList<>(reader.getMagazines()));
            orm.sql().clear();

            session.flush();

            assertThat(orm.sql().statements()).isEmpty();
        });
        assertThat(rows()).hasSize(3);
    }

    @Test
    @DisplayName("a merge of a detached list writes the difference")
    void a_merge_writes_the_difference() {
        Reader detached = persistReaderOf(1, 2, 3);
        detached.getMagazines().remove(1);
        orm.inTransaction(session -> {
            session.merge(detached);
            orm.sql().clear();

            session.flush();

            assertThat(orm.sql().count("delete")).isEqualTo(1);
            assertThat(orm.sql().statements()).hasSize(1);
        });
        assertThat(rows()).containsExactly("[1, 1]", "[1, 3]");
    }

    @Test
    @DisplayName("rows that a table without a key holds twice are written as Hibernate writes them")
    void rows_that_are_there_twice_are_rewritten() {
        persistReaderOf(1, 2);
        orm.inTransaction(session -> session.createNativeMutationQuery(
                        "insert into subscription (reader_id, magazine_id) values (1, 1)")
                .executeUpdate());
        orm.inTransaction(session -> {
            Reader reader = session.find(Reader.class, 1L);
            reader.getMagazines().remove(session.find(Magazine.class, 2L));
        });
        assertThat(orm.rows("select distinct reader_id, magazine_id from subscription"))
                .containsExactly("[1, 1]");
    }
}
