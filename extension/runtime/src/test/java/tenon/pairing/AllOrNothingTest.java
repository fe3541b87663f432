/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.pairing.NastySequencesTest.Badge;
import tenon.pairing.NastySequencesTest.Club;
import tenon.pairing.NastySequencesTest.Fan;
import tenon.pairing.Shop.Item;
import tenon.pairing.Shop.Note;
import tenon.testing.InStep;
import tenon.testing.Orm;

class AllOrNothingTest {
    @RegisterExtension
    static final Orm orm = Orm.with(Shop.Item.class, Shop.Note.class, Club.class, Fan.class, Badge.class);

    @Test
    void map_replace_all_that_throws_changes_nothing() {
        Item item = new Item(1);
        Note one = new Note(3, "a");
        Note two = new Note(4, "b");
        Note other = new Note(5, "a");
        item.notes.put("a", one);
        item.notes.put("b", two);
        assertThatThrownBy(() -> item.notes.replaceAll((key, note) -> key.equals("a") ? other : one))
                .isInstanceOf(RuntimeException.class);
        InStep.check(List.of(item, one, two, other));
        assertThat(item.notes).hasSize(2).containsEntry("a", one).containsEntry("b", two);
        assertThat(other.item).isNull();
    }

    @Test
    void a_throw_midway_keeps_who_is_linked_though_not_in_which_order() {
        Club club = new Club(1);
        Club other = new Club(2);
        Badge first = new Badge(3);
        Badge broken = new Badge(4);
        club.badges.add(first);
        other.badges.add(first);
        broken.broken = true;
        List<Badge> given = Arrays.asList(new Badge(5), broken);
        assertThatThrownBy(() -> club.badges = new AbstractBadges(given)).isInstanceOf(IllegalStateException.class);
        assertThat(club.badges).containsExactly(first);
        assertThat(first.clubs).containsExactlyInAnyOrder(club, other);
        assertThat(given.get(0).clubs).isEmpty();
    }

    /** A set that never asks for hash codes. */
    private static final class AbstractBadges extends java.util.AbstractSet<Badge> {
        private final List<Badge> badges;

        AbstractBadges(List<Badge> badges) {
            this.badges = badges;
        }

        @Override
        public Iterator<Badge> iterator() {
            return badges.iterator();
        }

        @Override
        public int size() {
            return badges.size();
        }
    }
}
