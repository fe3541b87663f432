/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** A many-to-many, lists on both sides. */
public final class Library {

    private Library() {}

    @Entity(name = "PlainAuthor")
    public static class Author {

        @Id
        private long id;

        @ManyToMany
        private List<Novel> novels = new ArrayList<>();

        protected Author() {}

        public Author(long id) {
            this.id = id;
        }

        public List<Novel> getNovels() {
            return novels;
        }

        public void add(Novel other) {
            if (!novels.contains(other)) {
                novels.add(other);
                other.authors.add(this);
            }
        }

        public void remove(Novel other) {
            if (novels.remove(other)) {
                other.authors.remove(this);
            }
        }
    }

    @Entity(name = "PlainNovel")
    public static class Novel {

        @Id
        private long id;

        @ManyToMany(mappedBy = "novels")
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
