/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.mapping.BackPopulates;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Item;
import tenon.pairing.Shop.Note;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.Profile;
import tenon.pairing.Shop.Student;
import tenon.pairing.Shop.User;
import tenon.pairing.Yard.Kind;
import tenon.pairing.Yard.Lot;
import tenon.pairing.Yard.Stone;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Sequences that break what looks right: views of views, own collections as arguments, equal elements, throws midway. */
class NastySequencesTest {

    /** Holds elements that are equal by name, with helper methods as hand-written entities have them. */
    @Entity(name = "Club")
    static class Club {
        @Id
        Long id;

        @OneToMany(mappedBy = "club", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("club")
        List<Fan> fans = new ArrayList<>();

        @OneToMany(mappedBy = "home")
        @BackPopulates("home")
        @MapKey(name = "name")
        Map<String, Fan> guests = new HashMap<>();

        @ManyToMany
        @BackPopulates("clubs")
        Set<Badge> badges = new LinkedHashSet<>();

        Club() {}

        Club(long id) {
            this.id = id;
        }

        void addFan(Fan fan) {
            fans.add(fan);
            fan.setClub(this);
        }

        void removeFan(Fan fan) {
            fans.remove(fan);
            fan.setClub(null);
        }

        void replaceFans(Collection<Fan> others) {
            fans.clear();
            fans.addAll(others);
        }

        void setFans(List<Fan> others) {
            for (Fan fan : new ArrayList<>(fans)) {
                removeFan(fan);
            }
            others.forEach(this::addFan);
        }

        List<Fan> getFans() {
            return Collections.unmodifiableList(fans);
        }
    }

    @Entity(name = "Fan")
    static class Fan {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("fans")
        Club club;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("guests")
        Club home;

        Fan() {}

        Fan(long id, String name) {
            this.id = id;
            this.name = name;
        }

