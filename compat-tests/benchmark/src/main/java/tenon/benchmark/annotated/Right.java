/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import tenon.mapping.BackPopulates;

/** One of the two entities of which {@link tenon.benchmark.Copies} makes a large model. */
@Entity
public class Right {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("children")
    private Left parent;

    @ManyToMany(mappedBy = "rights")
    @BackPopulates("rights")
    private Set<Left> lefts = new HashSet<>();

    public Left getParent() {
        return parent;
    }

    public Set<Left> getLefts() {
        return lefts;
    }
}
