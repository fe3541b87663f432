/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One of the two entities of which {@link tenon.benchmark.Copies} makes a large model. */
@Entity
public class Left {

    @Id
    private long id;

    @OneToMany(mappedBy = "parent")
    private List<Right> children = new ArrayList<>();

    @ManyToMany
    private Set<Right> rights = new HashSet<>();

    public List<Right> getChildren() {
        return children;
    }

    public Set<Right> getRights() {
        return rights;
    }
}