        /** Links both sides by hand, and protects itself from recursion, as hand-written setters do. */
        void setClub(Club club) {
            if (this.club == club) {
                return;
            }
            Club old = this.club;
            this.club = club;
            if (old != null) {
                old.fans.remove(this);
            }
            if (club != null && !club.fans.contains(this)) {
                club.fans.add(this);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fan fan && name.equals(fan.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return "Fan#" + id;
        }
    }

    @Entity(name = "Badge")
    static class Badge {
        @Id
        Long id;

        transient boolean broken;

        @ManyToMany(mappedBy = "badges")
        @BackPopulates("badges")
        List<Club> clubs = new ArrayList<>();

        Badge() {}

        Badge(long id) {
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return 7;
        }

        @Override
        public String toString() {
            return "Badge#" + id;
        }
    }

    @RegisterExtension
    static final Orm orm = Orm.with(
            Lot.class,
            Stone.class,
            User.class,
            Post.class,
            Profile.class,
            Item.class,
            Note.class,
            Student.class,
            Course.class,
            Club.class,
            Fan.class,
            Badge.class);

    private final User u = new User(1);
    private final User v = new User(2);
    private final Post a = new Post(3);
    private final Post b = new Post(4);
    private final Post c = new Post(5);

    private static List<String> posts() {
        return orm.rows("select id, user_id from Post order by id");
    }

    // ---- own collections and views as arguments

    @Test
    void a_collection_may_be_its_own_argument() {
        u.posts.addAll(List.of(a, b, c));
        u.posts.addAll(u.posts);
        u.posts.addAll(0, u.posts);
        u.posts.retainAll(u.posts);
        assertThat(u.posts).containsExactly(a, b, c);
        u.setPosts(u.posts.subList(1, 3));
        assertThat(u.posts).containsExactly(b, c);
        assertThat(a.user).isNull();
        u.posts.removeAll(u.posts);
        assertThat(u.posts).isEmpty();
        InStep.check(List.of(u, a, b, c));
    }

    @Test
    void the_same_list_may_be_assigned_to_two_owners() {
        List<Post> shared = new ArrayList<>(List.of(a, b));
        u.setPosts(shared);
        v.setPosts(shared);
        assertThat(u.posts).isEmpty();
        assertThat(v.posts).containsExactly(a, b);
        assertThat(shared).containsExactly(a, b);
        v.setPosts(u.posts);
        assertThat(v.posts).isEmpty();
        assertThat(a.user).isNull();
        InStep.check(List.of(u, v, a, b));
    }

    @Test
    void a_managed_owner_may_be_given_a_range_of_its_own_list() {
        u.posts.addAll(List.of(a, b, c));
        orm.persist(u, v, a, b, c);
        orm.inTransaction(session -> {
            User user = session.find(User.class, 1L);
            user.setPosts(user.posts.subList(0, 2));
            assertThat(user.posts).hasSize(2);
            session.find(User.class, 2L).setPosts(user.posts.subList(1, 2));
            InStep.check(List.of(user, session.find(User.class, 2L)));
        });
        assertThat(posts()).containsExactly("[3, 1]", "[4, 2]", "[5, null]");
    }

    @Test
    void every_edit_of_a_range_of_a_range_is_one_of_the_list() {
        u.posts.addAll(List.of(a, b, c));
        Post x = new Post(6);
        Post y = new Post(7);
        List<Post> mid = u.posts.subList(0, 3).subList(1, 3).subList(0, 1);
        mid.add(x);
        mid.set(0, y);
        assertThat(u.posts).containsExactly(a, y, x, c);
        assertThat(b.user).isNull();
        ListIterator<Post> iterator = mid.listIterator();
        iterator.next();
        iterator.remove();
        iterator.add(b);
        assertThat(u.posts).containsExactly(a, b, x, c);
        Collections.reverse(mid);
        Collections.swap(mid, 0, 1);
        Collections.rotate(mid, 1);
        assertThat(mid).containsExactlyInAnyOrder(b, x);
        mid.removeIf(post -> post == x);
        mid.clear();
        assertThat(u.posts).containsExactly(a, c);
        InStep.check(List.of(u, a, b, c, x, y));
    }

    @Test
    void a_list_iterator_may_edit_again_and_again() {
        u.posts.addAll(List.of(a, b));
        ListIterator<Post> iterator = u.posts.listIterator();
        iterator.add(c);
        assertThatThrownBy(iterator::remove).isInstanceOf(IllegalStateException.class);
        assertThat(iterator.next()).isSameAs(a);
        iterator.set(b);
        assertThat(a.user).isNull();
        iterator.set(a);
        assertThat(b.user).isSameAs(u);
        iterator.remove();
        assertThatThrownBy(() -> iterator.set(a)).isInstanceOf(IllegalStateException.class);
        assertThat(iterator.nextIndex()).isEqualTo(1);
        assertThat(u.posts).containsExactly(c, b);
        InStep.check(List.of(u, a, b, c));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LIST", "ORDERED"})
    void a_managed_list_may_be_shuffled_rotated_and_sorted_in_part(Kind kind) {
        Lot l = new Lot(1);
        List<Stone> stones = new ArrayList<>();
        for (long id = 2; id < 12; id++) {
            Stone stone = new Stone(id);
            kind.place(stone, l);
            stones.add(stone);
        }
        orm.inTransaction(session -> {
            session.persist(l);
            stones.forEach(session::persist);
        });
        orm.inTransaction(session -> {
            Lot lot = session.find(Lot.class, 1L);
            @SuppressWarnings("unchecked")
            List<Stone> list = (List<Stone>) kind.stones(lot);
            Collections.shuffle(list, new java.util.Random(1));
            Collections.rotate(list, 3);
            list.subList(2, 8)
                    .sort(Comparator.comparing((Stone stone) -> stone.id).reversed());
            Collections.swap(list, 0, 9);
            session.flush();
            assertThat(list).hasSize(10).doesNotHaveDuplicates();
            list.forEach(stone -> assertThat(kind.lot(stone)).isSameAs(lot));
        });
        assertThat(orm.rows("select id from Stone where " + kind.column() + " = 1"))
                .hasSize(10);
        if (kind == Kind.ORDERED) {
            assertThat(orm.rows("select ordered_place from Stone order by ordered_place"))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        }
    }

    @Test
    void fill_leaves_one_link_and_the_others_nobody() {
        u.posts.addAll(List.of(a, b, c));
        Collections.fill(u.posts, a);
        assertThat(b.user).isNull();
        assertThat(c.user).isNull();
        u.posts.removeAll(List.of(a));
        assertThat(u.posts).isEmpty();
        assertThat(a.user).isNull();
    }

    @Test
    void a_repeated_element_is_written_once() {
        u.posts.addAll(List.of(a, b));
        u.posts.set(1, a);
        orm.inTransaction(session -> {
            session.persist(u);
            session.persist(b);
        });
        assertThat(posts()).containsExactly("[3, 1]", "[4, null]");
        orm.inTransaction(
                session -> assertThat(session.find(User.class, 1L).posts).hasSize(1));
    }

    // ---- equal elements

    @Test
    void values_remove_an_equal_one_and_unlink_that() {
        Club club = new Club(1);
        Fan one = new Fan(2, "one");
        Fan stranger = new Fan(3, "one");
        club.guests.put("one", one);
        club.guests.values().remove(stranger);
        InStep.check(List.of(club, one, stranger));
        assertThat(stranger.home).isNull();
    }

    @Test
    void an_assigned_list_of_equal_elements_keeps_both() {
        Club club = new Club(1);
        Fan one = new Fan(2, "same");
        Fan other = new Fan(3, "same");
        club.fans = List.of(one, other);
        assertThat(club.fans).hasSize(2);
        club.fans = List.of(other);
        assertThat(club.fans.get(0)).isSameAs(other);
        assertThat(one.club).isNull();
        assertThat(other.club).isSameAs(club);
        InStep.check(List.of(club, one, other));
    }

    // ---- helper methods that users have

    @Test
    void helpers_that_users_wrote_do_no_harm() {
        Club club = new Club(1);
        Club other = new Club(2);
        Fan one = new Fan(3, "one");
        Fan two = new Fan(4, "two");
        club.addFan(one);
        two.setClub(club);
        assertThat(club.fans).containsExactly(one, two);
        other.addFan(one);
        assertThat(club.fans).containsExactly(two);
        two.setClub(other);
        other.removeFan(one);
        assertThat(other.fans).containsExactly(two);
        club.setFans(List.of(two, one));
        assertThat(club.getFans()).containsExactly(two, one);
        club.replaceFans(List.of(one));
        assertThat(two.club).isNull();
        InStep.check(List.of(club, other, one, two));
        orm.persist(club, other, two);
        orm.inTransaction(session -> {
            Club found = session.find(Club.class, 1L);
            Club to = session.find(Club.class, 2L);
            Fan fan = session.find(Fan.class, 3L);
            fan.setClub(to);
            to.removeFan(fan);
            found.addFan(fan);
            to.setFans(new ArrayList<>(found.getFans()));
            InStep.check(List.of(found, to, fan));
        });
        assertThat(orm.rows("select id, club_id from Fan order by id")).containsExactly("[3, 2]", "[4, null]");
    }

    @Test
    void helpers_may_be_called_through_proxies() {
        Club club = new Club(1);
        Fan one = new Fan(3, "one");
        club.addFan(one);
        orm.persist(club, new Club(2));
        orm.inTransaction(session -> {
            Club to = session.getReference(Club.class, 2L);
            Fan fan = session.getReference(Fan.class, 3L);
            to.addFan(fan);
            InStep.check(List.of(Hibernate.unproxy(to), Hibernate.unproxy(fan), session.find(Club.class, 1L)));
            fan.setClub(session.getReference(Club.class, 1L));
            assertThat(to.getFans()).isEmpty();
        });
        assertThat(orm.rows("select id, club_id from Fan")).containsExactly("[3, 1]");
    }

    // ---- throws midway

    @Test
    void null_is_refused_by_every_call() {
        u.posts.add(a);
        assertThatThrownBy(() -> u.posts.set(0, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> u.posts.listIterator().add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> u.posts.replaceAll(post -> null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> u.posts.addAll(Arrays.asList(b, null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> u.posts.addAll(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> u.posts.subList(0, 1).set(0, null)).isInstanceOf(NullPointerException.class);
        assertThat(u.posts.remove(null)).isFalse();
        assertThat(u.posts.contains(null)).isFalse();
        assertThat(u.posts).containsExactly(a);
        Student student = new Student(1);
        assertThatThrownBy(() -> student.courses.add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> student.courses.addAll(Arrays.asList(new Course(2), null)))
                .isInstanceOf(NullPointerException.class);
        assertThat(student.courses).isEmpty();
        Item item = new Item(1);
        assertThatThrownBy(() -> item.notes.put("a", null)).isInstanceOf(NullPointerException.class);
        Map<String, Note> withNull = new HashMap<>();
        withNull.put("a", null);
        assertThatThrownBy(() -> item.setNotes(withNull)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> item.notes.putAll(withNull)).isInstanceOf(NullPointerException.class);
        assertThat(item.notes).isEmpty();
        assertThat(b.user).isNull();
    }

    @Test
    void functions_of_a_map_tell_what_they_change() {
        Item item = new Item(1);
        Item other = new Item(2);
        Note one = new Note(3, "k");
        Note two = new Note(4, "k");
        Note three = new Note(5, "x");
        item.notes.put("k", one);
        other.notes.put("k", two);
        item.notes.compute("k", (key, old) -> other.notes.get("k"));
        assertThat(one.item).isNull();
        assertThat(other.notes).isEmpty();
        item.notes.computeIfPresent("k", (key, old) -> null);
        assertThat(two.item).isNull();
        item.notes.computeIfAbsent("x", key -> three);
        item.notes.merge("x", three, (old, given) -> null);
        assertThat(item.notes).isEmpty();
        assertThat(three.item).isNull();
        assertThatThrownBy(() -> item.notes.computeIfAbsent("y", key -> one)).hasMessageContaining("TNN005004");
        assertThatThrownBy(() -> item.notes.merge("y", one, (old, given) -> given))
                .hasMessageContaining("TNN005004");
        assertThat(item.notes).isEmpty();
        InStep.check(List.of(item, other, one, two, three));
    }

    @Test
    void entries_of_a_map_may_be_edited_while_iterating() {
        Item item = new Item(1);
        Note one = new Note(3, "a");
        Note two = new Note(4, "b");
        Note other = new Note(5, "a");
        item.notes.putAll(Map.of("a", one, "b", two));
        for (Map.Entry<String, Note> entry : item.notes.entrySet()) {
            if (entry.getKey().equals("a")) {
                assertThat(entry.setValue(other)).isSameAs(one);
                assertThat(entry.getValue()).isSameAs(other);
                assertThatThrownBy(() -> entry.setValue(null)).isInstanceOf(NullPointerException.class);
            }
        }
        assertThat(one.item).isNull();
        assertThat(item.notes.entrySet().remove(Map.entry("b", one))).isFalse();
        assertThat(item.notes.entrySet().remove(Map.entry("b", two))).isTrue();
        assertThat(two.item).isNull();
        item.notes.values().removeAll(List.of(other));
        assertThat(other.item).isNull();
        assertThat(item.notes.keySet().removeAll(Set.of("a", "b"))).isFalse();
        InStep.check(List.of(item, one, two, other));
    }

    @Test
    void a_key_that_changed_confuses_nobody() {
        Item item = new Item(1);
        Item other = new Item(2);
        Note one = new Note(3, "a");
        Note two = new Note(4, "b");
        item.notes.put("a", one);
        one.keyword = "b";
        two.setItem(item);
        InStep.check(List.of(item, one, two));
        one.setItem(other);
        assertThat(other.notes).containsEntry("b", one);
        assertThat(item.notes.values()).doesNotContain(one);
        InStep.check(List.of(item, other, one, two));
    }

    @Test
    void a_sorted_set_finds_elements_whose_order_changed() {
        Lot l = new Lot(1);
        Lot m = new Lot(2);
        Stone one = new Stone(3);
        Stone two = new Stone(4);
        Stone three = new Stone(5);
        l.sortedSet.addAll(List.of(one, two, three));
        two.name = "zzz";
        two.inSortedSet = m;
        assertThat(l.sortedSet).containsExactly(one, three);
        assertThat(m.sortedSet).containsExactly(two);
        one.name = "zzz";
        assertThatThrownBy(() -> one.inSortedSet = m).hasMessageContaining("TNN005005");
        assertThat(one.inSortedSet).isSameAs(l);
        assertThat(l.sortedSet).contains(three);
        InStep.check(List.of(l, m, one, two, three));
    }

    @Test
    void ranges_of_sorted_sets_and_maps_are_live() {
        Lot l = new Lot(1);
        Stone one = new Stone(1);
        Stone two = new Stone(2);
        Stone three = new Stone(3);
        Stone four = new Stone(4);
        l.sortedSet.addAll(List.of(one, two, three));
        Set<Stone> head = l.sortedSet.headSet(three);
        head.remove(one);
        assertThat(one.inSortedSet).isNull();
        head.add(one);
        assertThat(one.inSortedSet).isSameAs(l);
        assertThatThrownBy(() -> head.add(four)).isInstanceOf(IllegalArgumentException.class);
        assertThat(four.inSortedSet).isNull();
        Iterator<Stone> iterator = l.sortedSet.subSet(one, three).iterator();
        iterator.next();
        iterator.remove();
        assertThat(one.inSortedSet).isNull();
        l.sortedMap.putAll(Map.of("s1", one, "s2", two, "s3", three));
        l.sortedMap.headMap("s2").clear();
        assertThat(one.inSortedMap).isNull();
        l.sortedMap.tailMap("s3").remove("s3");
        assertThat(three.inSortedMap).isNull();
        l.sortedMap.tailMap("s2").values().clear();
        assertThat(two.inSortedMap).isNull();
        l.sortedMap.tailMap("s2").put("s4", four);
        assertThat(four.inSortedMap).isSameAs(l);
        assertThatThrownBy(() -> l.sortedMap.tailMap("s3").put("s1", one)).isInstanceOf(IllegalArgumentException.class);
        assertThat(one.inSortedMap).isNull();
        InStep.check(List.of(l, one, two, three, four));
    }

    // ---- managed

    @Test
    void an_owner_that_is_loaded_later_has_lost_what_left_it_before() {
        a.setUser(u);
        orm.persist(u, v, a);
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 3L);
            User proxy = post.getUser();
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
            post.setUser(session.getReference(User.class, 2L));
            assertThat(proxy.getPosts()).isEmpty();
            InStep.check(List.of(Hibernate.unproxy(proxy), post));
        });
        assertThat(posts()).containsExactly("[3, 2]");
    }

    @Test
    void a_join_fetch_does_not_undo_what_is_not_flushed() {
        a.setUser(u);
        orm.persist(u, v, a, b);
        orm.inTransaction(session -> {
            session.setHibernateFlushMode(org.hibernate.FlushMode.COMMIT);
            User user = session.find(User.class, 1L);
            session.find(Post.class, 4L).setUser(user);
            session.find(Post.class, 3L).setUser(session.find(User.class, 2L));
            User found = session.createQuery("select u from User u left join fetch u.posts where u.id = 1", User.class)
                    .getSingleResult();
            assertThat(found.posts).containsExactly(session.find(Post.class, 4L));
            InStep.check(List.of(user, session.find(Post.class, 3L), session.find(Post.class, 4L)));
        });
        assertThat(posts()).containsExactly("[3, 2]", "[4, 1]");
    }

    @Test
    void a_flush_may_come_between_the_halves_of_a_move() {
        a.setUser(u);
        orm.persist(u, v, a);
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 3L);
            User user = session.find(User.class, 1L);
            user.getPosts().remove(post);
            assertThat(session.createQuery("select p from Post p where p.user is null", Post.class)
                            .getResultList())
                    .containsExactly(post);
            session.find(User.class, 2L).getPosts().add(post);
            assertThat(session.createQuery("select p from Post p where p.user.id = 2", Post.class)
                            .getResultList())
                    .containsExactly(post);
            InStep.check(List.of(Hibernate.unproxy(user), session.find(User.class, 2L), post));
        });
        assertThat(posts()).containsExactly("[3, 2]");
    }

    @Test
    void an_element_of_another_session_is_in_step_too() {
        a.setUser(u);
        orm.persist(u, v, a);
        Post[] other = new Post[1];
        orm.inTransaction(session -> other[0] = session.find(Post.class, 3L));
        orm.inTransaction(session -> {
            User user = session.find(User.class, 1L);
            Post own = session.find(Post.class, 3L);
            user.posts.size();
            other[0].setUser(user);
            assertThat(user.posts).contains(own, other[0]);
            InStep.check(List.of(user, own, other[0]));
            other[0].setUser(null);
            assertThat(user.posts).containsExactly(own);
        });
        assertThat(posts()).containsExactly("[3, 1]");
    }

    @Test
    void clearing_and_adding_again_leaves_no_orphan_behind() {
        Club club = new Club(1);
        club.addFan(new Fan(2, "a"));
        club.addFan(new Fan(3, "b"));
        orm.persist(club);
        orm.inTransaction(session -> {
            Club found = session.find(Club.class, 1L);
            List<Fan> all = new ArrayList<>(found.fans);
            found.replaceFans(all);
            found.fans.clear();
            session.flush();
            assertThat(found.fans).isEmpty();
            found.addFan(new Fan(4, "c"));
        });
        assertThat(orm.rows("select id, club_id from Fan")).containsExactly("[4, 1]");
    }

    @Test
    void an_unloaded_collection_with_orphan_removal_gains_and_loses() {
        Club club = new Club(1);
        club.addFan(new Fan(2, "a"));
        club.addFan(new Fan(3, "b"));
        orm.persist(club);
        orm.inTransaction(session -> {
            Club found = session.find(Club.class, 1L);
            found.fans.remove(session.find(Fan.class, 2L));
            found.fans.add(new Fan(4, "c"));
            assertThat(Hibernate.isInitialized(found.fans)).isFalse();
        });
        assertThat(orm.rows("select id, club_id from Fan order by id")).containsExactly("[3, 1]", "[4, 1]");
    }

    @Test
    void an_entity_that_was_unlinked_can_be_removed() {
        a.setUser(u);
        b.setUser(u);
        orm.persist(u, a, b);
        orm.inTransaction(session -> {
            Post post = session.find(Post.class, 3L);
            post.setUser(null);
            session.remove(post);
            User user = session.find(User.class, 1L);
            assertThat(user.getPosts()).containsExactly(session.find(Post.class, 4L));
        });
        assertThat(posts()).containsExactly("[4, 1]");
    }

    @Test
    void a_cascading_owner_takes_the_removal_of_its_element_back() {
        a.setUser(u);
        orm.persist(u, a);
        orm.inTransaction(session -> {
            User user = session.find(User.class, 1L);
            user.posts.size();
            session.remove(session.find(Post.class, 3L));
            session.flush();
        });
        // JPA: the cascade of PERSIST from a collection that holds it takes the removal back
        assertThat(posts()).containsExactly("[3, 1]");
    }

    @Test
    void a_ring_of_take_overs_is_flushed() {
        User[] users = {new User(1), new User(2), new User(3)};
        Profile[] profiles = {new Profile(4), new Profile(5), new Profile(6)};
        for (int i = 0; i < 3; i++) {
            users[i].setProfile(profiles[i]);
        }
        orm.persist(users[0], users[1], users[2], profiles[0], profiles[1], profiles[2]);
        orm.inTransaction(session -> {
            Profile first = session.find(Profile.class, 4L);
            for (long id = 1; id <= 3; id++) {
                session.find(User.class, id);
            }
            session.find(Profile.class, 5L).setUser(session.find(User.class, 1L));
            session.find(Profile.class, 6L).setUser(session.find(User.class, 2L));
            first.setUser(session.find(User.class, 3L));
            InStep.check(List.of(
                    first,
                    session.find(Profile.class, 5L),
                    session.find(Profile.class, 6L),
                    session.find(User.class, 1L),
                    session.find(User.class, 2L),
                    session.find(User.class, 3L)));
        });
        assertThat(orm.rows("select id, user_id from Profile order by id"))
                .containsExactly("[4, 3]", "[5, 1]", "[6, 2]");
    }

    @Test
    void a_new_owner_takes_over_from_a_removed_one() {
        u.setProfile(new Profile(4));
        orm.persist(u, v, u.profile);
        orm.inTransaction(session -> {
            User fresh = new User(9);
            Profile profile = session.find(Profile.class, 4L);
            fresh.setProfile(profile);
            session.persist(fresh);
            session.remove(session.find(User.class, 1L));
        });
        assertThat(orm.rows("select id, user_id from Profile")).containsExactly("[4, 9]");
    }

    @Test
    void a_many_to_many_list_holds_each_element_once() {
        Student s = new Student(1);
        Student t = new Student(2);
        Course d = new Course(3);
        d.students.addAll(List.of(s, t, s));
        assertThat(d.students).containsExactly(s, t);
        s.courses.add(d);
        d.students.set(0, t);
        assertThat(s.courses).isEmpty();
        d.students.remove(t);
        assertThat(d.students).isEmpty();
        assertThat(t.courses).isEmpty();
    }

    @Test
    void a_link_that_is_removed_and_added_again_has_one_row() {
        Student s = new Student(1);
        Course d = new Course(3);
        s.courses.add(d);
        orm.persist(s, d);
        orm.inTransaction(session -> {
            Course course = session.find(Course.class, 3L);
            Student student = session.find(Student.class, 1L);
            course.students.size();
            student.courses.remove(course);
            student.courses.add(course);
            student.setCourses(new HashSet<>(student.courses));
            course.setStudents(new ArrayList<>(course.students));
            course.students.remove(0);
            assertThat(student.courses).isEmpty();
            course.students.add(student);
        });
        assertThat(orm.rows("select students_id, courses_id from Student_Course"))
                .containsExactly("[1, 3]");
    }

    @Test
    void a_stream_may_move_what_it_collected() {
        u.posts.addAll(List.of(a, b, c));
        u.posts.stream().filter(post -> post != b).toList().forEach(post -> post.setUser(v));
        assertThat(u.posts).containsExactly(b);
        assertThat(v.posts).containsExactly(a, c);
        v.posts.add(b);
        assertThatThrownBy(() -> v.posts.forEach(post -> post.setUser(u)))
                .isInstanceOf(java.util.ConcurrentModificationException.class);
        InStep.check(List.of(u, v, a, b, c));
    }
}
