/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

@Entity(name = "PlainLabel")
public class Label {

    @Id
    private Long id;

    @ManyToMany(mappedBy = "labels")
    private List<Order> orders = new ArrayList<>();

    protected Label() {}

    public Label(long id) {
        this.id = id;
    }

    public List<Order> getOrders() {
        return orders;
    }
}
