/* SPDX-License-Identifier: Apache-2.0 */
package quickstart.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

@Entity
@Table(name = "authors")
public class Author {

    @Id
    private Long id;

    private String name;

    @ManyToMany
    @BackPopulates("authors")
    private List<Book> books = new ArrayList<>();

    protected Author() {}

    public Author(long id, String name) {
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

    public List<Book> getBooks() {
        return books;
    }

    public void setBooks(List<Book> books) {
        this.books = books;
    }

    @Override
    public String toString() {
        return name;
    }
}
