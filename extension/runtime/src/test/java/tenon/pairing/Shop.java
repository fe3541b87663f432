/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenon.mapping.BackPopulates;

/** Entities of each kind of relationship, without helper methods. */
final class Shop {

    static final Class<?>[] ENTITIES = {
        User.class,
        Post.class,
        Profile.class,
        Item.class,
        Note.class,
        Team.class,
        Member.class,
        Student.class,
        Course.class,
        Node.class
    };

    private Shop() {}

    @Entity(name = "User")
    @Table(name = "users")
    static class User {
        @Id
        Long id;

        @OneToMany(mappedBy = "user", cascade = CascadeType.PERSIST)
        @BackPopulates("user")
        List<Post> posts = new ArrayList<>();

        @OneToOne(mappedBy = "user")
        @BackPopulates("user")
        Profile profile;

        User() {}

        User(long id) {
            this.id = id;
        }

        List<Post> getPosts() {
            return posts;
        }

        void setPosts(List<Post> posts) {
            this.posts = posts;
        }

        @Override
        public String toString() {
            return "User#" + id;
        }

        Profile getProfile() {
            return profile;
        }

        void setProfile(Profile profile) {
            this.profile = profile;
        }
    }

    @Entity(name = "Post")
    static class Post {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("posts")
        User user;

        Post() {}

        Post(long id) {
            this.id = id;
        }

        User getUser() {
            return user;
        }

        void setUser(User user) {
            this.user = user;
        }

        @Override
        public String toString() {
            return "Post#" + id;
        }
    }

    @Entity(name = "Profile")
    static class Profile {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        @BackPopulates("profile")
        User user;

        Profile() {}

        Profile(long id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "Profile#" + id;
        }

        User getUser() {
            return user;
        }

        void setUser(User user) {
            this.user = user;
        }
    }

    @Entity(name = "Item")
    static class Item {
        @Id
        Long id;

        @OneToMany(mappedBy = "item")
        @MapKey(name = "keyword")
        @BackPopulates("item")
        Map<String, Note> notes = new HashMap<>();

        Item() {}

        Item(long id) {
            this.id = id;
        }

        Map<String, Note> getNotes() {
            return notes;
        }

        void setNotes(Map<String, Note> notes) {
            this.notes = notes;
        }
    }

    @Entity(name = "Note")
    static class Note {
        @Id
        Long id;

        String keyword;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("notes")
        Item item;

        Note() {}

        Note(long id, String keyword) {
            this.id = id;
            this.keyword = keyword;
        }

        String getKeyword() {
            return keyword;
        }

        Item getItem() {
            return item;
        }

        void setItem(Item item) {
            this.item = item;
        }
    }

    @Entity(name = "Team")
    static class Team {
        @Id
        Long id;

        @OneToMany(mappedBy = "team")
        @BackPopulates("team")
        Set<Member> members = new HashSet<>();

        Team() {}

        Team(long id) {
            this.id = id;
        }

        Set<Member> getMembers() {
            return members;
        }

        void setMembers(Set<Member> members) {
            this.members = members;
        }
    }

    @Entity(name = "Member")
    static class Member {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("members")
        Team team;

        Member() {}

        Member(long id) {
            this.id = id;
        }

        Team getTeam() {
            return team;
        }

        void setTeam(Team team) {
            this.team = team;
        }
    }

    @Entity(name = "Student")
    static class Student {
        @Id
        Long id;

        @ManyToMany
        @BackPopulates("students")
        Set<Course> courses = new HashSet<>();

        Student() {}

        Student(long id) {
            this.id = id;
        }

        Set<Course> getCourses() {
            return courses;
        }

        void setCourses(Set<Course> courses) {
            this.courses = courses;
        }
    }

    @Entity(name = "Course")
    static class Course {
        @Id
        Long id;

        @ManyToMany(mappedBy = "courses")
        @BackPopulates("courses")
        List<Student> students = new ArrayList<>();

        Course() {}

        Course(long id) {
            this.id = id;
        }

        List<Student> getStudents() {
            return students;
        }

        void setStudents(List<Student> students) {
            this.students = students;
        }
    }

    @Entity(name = "Node")
    static class Node {
        @Id
        Long id;

        @OneToMany(mappedBy = "parent")
        @BackPopulates("parent")
        List<Node> children = new ArrayList<>();

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("children")
        Node parent;

        Node() {}

        Node(long id) {
            this.id = id;
        }

        List<Node> getChildren() {
            return children;
        }

        void setChildren(List<Node> children) {
            this.children = children;
        }

        Node getParent() {
            return parent;
        }

        void setParent(Node parent) {
            this.parent = parent;
        }
    }
}
