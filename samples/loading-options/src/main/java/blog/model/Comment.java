/* SPDX-License-Identifier: Apache-2.0 */
package blog.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "comments")
public class Comment {

    @Id
    private Long id;

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Post post;

    protected Comment() {}

    public Comment(long id, Post post, String text) {
        this.id = id;
        this.post = post;
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
