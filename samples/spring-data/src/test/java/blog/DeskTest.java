/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class DeskTest {

    @Autowired
    Desk desk;

    @Autowired
    AuthorRepository authors;

    @Autowired
    ArticleRepository articles;

    @Autowired
    TopicRepository topics;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_article_that_names_its_author_is_saved_with_him() {
        Author ada = desk.publish("ada", "first");

        transaction.executeWithoutResult(status -> {
            Author found = authors.findById(ada.getId()).orElseThrow();
            assertThat(found.getArticles()).extracting(Article::getTitle).containsExactly("first");
            assertThat(found.getArticles().get(0).getAuthor()).isSameAs(found);
        });
    }

    @Test
    void a_moved_article_leaves_its_author() {
        Author ada = desk.publish("ada", "first");
        Author bob = desk.publish("bob", "second");
        Long article = ada.getArticles().get(0).getId();

        desk.reassign(article, bob.getId());

        transaction.executeWithoutResult(status -> {
            assertThat(authors.findById(ada.getId()).orElseThrow().getArticles()).isEmpty();
            assertThat(authors.findById(bob.getId()).orElseThrow().getArticles()).hasSize(2);
        });
    }

    @Test
    void a_removed_article_has_no_author() {
        Author ada = desk.publish("ada", "first");
        Long article = ada.getArticles().get(0).getId();

        transaction.executeWithoutResult(status ->
                authors.findById(ada.getId()).orElseThrow().getArticles().clear());

        assertThat(articles.findById(article).orElseThrow().getAuthor()).isNull();
    }

    @Test
    void topics_are_linked_from_either_side() {
        Topic java = topics.save(new Topic("java"));
        Article article = desk.publish("ada", "first").getArticles().get(0);

        transaction.executeWithoutResult(status -> topics.findById(java.getId())
                .orElseThrow()
                .getArticles()
                .add(articles.findById(article.getId()).orElseThrow()));

        transaction.executeWithoutResult(status -> assertThat(
                        articles.findById(article.getId()).orElseThrow().getTopics())
                .extracting(Topic::getName)
                .isEqualTo(List.of("java")));
    }

    @Test
    void a_detached_author_is_saved_with_what_changed_on_either_side() {
        Author ada = desk.publish("ada", "first");
        new Article("second").setAuthor(ada);

        authors.save(ada);

        transaction.executeWithoutResult(status ->
                assertThat(authors.findById(ada.getId()).orElseThrow().getArticles()).hasSize(2));
    }
}
