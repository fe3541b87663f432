/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving.old;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import tenon.mapping.BackPopulates;

@Entity
public class Book {

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("books")
    private Shelf shelf;

    protected Book() {}

    public Book(long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }

    public Shelf getShelf() {
        return shelf;
    }

    public void setShelf(Shelf shelf) {
        this.shelf = shelf;
    }
}
