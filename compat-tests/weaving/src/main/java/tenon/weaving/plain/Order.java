/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving.plain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;

@Entity(name = "PlainOrder")
@Table(name = "orders")
public class Order {

    @Id
    private Long id;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Line> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order")
    @OrderBy("id")
    private Set<Line> ordered = new HashSet<>();

    @OneToMany(mappedBy = "order")
    @MapKey(name = "id")
    private Map<Long, Line> byId = new HashMap<>();

    @OneToMany(mappedBy = "order")
    @SortNatural
    private SortedSet<Line> sorted = new TreeSet<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    private Set<Label> labels = new HashSet<>();

    protected Order() {}

    public Order(long id) {
        this.id = id;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Set<Line> getOrdered() {
        return ordered;
    }

    public Map<Long, Line> getById() {
        return byId;
    }

    public SortedSet<Line> getSorted() {
        return sorted;
    }

    public Set<Label> getLabels() {
        return labels;
    }
}
