/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

/** A many-to-many, lists on both sides. */
public final class Library {

    private Library() {}

    @Entity(name = "AnnotatedAuthor")
    public static class Author {

        @Id
        private long id;

        @ManyToMany
        @BackPopulates("authors")
        private List<Novel> novels = new ArrayList<>();

        protected Author() {}

        public Author(long id) {
            this.id = id;
        }

        public List<Novel> getNovels() {
            return novels;
        }
    }

    @Entity(name = "AnnotatedNovel")
    public static class Novel {

        @Id
        private long id;

        @ManyToMany(mappedBy = "novels")
        @BackPopulates("novels")
        private List<Author> authors = new ArrayList<>();

        protected Novel() {}

        public Novel(long id) {
            this.id = id;
        }

        public List<Author> getAuthors() {
            return authors;
        }
    }
}
