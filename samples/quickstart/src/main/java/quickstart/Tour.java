/* SPDX-License-Identifier: Apache-2.0 */
package quickstart;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import quickstart.model.Author;
import quickstart.model.Book;
import quickstart.model.Course;
import quickstart.model.Node;
import quickstart.model.Post;
import quickstart.model.Profile;
import quickstart.model.Student;
import quickstart.model.User;

/** One step for each thing that Tenon does. Each tells what it does, and then what both sides hold. */
final class Tour {

    private final Database database;
    private final Consumer<String> out;

    Tour(Database database, Consumer<String> out) {
        this.database = database;
        this.out = out;
    }

    void run() {
        createBothSides();
        queryBack();
        move();
        takeOver();
        replaceAll();
        manyToMany();
        changeWhatIsNotLoaded();
        tree();
        remove();
    }

    void createBothSides() {
        step("Create: one assignment links both sides");
        User ada = new User(1, "ada");
        Post hello = new Post(1, "hello");
        Post bye = new Post(2, "bye");
        hello.setUser(ada);
        ada.getPosts().add(bye);
        ada.setProfile(new Profile(1, "ada's profile"));
        show("hello.setUser(ada)", "ada.posts = " + ada.getPosts());
        show("ada.getPosts().add(bye)", "bye.user = " + bye.getUser());
        show("ada.setProfile(..)", "profile.user = " + ada.getProfile().getUser());

        database.inTransaction(session -> {
            session.persist(ada);
            session.persist(new User(2, "bob"));
        });
    }

    void queryBack() {
        step("Query back: the rows say the same");
        database.inTransaction(session -> {
            User ada = session.find(User.class, 1L);
            show("find", "ada.posts = " + ada.getPosts() + ", ada.profile = " + ada.getProfile());
        });
    }

    void move() {
        step("Move: the old owner learns of it, and nothing is loaded");
        database.inTransaction(session -> {
            User ada = session.find(User.class, 1L);
            User bob = session.find(User.class, 2L);
            Post hello = session.find(Post.class, 1L);
            hello.setUser(bob);
            show("hello.setUser(bob)", "ada.posts loaded: " + Hibernate.isInitialized(ada.getPosts()));
            show("now they are read", "ada.posts = " + ada.getPosts() + ", bob.posts = " + bob.getPosts());
        });
    }

    void takeOver() {
        step("Take over: a one-to-one has no stale third object, and its unique key holds");
        database.inTransaction(session -> {
            User ada = session.find(User.class, 1L);
            User bob = session.find(User.class, 2L);
            Profile profile = ada.getProfile();
            bob.setProfile(profile);
            show("bob.setProfile(ada's)", "ada.profile = " + ada.getProfile() + ", profile.user = " + profile.getUser());
        });
    }

    void replaceAll() {
        step("Assign a whole list: the difference is what changes");
        database.inTransaction(session -> {
            User bob = session.find(User.class, 2L);
            Post hello = session.find(Post.class, 1L);
            Post bye = session.find(Post.class, 2L);
            bob.setPosts(List.of(bye));
            show("bob.setPosts([bye])", "hello.user = " + hello.getUser() + ", bye.user = " + bye.getUser());
        });
    }

    void manyToMany() {
        step("Many-to-many: either side writes the row, once");
        Student ann = new Student(1, "ann");
        Course math = new Course(1, "math");
        Course art = new Course(2, "art");
        math.getStudents().add(ann);
        ann.getCourses().add(math);
        show("both sides add", "ann.courses = " + ann.getCourses() + ", math.students = " + math.getStudents());
        Author kay = new Author(1, "kay");
        Book joints = new Book(1, "joints");
        joints.setAuthors(List.of(kay));
        show("joints.setAuthors([kay])", "kay.books = " + kay.getBooks());

        database.inTransaction(session -> {
            for (Object each : List.of(ann, math, art, kay, joints)) {
                session.persist(each);
            }
        });
    }

    void changeWhatIsNotLoaded() {
        step("Change what is not loaded: one row is written, none is read");
        database.inTransaction(session -> {
            Student ann = session.find(Student.class, 1L);
            Course art = session.find(Course.class, 2L);
            Hibernate.initialize(art.getStudents());
            art.getStudents().add(ann);
            session.flush();
            show("art.getStudents().add(ann)", "ann.courses loaded: " + Hibernate.isInitialized(ann.getCourses()));
            show("now they are read", "ann.courses = " + ann.getCourses());
        });
    }

    void tree() {
        step("A tree: moving a node is one assignment");
        Node root = new Node(1, "root");
        Node left = new Node(2, "left");
        Node leaf = new Node(3, "leaf");
        left.setParent(root);
        leaf.setParent(root);
        left.getChildren().add(leaf);
        show("left.getChildren().add(leaf)", "root.children = " + root.getChildren() + ", leaf.parent = " + leaf.getParent());

        database.inTransaction(session -> List.of(root, left, leaf).forEach(session::persist));
    }

    void remove() {
        step("Remove: the reference goes with it");
        database.inTransaction(session -> {
            User bob = session.find(User.class, 2L);
            Post bye = session.find(Post.class, 2L);
            bob.getPosts().remove(bye);
            show("bob.getPosts().remove(bye)", "bye.user = " + bye.getUser());
        });
    }

    private void step(String title) {
        out.accept("");
        out.accept(title);
    }

    private void show(String done, String holds) {
        out.accept("   " + done + "  ->  " + holds);
    }
}
