/* SPDX-License-Identifier: Apache-2.0 */
package tenon.environment;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Without a persistence context there is no flush: what is told to the stateless session is written, in step or not. */
class StatelessSessionTest {

    @RegisterExtension
    final Orm orm = Orm.with(Folder.class, Letter.class, Stamp.class);

    @Entity(name = "Folder")
    static class Folder {
        @Id
        Long id;

        @OneToMany(mappedBy = "folder")
        @BackPopulates("folder")
        List<Letter> letters = new ArrayList<>();

        Folder() {}

        Folder(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Letter")
    static class Letter {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("letters")
        Folder folder;

        @ManyToMany
        @BackPopulates("letters")
        Set<Stamp> stamps = new HashSet<>();

        Letter() {}

        Letter(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Stamp")
    static class Stamp {
        @Id
        Long id;

        @ManyToMany(mappedBy = "stamps")
        @BackPopulates("stamps")
        Set<Letter> letters = new HashSet<>();

        Stamp() {}

        Stamp(long id) {
            this.id = id;
        }
    }

    private void stateless(Consumer<StatelessSession> work) {
        try (StatelessSession session = orm.factory().openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            work.accept(session);
            transaction.commit();
        }
    }

    @Test
    void a_reference_that_was_set_by_the_collection_is_inserted() {
        Folder folder = new Folder(1);
        Letter letter = new Letter(1);
        folder.letters.add(letter);

        stateless(session -> {
            session.insert(folder);
            session.insert(letter);
        });

        assertThat(orm.rows("select id, folder_id from Letter")).containsExactly("[1, 1]");
    }

    @Test
    void both_sides_of_what_it_loads_are_in_step() {
        Folder folder = new Folder(1);
        folder.letters.addAll(List.of(new Letter(1), new Letter(2)));
        orm.persist(folder, folder.letters.get(0), folder.letters.get(1), new Folder(2));

        stateless(session -> {
            Letter letter = (Letter) session.get(Letter.class, 1L);
            Folder other = (Folder) session.get(Folder.class, 2L);
            orm.sql().clear();

            letter.folder = other;

            assertThat(orm.sql().statements()).isEmpty();
            session.update(letter);
        });

        assertThat(orm.rows("select id, folder_id from Letter order by id")).containsExactly("[1, 2]", "[2, 1]");
    }

    @Test
    void a_fetched_collection_follows_its_elements() {
        Folder folder = new Folder(1);
        folder.letters.add(new Letter(1));
        orm.persist(folder, folder.letters.get(0));

        stateless(session -> {
            Folder found = (Folder) session.get(Folder.class, 1L);
            session.fetch(found.letters);
            Letter fresh = new Letter(2);

            fresh.folder = found;

            assertThat(found.letters).contains(fresh);
            InStep.check(List.of(found, fresh));
            session.insert(fresh);
        });

        assertThat(orm.rows("select id, folder_id from Letter order by id")).containsExactly("[1, 1]", "[2, 1]");
    }
}
