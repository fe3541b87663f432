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
@Table(name = "clubs")
public class Club {

    @Id
    private Long id;

    private String name;

    @ManyToMany
    @Secondary(Membership.class)
    @BackPopulates("clubs")
    private List<Student> members = new ArrayList<>();

    protected Club() {}

    public Club(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Student> getMembers() {
        return members;
    }

    @Override
    public String toString() {
        return name;
    }
}
