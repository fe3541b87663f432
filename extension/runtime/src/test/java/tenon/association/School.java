/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenon.mapping.AssociationColumn;
import tenon.mapping.AssociationKey;
import tenon.mapping.AssociationTable;
import tenon.mapping.BackPopulates;
import tenon.mapping.DeleteAction;
import tenon.mapping.Secondary;

/** Entities whose relationships have declared association tables: all of it, nothing but the annotation, and one of itself. */
final class School {

    static final Class<?>[] ENTITIES = {Student.class, Course.class, Club.class, Person.class};

    private School() {}

    @AssociationTable(
            name = "enrolment",
            keys = {
                @AssociationKey(
                        target = Student.class,
                        columns = "student_id",
                        name = "enrolment_of_student",
                        onDelete = DeleteAction.CASCADE),
                @AssociationKey(target = Course.class, columns = "course_id", name = "enrolment_in_course")
            },
            columns = {
                @AssociationColumn(
                        name = "enrolled_at",
                        type = Instant.class,
                        nullable = false,
                        defaultValue = "current_timestamp"),
                @AssociationColumn(name = "grade", length = 2)
            },
            indexes = @Index(name = "enrolment_by_course", columnList = "course_id, enrolled_at desc"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_grade",
                            columnNames = {"student_id", "grade"}),
            check = "grade <> 'Z'")
    interface Enrolment {}

    @AssociationTable
    interface Membership {}

    @AssociationTable
    interface Follow {}

    @AssociationTable
    interface Friendship {}

    @Entity(name = "Student")
    static class Student {
        @Id
        Long id;

        @ManyToMany
        @Secondary(Enrolment.class)
        @BackPopulates("students")
        private Set<Course> courses = new HashSet<>();

        @ManyToMany
        @Secondary(Membership.class)
        @BackPopulates
        private List<Club> clubs = new ArrayList<>();

        Student() {}

        Student(long id) {
            this.id = id;
        }

        Set<Course> getCourses() {
            return courses;
        }

        List<Club> getClubs() {
            return clubs;
        }
    }

    @Entity(name = "Course")
    static class Course {
        @Id
        Long id;

        @ManyToMany
        @Secondary(Enrolment.class)
        @BackPopulates("courses")
        private List<Student> students = new ArrayList<>();

        Course() {}

        Course(long id) {
            this.id = id;
        }

        List<Student> getStudents() {
            return students;
        }
    }

    @Entity(name = "Club")
    static class Club {
        @Id
        Long id;

        @ManyToMany
        @Secondary(Membership.class)
        @BackPopulates
        private List<Student> members = new ArrayList<>();

        Club() {}

        Club(long id) {
            this.id = id;
        }

        List<Student> getMembers() {
            return members;
        }
    }

    @Entity(name = "Person")
    static class Person {
        @Id
        Long id;

        @ManyToMany
        @Secondary(value = Follow.class, role = "follower")
        @BackPopulates("followers")
        private Set<Person> follows = new HashSet<>();

        @ManyToMany
        @Secondary(value = Follow.class, role = "followed")
        @BackPopulates("follows")
        private List<Person> followers = new ArrayList<>();

        @ManyToMany
        @Secondary(Friendship.class)
        @BackPopulates("friends")
        private Set<Person> friends = new HashSet<>();

        Person() {}

        Person(long id) {
            this.id = id;
        }

        Set<Person> getFollows() {
            return follows;
        }

        List<Person> getFollowers() {
            return followers;
        }

        Set<Person> getFriends() {
            return friends;
        }
    }
}
