/* SPDX-License-Identifier: Apache-2.0 */
package quickstart.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import tenon.mapping.BackPopulates;

@Entity
@Table(name = "courses")
public class Course {

    @Id
    private Long id;

    private String name;

    @ManyToMany(mappedBy = "courses")
    @BackPopulates("courses")
    private Set<Student> students = new LinkedHashSet<>();

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

    public void setName(String name) {
        this.name = name;
    }

    public Set<Student> getStudents() {
        return students;
    }

    public void setStudents(Set<Student> students) {
        this.students = students;
    }

    @Override
    public String toString() {
        return name;
    }
}
