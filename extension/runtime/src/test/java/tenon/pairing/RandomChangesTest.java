/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.pairing.Kinds.Animal;
import tenon.pairing.Kinds.Atlas;
import tenon.pairing.Kinds.Book;
import tenon.pairing.Kinds.Club;
import tenon.pairing.Kinds.Guest;
import tenon.pairing.Kinds.Hotel;
import tenon.pairing.Kinds.League;
import tenon.pairing.Kinds.Ledger;
import tenon.pairing.Kinds.Line;
import tenon.pairing.Kinds.Numbered;
import tenon.pairing.Kinds.Page;
import tenon.pairing.Kinds.Playlist;
import tenon.pairing.Kinds.Race;
import tenon.pairing.Kinds.Runner;
import tenon.pairing.Kinds.Shelf;
import tenon.pairing.Kinds.Song;
import tenon.pairing.Kinds.Zoo;
import tenon.pairing.Shop.Course;
import tenon.pairing.Shop.Item;
import tenon.pairing.Shop.Member;
import tenon.pairing.Shop.Node;
import tenon.pairing.Shop.Note;
import tenon.pairing.Shop.Post;
import tenon.pairing.Shop.Profile;
import tenon.pairing.Shop.Student;
import tenon.pairing.Shop.Team;
import tenon.pairing.Shop.User;
import tenon.testing.Orm;

/**
 * Random changes by every kind of call, against a plain model of who is linked to whom. After each change all loaded sides
 * have to agree with the model, after each flush the rows. {@code -Dtenon.random.runs} and {@code -Dtenon.random.seed} make
 * it longer or repeat one run.
 */
class RandomChangesTest {

    private static final int RUNS = Integer.getInteger("tenon.random.runs", 60);
    private static final int CHANGES = 40;
    private static final int OBJECTS = 4;

    @RegisterExtension
    static final Orm orm = Orm.with(
            Stream.of(Shop.ENTITIES, Kinds.ENTITIES).flatMap(Stream::of).toArray(Class<?>[]::new));

    /** A side that holds many, or one for a one-to-one. */
    interface Many {
        Collection<?> of(Object owner);

        void assign(Object owner, List<Object> elements);
    }

