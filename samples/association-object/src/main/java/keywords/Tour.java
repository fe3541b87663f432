/* SPDX-License-Identifier: Apache-2.0 */
package keywords;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import keywords.model.Keyword;
import keywords.model.User;
import keywords.model.UserKeyword;

/** An association object that a proxy hides: what is done, what both ends hold, and the rows. */
final class Tour {

    private final Database database;
    private final Consumer<String> out;

    Tour(Database database, Consumer<String> out) {
        this.database = database;
        this.out = out;
    }

    void run() {
        schema();
        create();
        note();
        query();
        assign();
        remove();
    }

    private void schema() {
        step("The schema: one table for the link, with a column of its own, and none for the proxy");
        database.rows("select sql from sqlite_master where type = 'table' order by name")
                .forEach(sql -> out.accept("   " + sql));
    }

    void create() {
        step("Create: the proxy makes the association object, and both ends hold it");
        User ann = new User(1, "ann");
        User bob = new User(2, "bob");
        Keyword red = new Keyword(1, "red");
        Keyword blue = new Keyword(2, "blue");
        ann.getKeywords().add(red);
        ann.getKeywords().add(blue);
        red.getUsers().add(bob);
        show("ann.getKeywords().add(red)", "red.users = " + red.getUsers());
        show("red.getUsers().add(bob)", "bob.keywords = " + bob.getKeywords());
        show("the association objects", "ann.userKeywords = " + ann.getUserKeywords());

        database.inTransaction(session -> List.of(red, blue, ann, bob).forEach(session::persist));
        rows();
    }

    void note() {
        step("The link has data of its own: one constructor call sets both ends");
        database.inTransaction(session -> {
            User bob = session.find(User.class, 2L);
            Keyword blue = session.find(Keyword.class, 2L);
            UserKeyword link = new UserKeyword(bob, blue);
            link.setNote("the sea");
            show("new UserKeyword(bob, blue)", "bob.userKeywords = " + bob.getUserKeywords());
        });
        rows();
    }

    void query() {
        step("Query: the path of the proxy is one statement");
        database.inTransaction(session -> {
            List<String> names = session.createQuery(
                            "select u.name from User u join u.keywords k where k.word = 'blue' order by u.name",
                            String.class)
                    .getResultList();
            show("join u.keywords", String.valueOf(names));
        });
    }

    void assign() {
        step("Assign: what stays keeps its row");
        database.inTransaction(session -> {
            User bob = session.find(User.class, 2L);
            Keyword blue = session.find(Keyword.class, 2L);
            bob.setKeywords(Set.of(blue));
            show("bob.setKeywords([blue])", "bob.userKeywords = " + bob.getUserKeywords());
        });
        rows();
    }

    void remove() {
        step("Remove: the row is deleted, and neither end is left with a null");
        database.inTransaction(session -> {
            User ann = session.find(User.class, 1L);
            Keyword blue = session.find(Keyword.class, 2L);
            ann.getKeywords().remove(blue);
            show("ann.getKeywords().remove(blue)", "blue.users = " + blue.getUsers() + ", ann.keywords = " + ann.getKeywords());
        });
        rows();
    }

    private void rows() {
        out.accept("   rows: " + database.rows("select user_id, keyword_id, note from users_keywords order by 1, 2"));
    }

    private void step(String title) {
        out.accept("");
        out.accept(title);
    }

    private void show(String done, String holds) {
        out.accept("   " + done + "  ->  " + holds);
    }
}
