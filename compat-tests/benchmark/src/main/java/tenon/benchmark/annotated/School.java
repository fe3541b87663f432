/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import tenon.mapping.BackPopulates;

/** A many-to-many, sets on both sides. */
public final class School {

    private School() {}

    @Entity(name = "AnnotatedStudent")
    public static class Student {

        @Id
        private long id;

        @ManyToMany
        @BackPopulates("students")
        private Set<Course> courses = new HashSet<>();

        protected Student() {}

        public Student(long id) {
            this.id = id;
        }

        public Set<Course> getCourses() {
            return courses;
        }
    }

    @Entity(name = "AnnotatedCourse")
    public static class Course {

        @Id
        private long id;

        @ManyToMany(mappedBy = "courses")
        @BackPopulates("courses")
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
