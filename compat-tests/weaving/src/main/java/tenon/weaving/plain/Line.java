/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity(name = "PlainLine")
@Table(name = "order_lines")
public class Line implements Comparable<Line> {

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    protected Line() {}

    public Line(long id, Order order) {
        this.id = id;
        this.order = order;
    }

    public void setOrder(Order order) {
        this.order = order;
    }

    @Override
    public int compareTo(Line other) {
        return Long.compare(id, other.id);
    }
}
