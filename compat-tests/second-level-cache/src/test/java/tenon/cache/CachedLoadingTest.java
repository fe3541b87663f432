/* SPDX-License-Identifier: Apache-2.0 */
package tenon.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.hibernate.graph.GraphSemantic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.loading.LoadOptions;
import tenon.loading.RaiseLoadException;
import tenon.testing.Orm;

/** What a cache holds costs no statement, and what was left out never gets into it. */
class CachedLoadingTest {

    @RegisterExtension
    static final Orm orm = Orm.with(Author.class, Book.class)
            .set("hibernate.cache.region.factory_class", "jcache")
            .set("hibernate.javax.cache.missing_cache_strategy", "create")
            .set("hibernate.cache.use_second_level_cache", "true")
            .set("hibernate.cache.use_query_cache", "true");

    private final LoadOptions<Author> books = LoadOptions.of(Author.class).selectIn("books");

    @Entity(name = "Author")
    @Cacheable
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class Author {
        @Id
        Long id;

        @OneToMany(mappedBy = "author")
        @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
        Set<Book> books = new HashSet<>();
    }

    @Entity(name = "Book")
    @Cacheable
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class Book {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Author author;
    }

    @BeforeEach
    void persist() {
        // Rows are deleted after each test without telling the cache.
        orm.factory().getCache().evictAllRegions();
        orm.inTransaction(session -> {
            for (long a = 1; a <= 4; a++) {
                Author author = new Author();
                author.id = a;
                session.persist(author);
                for (long b = 0; b < 2 && a < 4; b++) {
                    Book book = new Book();
                    book.id = a * 10 + b;
                    book.author = author;
                    session.persist(book);
                }
            }
        });
        orm.factory().getCache().evictAllRegions();
    }

    private List<Author> authors(Session session, LoadOptions<Author> options, boolean cached) {
        orm.sql().clear();
        return session.createSelectionQuery("from Author", Author.class)
                .setCacheable(cached)
                .setEntityGraph(options.graph(session), GraphSemantic.FETCH)
                .getResultList();
    }

    private void assertLoaded(int statements, boolean cached) {
        orm.inTransaction(session -> {
            List<Author> authors = authors(session, books, cached);

            assertThat(authors)
                    .hasSize(4)
                    .allMatch(author -> isInitialized(author.books) && author.books.size() == (author.id < 4 ? 2 : 0));
            assertThat(orm.sql().statements()).hasSize(statements);
        });
    }

    @Test
    void cached_collections_cost_no_statement() {
        assertLoaded(2, false);
        assertLoaded(1, false);
        orm.inTransaction(session -> {
            orm.sql().clear();
            Author author =
                    session.find(Author.class, 1L, Map.of("jakarta.persistence.fetchgraph", books.graph(session)));

            assertThat(author.books)
                    .matches(org.hibernate.Hibernate::isInitialized)
                    .hasSize(2);
            assertThat(orm.sql().statements()).isEmpty();
        });
    }

    @Test
    void cached_results_cost_no_statement() {
        assertLoaded(2, true);
        assertLoaded(0, true);
    }

    @Test
    void cached_targets_cost_no_statement() {
        assertLoaded(2, false);
        orm.inTransaction(session -> {
            orm.sql().clear();
            List<Book> all = session.createSelectionQuery("from Book", Book.class)
                    .setEntityGraph(
                            LoadOptions.of(Book.class).selectIn("author").graph(session), GraphSemantic.FETCH)
                    .getResultList();

            assertThat(all).hasSize(6).allMatch(book -> isInitialized(book.author));
            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    void what_must_not_be_read_is_not_read_from_the_cache_either() {
        assertLoaded(2, false);
        orm.inTransaction(session -> {
            Author author = authors(session, LoadOptions.of(Author.class).raise("books"), false)
                    .get(0);

            assertThatThrownBy(() -> author.books.size()).isInstanceOf(RaiseLoadException.class);
        });
    }

    @Test
    void an_incomplete_collection_never_gets_into_the_cache() {
        orm.inTransaction(session -> {
            List<Author> authors =
                    authors(session, LoadOptions.of(Author.class).selectIn("books", book -> book.limit(1)), false);

            assertThat(authors).allMatch(author -> author.books.size() <= 1);
        });
        assertLoaded(2, false);
    }
}
