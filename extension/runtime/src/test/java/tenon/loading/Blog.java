/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenon.testing.Orm;

/** Users with posts with comments: enough relationships of each kind to load them in each way. */
final class Blog {

    static final Class<?>[] ENTITIES = {
        Country.class, User.class, Post.class, Comment.class, Topic.class, Address.class, Role.class, Node.class
    };

    private Blog() {}

    @Entity(name = "Country")
    static class Country {
        @Id
        Long id;

        String name;

        Country() {}

        Country(long id) {
            this.id = id;
            this.name = "country " + id;
        }

        public String getName() {
            return name;
        }
    }

    @Embeddable
    static class Contact {
        String phone;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "contact_country_id")
        Country country;

        @ElementCollection
        Set<String> nicknames = new HashSet<>();

        Contact() {}

        Contact(String phone, Country country) {
            this.phone = phone;
            this.country = country;
        }
    }

    @Entity(name = "User")
    @Table(name = "users")
    static class User {
        @Id
        Long id;

        String name;

        @ManyToOne // EAGER, as JPA has it
        Country country;

        @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
        @OrderBy("id")
        List<Post> posts = new ArrayList<>();

        @OneToMany(mappedBy = "resident", cascade = CascadeType.ALL)
        Set<Address> addresses = new HashSet<>();

        @ManyToMany
        Set<Role> roles = new HashSet<>();

        @ElementCollection
        List<String> tags = new ArrayList<>();

        @OneToMany(mappedBy = "author")
        @MapKey(name = "title")
        Map<String, Post> postsByTitle = new HashMap<>();

        @ElementCollection
        @OrderColumn(name = "position")
        List<String> steps = new ArrayList<>();

        @Embedded
        Contact contact;

        User() {}

        User(long id) {
            this.id = id;
            this.name = "user " + id;
        }

        public Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public List<Post> getPosts() {
            return posts;
        }
    }

    @Entity(name = "Post")
    static class Post {
        @Id
        Long id;

        String title;
        boolean published;

        @ManyToOne(fetch = FetchType.LAZY)
        User author;

        @ManyToOne(fetch = FetchType.LAZY)
        Topic topic;

        @OneToMany(mappedBy = "post", cascade = CascadeType.ALL)
        Set<Comment> comments = new HashSet<>();

        Post() {}

        Post(long id, User author, Topic topic) {
            this.id = id;
            this.title = "post " + id % 100;
            this.published = id % 2 == 1;
            this.author = author;
            this.topic = topic;
            author.posts.add(this);
        }

        public Long getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }

    @Entity(name = "Comment")
    @Table(name = "comments")
    static class Comment {
        @Id
        Long id;

        String text;

        @ManyToOne(fetch = FetchType.LAZY)
        Post post;

        @ManyToOne(fetch = FetchType.LAZY)
        User writer;

        Comment() {}

        Comment(long id, Post post, User writer) {
            this.id = id;
            this.text = "comment " + id;
            this.post = post;
            this.writer = writer;
            post.comments.add(this);
        }
    }

    @Entity(name = "Topic")
    static class Topic {
        @Id
        Long id;

        String name;

        @OneToMany(mappedBy = "topic")
        List<Post> posts = new ArrayList<>();

        Topic() {}

        Topic(long id) {
            this.id = id;
            this.name = "topic " + id;
        }

        public String getName() {
            return name;
        }
    }

    @Entity(name = "Address")
    static class Address {
        @Id
        Long id;

        String street;

        @ManyToOne(fetch = FetchType.LAZY)
        User resident;

        Address() {}

        Address(long id, User resident) {
            this.id = id;
            this.street = "street " + id;
            this.resident = resident;
            resident.addresses.add(this);
        }
    }

    @Entity(name = "Role")
    @Table(name = "roles")
    static class Role {
        @Id
        Long id;

        String name;

        @ManyToMany(mappedBy = "roles")
        Set<User> users = new HashSet<>();

        Role() {}

        Role(long id) {
            this.id = id;
            this.name = "role " + id;
        }
    }

    @Entity(name = "Node")
    static class Node {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Node parent;

        @OneToMany(mappedBy = "parent")
        @OrderBy("id")
        List<Node> children = new ArrayList<>();

        Node() {}

        Node(long id, Node parent) {
            this.id = id;
            this.parent = parent;
        }
    }

    /**
     * As many users as that, each with two posts, each with two comments; posts have two topics in turn. The second address of
     * every user and the second of two roles as well.
     */
    static void persist(Orm orm, int users) {
        persist(orm, users, 2, 2);
    }

    static void persist(Orm orm, int users, int posts, int comments) {
        orm.inTransaction(session -> {
            Country[] countries = {new Country(1), new Country(2)};
            Topic[] topics = {new Topic(1), new Topic(2)};
            Role[] roles = {new Role(1), new Role(2), new Role(3)};
            for (Object each :
                    new Object[] {countries[0], countries[1], topics[0], topics[1], roles[0], roles[1], roles[2]}) {
                session.persist(each);
            }
            for (int u = 1; u <= users; u++) {
                User user = new User(u);
                user.country = countries[u % 2];
                user.contact = new Contact("phone " + u, countries[(u + 1) % 2]);
                user.contact.nicknames.add("nick " + u);
                user.roles.addAll(List.of(roles[u % 3], roles[(u + 1) % 3]));
                user.tags.addAll(List.of("tag " + u, "tag"));
                user.steps.addAll(List.of("one", "two", "three"));
                new Address(u * 10L, user);
                new Address(u * 10L + 1, user);
                for (int p = 1; p <= posts; p++) {
                    Post post = new Post(u * 100L + p, user, topics[p % 2]);
                    for (int c = 1; c <= comments; c++) {
                        new Comment(u * 10_000L + p * 100L + c, post, user);
                    }
                }
                session.persist(user);
                if (u % 100 == 0) {
                    session.flush();
                    session.clear();
                    for (int i = 0; i < 2; i++) {
                        countries[i] = session.getReference(Country.class, i + 1L);
                        topics[i] = session.getReference(Topic.class, i + 1L);
                    }
                    for (int i = 0; i < 3; i++) {
                        roles[i] = session.getReference(Role.class, i + 1L);
                    }
                }
            }
        });
    }

    /** Five levels, nine nodes: 1 has 11 and 12, 11 has 111 and 112, 111 has 1111 and 1112, 1111 has 11111 and 11112. */
    static void persistTree(Orm orm) {
        orm.inTransaction(session -> {
            Node first = new Node(1, null);
            session.persist(first);
            for (int level = 2; level <= 5; level++) {
                Node one = new Node(first.id * 10 + 1, first);
                session.persist(one);
                session.persist(new Node(first.id * 10 + 2, first));
                first = one;
            }
        });
    }
}