    /** One relationship: how its sides are read and written, and which rows it has. */
    record Relationship(
            String name,
            Class<?> left,
            Class<?> right,
            Function<Long, Object> newLeft,
            Function<Long, Object> newRight,
            Many rights,
            Many lefts,
            boolean leftHoldsMany,
            boolean rightHoldsMany,
            String rows) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> runs() {
        Long fixed = Long.getLong("tenon.random.seed");
        List<Arguments> runs = new ArrayList<>();
        for (Relationship relationship : relationships()) {
            for (int run = 0; run < (fixed == null ? RUNS : 1); run++) {
                long seed = fixed == null ? run : fixed;
                runs.add(Arguments.of(relationship, seed));
            }
        }
        return runs.stream();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void sides_and_rows_agree_with_the_model(Relationship relationship, long seed) {
        new Run(relationship, new Random(seed), seed % 3 != 0).play();
    }

    /** One sequence of changes. */
    private static final class Run {

        private final Relationship relationship;
        private final Random random;
        private final boolean persistent;
        private final Map<Long, Object> lefts = new LinkedHashMap<>();
        private final Map<Long, Object> rights = new LinkedHashMap<>();
        /** The links: for a side that holds one, at most one link. */
        private final Set<List<Long>> links = new HashSet<>();

        private final List<String> history = new ArrayList<>();
        private Session session;

        Run(Relationship relationship, Random random, boolean persistent) {
            this.relationship = relationship;
            this.random = random;
            this.persistent = persistent;
        }

        void play() {
            for (long id = 1; id <= OBJECTS; id++) {
                lefts.put(id, relationship.newLeft.apply(id));
                rights.put(id, sameType() ? lefts.get(id) : relationship.newRight.apply(id));
            }
            try {
                for (int i = 0; i < CHANGES; i++) {
                    step();
                    check();
                }
                if (session != null) {
                    flush();
                }
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        relationship + " after\n  " + String.join("\n  ", history) + "\nmodel: "
                                + new TreeSet<>(
                                        links.stream().map(List::toString).toList()),
                        failure);
            } finally {
                if (session != null) {
                    if (session.getTransaction().isActive()) {
                        session.getTransaction().rollback();
                    }
                    session.close();
                }
            }
        }

        private boolean sameType() {
            return relationship.left == relationship.right;
        }

        private void step() {
            int kind = random.nextInt(persistent ? 12 : 8);
            long left = 1 + random.nextInt(OBJECTS);
            long right = 1 + random.nextInt(OBJECTS);
            switch (kind) {
                case 0, 1, 2 -> {
                    note("link " + left + "-" + right + " from the left");
                    link(left, right);
                    change(relationship.rights, relationship.leftHoldsMany, lefts.get(left), rights.get(right), true);
                }
                case 3, 4 -> {
                    note("link " + left + "-" + right + " from the right");
                    link(left, right);
                    change(relationship.lefts, relationship.rightHoldsMany, rights.get(right), lefts.get(left), true);
                }
                case 5 -> {
                    note("unlink " + left + "-" + right + " from the left");
                    links.remove(List.of(left, right));
                    change(relationship.rights, relationship.leftHoldsMany, lefts.get(left), rights.get(right), false);
                }
                case 6 -> {
                    note("unlink " + left + "-" + right + " from the right");
                    links.remove(List.of(left, right));
                    change(relationship.lefts, relationship.rightHoldsMany, rights.get(right), lefts.get(left), false);
                }
                case 7 -> assign(left);
                case 8, 9 -> flush();
                case 10 -> reopen();
                default -> {
                    note("initialize " + left);
                    if (relationship.leftHoldsMany) {
                        relationship.rights.of(lefts.get(left)).size();
                    }
                }
            }
        }

        private void change(Many side, boolean many, Object owner, Object element, boolean link) {
            if (many) {
                if (link) {
                    add(side, owner, element);
                } else {
                    remove(side.of(owner), element);
                }
            } else if (link) {
                side.assign(owner, List.of(element));
            } else if (side.of(owner).stream().anyMatch(each -> same(each, element))) {
                side.assign(owner, List.of());
            }
        }

        @SuppressWarnings("unchecked")
        private void add(Many side, Object owner, Object element) {
            Collection<Object> collection = (Collection<Object>) side.of(owner);
            if (collection instanceof List<Object> list && Hibernate.isInitialized(list) && random.nextBoolean()) {
                list.add(random.nextInt(list.size() + 1), element);
            } else {
                collection.add(element);
            }
        }

        private void remove(Collection<?> collection, Object element) {
            switch (random.nextInt(3)) {
                case 0 -> collection.removeIf(each -> same(each, element));
                case 1 -> {
                    var iterator = collection.iterator();
                    while (iterator.hasNext()) {
                        if (same(iterator.next(), element)) {
                            iterator.remove();
                        }
                    }
                }
                default -> collection.remove(element);
            }
        }

        private void assign(long left) {
            List<Object> elements = new ArrayList<>();
            List<Long> ids = new ArrayList<>(rights.keySet());
            Collections.shuffle(ids, random);
            int count = relationship.leftHoldsMany ? random.nextInt(OBJECTS) : random.nextInt(2);
            links.removeIf(link -> link.get(0) == left);
            for (long right : ids.subList(0, count)) {
                link(left, right);
                elements.add(rights.get(right));
            }
            note("assign " + ids.subList(0, count) + " to " + left);
            relationship.rights.assign(lefts.get(left), elements);
        }

        private void link(long left, long right) {
            if (!relationship.leftHoldsMany) {
                links.removeIf(link -> link.get(0) == left);
            }
            if (!relationship.rightHoldsMany) {
                links.removeIf(link -> link.get(1) == right);
            }
            links.add(List.of(left, right));
        }

        private void flush() {
            note("flush");
            if (session == null) {
                session = orm.factory().openSession();
                session.beginTransaction();
                lefts.values().forEach(session::persist);
                if (!sameType()) {
                    rights.values().forEach(session::persist);
                }
            }
            session.flush();
            List<String> rows = new ArrayList<>();
            for (Object row :
                    session.createNativeQuery(relationship.rows, Object.class).getResultList()) {
                Object[] columns = (Object[]) row;
                rows.add(columns[0] + "-" + columns[1]);
            }
            assertThat(rows)
                    .as("rows")
                    .containsExactlyInAnyOrderElementsOf(links.stream()
                            .map(link -> link.get(0) + "-" + link.get(1))
                            .toList());
        }

        private void reopen() {
            flush();
            note("reopen");
            session.clear();
            lefts.replaceAll((id, old) -> find(relationship.left, id));
            rights.replaceAll((id, old) -> sameType() ? lefts.get(id) : find(relationship.right, id));
        }

        private Object find(Class<?> type, Long id) {
            // What a one-to-one target is linked to is not known before it is loaded (see the divergences).
            if (random.nextInt(3) > 0 || (type == relationship.left && !relationship.leftHoldsMany)) {
                return session.find(type, id);
            }
            note("  " + type.getSimpleName() + "#" + id + " as a reference");
            return session.getReference(type, id);
        }

        private void check() {
            lefts.forEach((id, left) -> check(relationship.rights, left, id, 0, rights, "right of " + id));
            rights.forEach((id, right) -> check(relationship.lefts, right, id, 1, lefts, "left of " + id));
        }

        private void check(Many side, Object owner, long id, int end, Map<Long, Object> others, String what) {
            if (!Hibernate.isInitialized(owner)) {
                return;
            }
            Collection<?> held = side.of(owner);
            if (!Hibernate.isInitialized(held instanceof Values<?> values ? values.map() : held)) {
                return;
            }
            List<Long> expected = links.stream()
                    .filter(link -> link.get(end) == id)
                    .map(link -> link.get(1 - end))
                    .toList();
            assertThat(held.stream().map(element -> idOf(element, others)).toList())
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }

        private static Long idOf(Object element, Map<Long, Object> objects) {
            return objects.entrySet().stream()
                    .filter(entry -> same(entry.getValue(), element))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("A stranger: " + Hibernate.getClass(element)));
        }

