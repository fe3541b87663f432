/* SPDX-License-Identifier: Apache-2.0 */
package school.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tenon.mapping.BackPopulates;
import tenon.mapping.Secondary;

@Entity
@Table(name = "students")
public class Student {

    @Id
    private Long id;

    private String name;

    @ManyToMany
    @Secondary(Enrolment.class)
    @BackPopulates("students")
    private Set<Course> courses = new LinkedHashSet<>();

    @ManyToMany
    @Secondary(Membership.class)
    @BackPopulates("members")
    private List<Club> clubs = new ArrayList<>();

    @ManyToMany
    @Secondary(value = Mentoring.class, role = "mentor")
    @BackPopulates("mentors")
    private Set<Student> pupils = new LinkedHashSet<>();

    @ManyToMany
    @Secondary(value = Mentoring.class, role = "pupil")
    @BackPopulates("pupils")
    private Set<Student> mentors = new LinkedHashSet<>();

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

    public Set<Course> getCourses() {
        return courses;
    }

    public void setCourses(Set<Course> courses) {
        this.courses = courses;
    }

    public List<Club> getClubs() {
        return clubs;
    }

    public void setClubs(List<Club> clubs) {
        this.clubs = clubs;
    }

    public Set<Student> getPupils() {
        return pupils;
    }

    public Set<Student> getMentors() {
        return mentors;
    }

    @Override
    public String toString() {
        return name;
    }
}
