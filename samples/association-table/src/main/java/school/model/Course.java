/* SPDX-License-Identifier: Apache-2.0 */
package school.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;

@Entity
@Table(name = "courses")
public class Course {

    @Id
    private Long id;

    private String name;

    @ManyToMany
    @Secondary(Enrolment.class)
    @BackPopulates("courses")
    private List<Student> students = new ArrayList<>();

    protected Course() {}

    public Course(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Student> getStudents() {
        return students;
    }

    @Override
    public String toString() {
        return name;
    }
}
