/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import tenon.benchmark.Operation;
import tenon.benchmark.Work;
import tenon.benchmark.plain.School.Course;
import tenon.benchmark.plain.School.Student;

/** Each student takes, or leaves, several courses. */
public final class SchoolWork implements Work {

    private final Operation operation;
    private final Student[] students;
    private final Course[] courses;
    private final int each;

    public SchoolWork(Operation operation, int students, int courses, int each) {
        this.operation = operation;
        this.each = each;
        this.students = new Student[students];
        this.courses = new Course[courses];
        for (int i = 0; i < students; i++) {
            this.students[i] = new Student(i);
        }
        for (int i = 0; i < courses; i++) {
            this.courses[i] = new Course(i);
        }
        if (operation.startsLinked()) {
            add();
        }
    }

    @Override
    public void run() {
        switch (operation) {
            case ADD -> add();
            case REMOVE -> remove();
            default -> throw new IllegalArgumentException("Not measured: " + operation);
        }
    }

    private void add() {
        int m = courses.length;
        for (int i = 0; i < students.length; i++) {
            Student student = students[i];
            for (int k = 0; k < each; k++) {
                student.add(courses[(i * 31 + k * 7) % m]);
            }
        }
    }

    private void remove() {
        int m = courses.length;
        for (int i = 0; i < students.length; i++) {
            Student student = students[i];
            for (int k = 0; k < each; k++) {
                student.remove(courses[(i * 31 + k * 7) % m]);
            }
        }
    }

    @Override
    public int operations() {
        return students.length * each;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int i = 0; i < courses.length; i++) {
            sum += (long) (i + 1) * courses[i].getStudents().size();
        }
        for (int i = 0; i < students.length; i++) {
            sum += 7L * (i + 1) * students[i].getCourses().size();
        }
        return sum;
    }
}
