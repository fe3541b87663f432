/* SPDX-License-Identifier: Apache-2.0 */
package tenon.environment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.SoftDelete;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** Rows that a filter or a soft delete hides are never written, and what is visible stays in step. */
class FiltersAndSoftDeleteTest {

    @RegisterExtension
    final Orm orm = Orm.with(Board.class, Card.class, Remark.class);

    @Entity(name = "Board")
    static class Board {
        @Id
        Long id;

        @OneToMany(mappedBy = "board", cascade = CascadeType.PERSIST)
        @Filter(name = "open", condition = "closed = 0")
        @BackPopulates("board")
        List<Card> cards = new ArrayList<>();

        Board() {}

        Board(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Card")
    @FilterDef(name = "open")
    static class Card {
        @Id
        Long id;

        int closed;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("cards")
        Board board;

        @OneToMany(mappedBy = "card", cascade = CascadeType.PERSIST)
        @BackPopulates("card")
        Set<Remark> remarks = new HashSet<>();

        Card() {}

        Card(long id, int closed) {
            this.id = id;
            this.closed = closed;
        }
    }

    @Entity(name = "Remark")
    @SoftDelete(columnName = "deleted")
    static class Remark {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("remarks")
        Card card;

        Remark() {}

        Remark(long id) {
            this.id = id;
        }
    }

    @Test
    void a_filtered_collection_is_changed_and_its_hidden_rows_stay() {
        Board one = new Board(1);
        one.cards.addAll(List.of(new Card(1, 0), new Card(2, 1)));
        orm.persist(one, new Board(2));

        orm.inTransaction(session -> {
            session.enableFilter("open");
            Board board = session.find(Board.class, 1L);
            assertThat(board.cards).extracting(card -> card.id).containsExactly(1L);

            board.cards.clear();
            board.cards.add(new Card(3, 0));
            session.persist(board.cards.get(0));
        });

        assertThat(orm.rows("select id, board_id from Card order by id"))
                .containsExactly("[1, null]", "[2, 1]", "[3, 1]");
    }

    @Test
    void a_filtered_collection_that_was_not_loaded_shows_a_queued_change() {
        Board one = new Board(1);
        one.cards.addAll(List.of(new Card(1, 0), new Card(2, 1)));
        orm.persist(one, new Board(2), new Card(4, 0));

        orm.inTransaction(session -> {
            session.enableFilter("open");
            Board board = session.find(Board.class, 1L);
            session.find(Card.class, 4L).board = board;
            assertThat(board.cards).extracting(card -> card.id).containsExactlyInAnyOrder(1L, 4L);
        });

        assertThat(orm.rows("select id, board_id from Card order by id")).containsExactly("[1, 1]", "[2, 1]", "[4, 1]");
    }

    @Test
    void a_softly_deleted_element_is_hidden_from_the_pair_and_the_others_are_in_step() {
        Card card = new Card(1, 0);
        card.remarks.addAll(Set.of(new Remark(1), new Remark(2)));
        orm.persist(card);
        orm.inTransaction(session -> {
            Remark remark = session.find(Remark.class, 2L);
            session.remove(remark);
        });

        orm.inTransaction(session -> {
            Card found = session.find(Card.class, 1L);
            assertThat(found.remarks).extracting(remark -> remark.id).containsExactly(1L);
            Remark added = new Remark(3);
            added.card = found;
            assertThat(found.remarks).hasSize(2);
            session.persist(added);
        });

        assertThat(orm.rows("select id, card_id from Remark order by id"))
                .as("the row of the deleted one stays")
                .containsExactly("[1, 1]", "[2, 1]", "[3, 1]");
    }
}