        private void note(String what) {
            history.add(what);
        }

        private static boolean same(Object one, Object other) {
            return one == other
                    || (Hibernate.isInitialized(one)
                            && Hibernate.isInitialized(other)
                            && Hibernate.unproxy(one) == Hibernate.unproxy(other));
        }
    }

    private static <O> Many many(Class<O> type, Function<O, Collection<?>> getter, BiConsumer<O, List<Object>> setter) {
        return new Many() {
            @Override
            public Collection<?> of(Object owner) {
                return getter.apply(type.cast(Hibernate.unproxy(owner)));
            }

            @Override
            public void assign(Object owner, List<Object> elements) {
                setter.accept(type.cast(Hibernate.unproxy(owner)), elements);
            }
        };
    }

    private static <O, E> Many one(Class<O> type, Class<E> element, Function<O, E> getter, BiConsumer<O, E> setter) {
        return many(
                type,
                owner -> getter.apply(owner) == null ? List.of() : List.of(getter.apply(owner)),
                (owner, elements) -> setter.accept(owner, elements.isEmpty() ? null : element.cast(elements.get(0))));
    }

    private static <E> List<E> cast(List<Object> elements, Class<E> type) {
        return new ArrayList<>(elements.stream().map(type::cast).toList());
    }

    /** The elements of a map, with additions under their keys. */
    private static final class Values<V> extends AbstractCollection<V> {

        private final Map<Object, V> map;
        private final Function<V, Object> key;

        @SuppressWarnings("unchecked")
        Values(Map<?, V> map, Function<V, Object> key) {
            this.map = (Map<Object, V>) map;
            this.key = key;
        }

        Map<Object, V> map() {
            return map;
        }

        @Override
        public boolean add(V element) {
            return map.put(key.apply(element), element) != element;
        }

        @Override
        public Iterator<V> iterator() {
            return map.values().iterator();
        }

        @Override
        public int size() {
            return map.size();
        }
    }

    private static <K, V> Map<K, V> keyed(List<V> elements, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        elements.forEach(element -> map.put(key.apply(element), element));
        return map;
    }

    private static <T extends Numbered> Function<Long, Object> numbered(Supplier<T> constructor) {
        return id -> {
            T object = constructor.get();
            object.id = id;
            return object;
        };
    }

    private static List<Relationship> relationships() {
        return List.of(
                new Relationship(
                        "one-to-many list",
                        User.class,
                        Post.class,
                        User::new,
                        Post::new,
                        many(User.class, User::getPosts, (user, posts) -> user.setPosts(cast(posts, Post.class))),
                        one(Post.class, User.class, Post::getUser, Post::setUser),
                        true,
                        false,
                        "select user_id, id from Post where user_id is not null"),
                new Relationship(
                        "one-to-many set",
                        Team.class,
                        Member.class,
                        Team::new,
                        Member::new,
                        many(
                                Team.class,
                                Team::getMembers,
                                (team, members) -> team.setMembers(new HashSet<>(cast(members, Member.class)))),
                        one(Member.class, Team.class, Member::getTeam, Member::setTeam),
                        true,
                        false,
                        "select team_id, id from Member where team_id is not null"),
                new Relationship(
                        "one-to-many map",
                        Item.class,
                        Note.class,
                        Item::new,
                        id -> new Note(id, "k" + id),
                        many(
                                Item.class,
                                item -> new Values<>(item.getNotes(), Note::getKeyword),
                                (item, notes) -> item.setNotes(keyed(cast(notes, Note.class), Note::getKeyword))),
                        one(Note.class, Item.class, Note::getItem, Note::setItem),
                        true,
                        false,
                        "select item_id, id from Note where item_id is not null"),
                new Relationship(
                        "one-to-one",
                        User.class,
                        Profile.class,
                        User::new,
                        Profile::new,
                        one(User.class, Profile.class, User::getProfile, User::setProfile),
                        one(Profile.class, User.class, Profile::getUser, Profile::setUser),
                        false,
                        false,
                        "select user_id, id from Profile where user_id is not null"),
                new Relationship(
                        "many-to-many",
                        Student.class,
                        Course.class,
                        Student::new,
                        Course::new,
                        many(
                                Student.class,
                                Student::getCourses,
                                (student, courses) -> student.setCourses(new HashSet<>(cast(courses, Course.class)))),
                        many(
                                Course.class,
                                Course::getStudents,
                                (course, students) -> course.setStudents(cast(students, Student.class))),
                        true,
                        true,
                        "select students_id, courses_id from Student_Course"),
                new Relationship(
                        "tree",
                        Node.class,
                        Node.class,
                        Node::new,
                        Node::new,
                        many(
                                Node.class,
                                Node::getChildren,
                                (node, children) -> node.setChildren(cast(children, Node.class))),
                        one(Node.class, Node.class, Node::getParent, Node::setParent),
                        true,
                        false,
                        "select parent_id, id from Node where parent_id is not null"),
                new Relationship(
                        "one-to-many list with an order column",
                        Shelf.class,
                        Book.class,
                        numbered(Shelf::new),
                        numbered(Book::new),
                        many(
                                Shelf.class,
                                shelf -> shelf.books,
                                (shelf, books) -> shelf.books = cast(books, Book.class)),
                        one(Book.class, Shelf.class, book -> book.shelf, (book, shelf) -> book.shelf = shelf),
                        true,
                        false,
                        "select shelf_id, id from Book where shelf_id is not null"),
                new Relationship(
                        "many-to-many list with an order column",
                        Playlist.class,
                        Song.class,
                        numbered(Playlist::new),
                        numbered(Song::new),
                        many(
                                Playlist.class,
                                playlist -> playlist.songs,
                                (playlist, songs) -> playlist.songs = cast(songs, Song.class)),
                        many(
                                Song.class,
                                song -> song.playlists,
                                (song, playlists) -> song.playlists = new HashSet<>(cast(playlists, Playlist.class))),
                        true,
                        true,
                        "select playlists_id, songs_id from Playlist_Song"),
                new Relationship(
                        "one-to-many sorted set",
                        Race.class,
                        Runner.class,
                        numbered(Race::new),
                        numbered(Runner::new),
                        many(
                                Race.class,
                                race -> race.runners,
                                (race, runners) -> race.runners = new TreeSet<>(cast(runners, Runner.class))),
                        one(Runner.class, Race.class, runner -> runner.race, (runner, race) -> runner.race = race),
                        true,
                        false,
                        "select race_id, id from Runner where race_id is not null"),
                new Relationship(
                        "many-to-many navigable set and ordered set",
                        League.class,
                        Club.class,
                        numbered(League::new),
                        numbered(Club::new),
                        many(
                                League.class,
                                league -> league.clubs,
                                (league, clubs) -> league.clubs = new TreeSet<>(cast(clubs, Club.class))),
                        many(
                                Club.class,
                                club -> club.leagues,
                                (club, leagues) -> club.leagues = new HashSet<>(cast(leagues, League.class))),
                        true,
                        true,
                        "select leagues_id, clubs_id from League_Club"),
                new Relationship(
                        "one-to-many sorted map",
                        Atlas.class,
                        Page.class,
                        numbered(Atlas::new),
                        numbered(Page::new),
                        many(
                                Atlas.class,
                                atlas -> new Values<>(atlas.pages, Page::getId),
                                (atlas, pages) ->
                                        atlas.pages = new TreeMap<>(keyed(cast(pages, Page.class), Page::getId))),
                        one(Page.class, Atlas.class, page -> page.atlas, (page, atlas) -> page.atlas = atlas),
                        true,
                        false,
                        "select atlas_id, id from Page where atlas_id is not null"),
                new Relationship(
                        "one-to-many navigable map",
                        Ledger.class,
                        Line.class,
                        numbered(Ledger::new),
                        numbered(Line::new),
                        many(
                                Ledger.class,
                                ledger -> new Values<>(ledger.lines, Line::getId),
                                (ledger, lines) ->
                                        ledger.lines = new TreeMap<>(keyed(cast(lines, Line.class), Line::getId))),
                        one(Line.class, Ledger.class, line -> line.ledger, (line, ledger) -> line.ledger = ledger),
                        true,
                        false,
                        "select ledger_id, id from Line where ledger_id is not null"),
                new Relationship(
                        "one-to-many ordered set",
                        Zoo.class,
                        Animal.class,
                        numbered(Zoo::new),
                        numbered(Animal::new),
                        many(
                                Zoo.class,
                                zoo -> zoo.animals,
                                (zoo, animals) -> zoo.animals = new LinkedHashSet<>(cast(animals, Animal.class))),
                        one(Animal.class, Zoo.class, animal -> animal.zoo, (animal, zoo) -> animal.zoo = zoo),
                        true,
                        false,
                        "select zoo_id, id from Animal where zoo_id is not null"),
                new Relationship(
                        "many-to-many maps",
                        Hotel.class,
                        Guest.class,
                        numbered(Hotel::new),
                        numbered(Guest::new),
                        many(
                                Hotel.class,
                                hotel -> new Values<>(hotel.guests, Guest::getId),
                                (hotel, guests) -> hotel.guests = keyed(cast(guests, Guest.class), Guest::getId)),
                        many(
                                Guest.class,
                                guest -> new Values<>(guest.hotels, Hotel::getId),
                                (guest, hotels) -> guest.hotels = keyed(cast(hotels, Hotel.class), Hotel::getId)),
                        true,
                        true,
                        "select hotels_id, guests_id from Hotel_Guest"));
    }
}
