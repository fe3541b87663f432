/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tenon.mapping.AssociationProxy;
import tenon.mapping.BackPopulates;

/** Students and courses with an association object of which both ends are the key, in each way that JPA has for it. */
final class Enrolments {

    static final Class<?>[] ENTITIES = {Student.class, Course.class, Enrolment.class, Attendance.class};

    private Enrolments() {}

    @Entity(name = "Student")
    static class Student {
        @Id
        Long id;

        @OneToMany(mappedBy = "student", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("student")
        private List<Enrolment> enrolments = new ArrayList<>();

        @OneToMany(mappedBy = "student", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("student")
        private List<Attendance> attendances = new ArrayList<>();

        @AssociationProxy(via = "enrolments", target = "course")
        private Set<Course> courses;

        @AssociationProxy(via = "attendances", target = "course")
        private List<Course> attended;

        Student() {}

        Student(long id) {
            this.id = id;
        }

        List<Enrolment> getEnrolments() {
            return enrolments;
        }

        List<Attendance> getAttendances() {
            return attendances;
        }

        Set<Course> getCourses() {
            return Proxies.set(() -> enrolments, Enrolment::getCourse, course -> new Enrolment(this, course));
        }

        Set<Course> getAttended() {
            return Proxies.set(() -> attendances, Attendance::getCourse, course -> new Attendance(this, course));
        }

        @Override
        public String toString() {
            return "Student#" + id;
        }
    }

    @Entity(name = "Course")
    static class Course {
        @Id
        Long id;

        @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("course")
        private Set<Enrolment> enrolments = new HashSet<>();

        @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("course")
        private Set<Attendance> attendances = new HashSet<>();

        @AssociationProxy(via = "enrolments", target = "student")
        private Set<Student> students;

        @AssociationProxy(via = "attendances", target = "student")
        private Set<Student> attendants;

        Course() {}

        Course(long id) {
            this.id = id;
        }

        Set<Enrolment> getEnrolments() {
            return enrolments;
        }

        Set<Attendance> getAttendances() {
            return attendances;
        }

        Set<Student> getStudents() {
            return Proxies.set(() -> enrolments, Enrolment::getStudent, student -> new Enrolment(student, this));
        }

        Set<Student> getAttendants() {
            return Proxies.set(() -> attendances, Attendance::getStudent, student -> new Attendance(student, this));
        }

        @Override
        public String toString() {
            return "Course#" + id;
        }
    }

    @Embeddable
    static class EnrolmentId implements Serializable {
        private static final long serialVersionUID = 1L;

        Long studentId;
        Long courseId;

        @Override
        public boolean equals(Object other) {
            return other instanceof EnrolmentId id
                    && Objects.equals(studentId, id.studentId)
                    && Objects.equals(courseId, id.courseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(studentId, courseId);
        }
    }

    @Entity(name = "Enrolment")
    static class Enrolment {
        @EmbeddedId
        private EnrolmentId id = new EnrolmentId();

        @MapsId("studentId")
        @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
        @BackPopulates("enrolments")
        private Student student;

        @MapsId("courseId")
        @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
        @BackPopulates("enrolments")
        private Course course;

        Long grade;

        Enrolment() {}

        Enrolment(Student student, Course course) {
            this.student = student;
            this.course = course;
        }

        Student getStudent() {
            return student;
        }

        void setStudent(Student student) {
            this.student = student;
        }

        Course getCourse() {
            return course;
        }

        void setCourse(Course course) {
            this.course = course;
        }

        void setGrade(long grade) {
            this.grade = grade;
        }
    }

    static class AttendanceId implements Serializable {
        private static final long serialVersionUID = 1L;

        Long student;
        Long course;

        AttendanceId() {}

        AttendanceId(Long student, Long course) {
            this.student = student;
            this.course = course;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AttendanceId id
                    && Objects.equals(student, id.student)
                    && Objects.equals(course, id.course);
        }

        @Override
        public int hashCode() {
            return Objects.hash(student, course);
        }
    }

    @Entity(name = "Attendance")
    @IdClass(AttendanceId.class)
    static class Attendance {
        @Id
        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @BackPopulates("attendances")
        private Student student;

        @Id
        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @BackPopulates("attendances")
        private Course course;

        Long hours;

        Attendance() {}

        Attendance(Student student, Course course) {
            this.student = student;
            this.course = course;
        }

        Student getStudent() {
            return student;
        }

        void setStudent(Student student) {
            this.student = student;
        }

        Course getCourse() {
            return course;
        }

        void setHours(long hours) {
            this.hours = hours;
        }
    }
}
