/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tenon.traces.domain.Article;
import tenon.traces.domain.Box;
import tenon.traces.domain.Course;
import tenon.traces.domain.Item;
import tenon.traces.domain.Member;
import tenon.traces.domain.Node;
import tenon.traces.domain.Note;
import tenon.traces.domain.Person;
import tenon.traces.domain.Post;
import tenon.traces.domain.Profile;
import tenon.traces.domain.Student;
import tenon.traces.domain.Tag;
import tenon.traces.domain.Team;
import tenon.traces.domain.Toy;
import tenon.traces.domain.User;

/**
 * The entities of one relationship.
 *
 * @param twoWay whether the two sides always agree
 */
record Domain(List<Class<?>> entities, List<String> tables, boolean twoWay) {

    private static final Map<String, Domain> BY_RELATIONSHIP = Map.of(
            "one-to-many-list", users(),
            "one-to-one", users(),
            "many-to-many-list", of(List.of("students", "courses", "student_course"), Student.class, Course.class),
            "many-to-many-set", of(List.of("articles", "tags", "article_tag"), Article.class, Tag.class),
            "one-to-many-set", of(List.of("teams", "members"), Team.class, Member.class),
            "adjacency-list", of(List.of("nodes"), Node.class),
            "self-many-to-many", of(List.of("persons", "follow"), Person.class),
            "one-to-many-map", of(List.of("items", "notes"), Item.class, Note.class),
            "one-way", new Domain(List.of(Box.class, Toy.class), List.of("boxes", "toys"), false));

    private static Domain users() {
        return of(List.of("users", "posts", "profiles"), User.class, Post.class, Profile.class);
    }

    private static Domain of(List<String> tables, Class<?>... entities) {
        return new Domain(Arrays.asList(entities), tables, true);
    }

    static Domain of(String relationship) {
        Domain domain = BY_RELATIONSHIP.get(relationship);
        if (domain == null) {
            throw new IllegalArgumentException(
                    "No entities for '" + relationship + "', only for " + BY_RELATIONSHIP.keySet());
        }
        return domain;
    }

    Class<?> entity(String name) {
        return entities.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entity '" + name + "'"));
    }
}
