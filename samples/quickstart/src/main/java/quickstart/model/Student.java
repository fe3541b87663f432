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
@Table(name = "students")
public class Student {

    @Id
    private Long id;

    private String name;

    @ManyToMany
    @BackPopulates("students")
    private Set<Course> courses = new LinkedHashSet<>();

    protected Student() {}

    public Student(long id, String name) {
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

    public Set<Course> getCourses() {
        return courses;
    }

    public void setCourses(Set<Course> courses) {
        this.courses = courses;
    }

    @Override
    public String toString() {
        return name;
    }
}
