/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving.old;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

@Entity
public class Shelf {

    @Id
    private Long id;

    @OneToMany(mappedBy = "shelf", cascade = CascadeType.PERSIST)
    @BackPopulates("shelf")
    private List<Book> books = new ArrayList<>();

    protected Shelf() {}

    public Shelf(long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }

    public List<Book> getBooks() {
        return books;
    }

    public void setBooks(List<Book> books) {
        this.books = books;
    }
}
