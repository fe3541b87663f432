/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor does. Nothing here links a second side by hand. */
@Service
public class Desk {

    private final AuthorRepository authors;
    private final ArticleRepository articles;

    public Desk(AuthorRepository authors, ArticleRepository articles) {
        this.authors = authors;
        this.articles = articles;
    }

    @Transactional
    public Author publish(String author, String title) {
        Author writer = new Author(author);
        new Article(title).setAuthor(writer);
        return authors.save(writer);
    }

    @Transactional
    public void reassign(Long article, Long author) {
        articles.findById(article).orElseThrow().setAuthor(authors.findById(author).orElseThrow());
    }
}
