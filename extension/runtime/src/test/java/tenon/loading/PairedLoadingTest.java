/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hibernate.Hibernate.isInitialized;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.graph.GraphSemantic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenon.mapping.BackPopulates;
import tenon.testing.InStep;
import tenon.testing.Orm;

/** Loading relationships that are kept in step changes nothing: both sides agree, and nothing is written. */
class PairedLoadingTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Author.class, Book.class, Tag.class);

    @Entity(name = "Author")
    static class Author {
        @Id
        Long id;

        @OneToMany(mappedBy = "author")
        @OrderBy("id")
        @BackPopulates("author")
        private List<Book> books = new ArrayList<>();

        List<Book> getBooks() {
            return books;
        }
    }

    @Entity(name = "Book")
    static class Book {
        @Id
        Long id;

        String title;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("books")
        private Author author;

        @ManyToMany
        @BackPopulates("books")
        private Set<Tag> tags = new HashSet<>();

        Author getAuthor() {
            return author;
        }

        Set<Tag> getTags() {
            return tags;
        }

        void setAuthor(Author author) {
            this.author = author;
        }
    }

    @Entity(name = "Tag")
    static class Tag {
        @Id
        Long id;

        @ManyToMany(mappedBy = "tags")
        @MapKey(name = "title")
        @BackPopulates("tags")
        private Map<String, Book> books = new HashMap<>();

        Map<String, Book> getBooks() {
            return books;
        }
    }

    @BeforeEach
    void persist() {
        orm.inTransaction(session -> {
            Tag[] tags = {new Tag(), new Tag()};
            for (int i = 0; i < 2; i++) {
                tags[i].id = i + 1L;
                session.persist(tags[i]);
            }
            for (long a = 1; a <= 3; a++) {
                Author author = new Author();
                author.id = a;
                session.persist(author);
                for (long b = 1; b <= 3; b++) {
                    Book book = new Book();
                    book.id = a * 10 + b;
                    book.title = "title " + book.id;
                    book.setAuthor(author);
                    book.getTags().add(tags[(int) (b % 2)]);
                    session.persist(book);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selectIn(books(selectIn(tags(selectIn(books)))))",
                "joined(books(selectIn(tags(joined(books)))))",
                "subquery(books(subquery(tags)))",
                "immediate(books(immediate(tags), immediate(author)))",
                "lazy(books(selectIn(tags), peers()))",
                "selectIn(*)",
                "selectIn(books(selectIn(author), joined(tags)))"
            })
    void both_sides_are_in_step_and_nothing_is_written(String options) {
        orm.inTransaction(session -> {
            List<Author> authors = session.createSelectionQuery("from Author a order by a.id", Author.class)
                    .setEntityGraph(LoadOptions.parse(Author.class, options).graph(session), GraphSemantic.FETCH)
                    .getResultList();
            List<Object> objects = new ArrayList<>(authors);
            for (Author author : authors) {
                assertThat(author.getBooks())
                        .extracting(book -> book.id)
                        .isSorted()
                        .hasSize(3);
                for (Book book : author.getBooks()) {
                    objects.add(book);
                    objects.addAll(book.getTags());
                    assertThat(book.getAuthor()).isSameAs(author);
                    assertThat(isInitialized(book.getTags())).isTrue();
                }
            }
            InStep.check(objects);
            orm.sql().clear();
            session.flush();

            assertThat(orm.sql().statements()).isEmpty();

            Book moved = authors.get(0).getBooks().get(0);
            moved.setAuthor(authors.get(1));
            assertThat(authors.get(0).getBooks()).doesNotContain(moved);
            assertThat(authors.get(1).getBooks()).contains(moved);
            session.flush();

            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selectIn(books(where(\"e.title <> 'title 12'\")))",
                "selectIn(books(orderBy(\"title desc\"), limit(2)))"
            })
    void some_elements_are_no_change_of_the_others(String options) {
        orm.inTransaction(session -> {
            List<Author> authors = session.createSelectionQuery("from Author a order by a.id", Author.class)
                    .setEntityGraph(LoadOptions.parse(Author.class, options).graph(session), GraphSemantic.FETCH)
                    .getResultList();

            assertThat(authors.get(0).getBooks()).hasSize(2).allMatch(book -> book.getAuthor() == authors.get(0));
            orm.sql().clear();
            session.flush();
            assertThat(orm.sql().statements()).isEmpty();
        });
        assertThat(orm.rows("select count(*) from Book where author_id = 1")).containsExactly("3");
    }
}
