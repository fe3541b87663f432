/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** A many-to-many, sets on both sides. */
public final class School {

    private School() {}

    @Entity(name = "PlainStudent")
    public static class Student {

        @Id
        private long id;

        @ManyToMany
        private Set<Course> courses = new HashSet<>();

        protected Student() {}

        public Student(long id) {
            this.id = id;
        }

        public Set<Course> getCourses() {
            return courses;
        }

        public void add(Course other) {
            if (courses.add(other)) {
                other.students.add(this);
            }
        }

        public void remove(Course other) {
            if (courses.remove(other)) {
                other.students.remove(this);
            }
        }
    }

    @Entity(name = "PlainCourse")
    public static class Course {

        @Id
        private long id;

        @ManyToMany(mappedBy = "courses")
        private Set<Student> students = new HashSet<>();

        protected Course() {}

        public Course(long id) {
            this.id = id;
        }

        public Set<Student> getStudents() {
            return students;
        }
    }
}
