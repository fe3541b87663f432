/* SPDX-License-Identifier: Apache-2.0 */
package keywords.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import tenon.mapping.BackPopulates;

@Entity
@Table(name = "users_keywords")
public class UserKeyword {

    @EmbeddedId
    private Id id = new Id();

    @MapsId("userId")
    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("userKeywords")
    private User user;

    @MapsId("keywordId")
    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("userKeywords")
    private Keyword keyword;

    private String note;

    protected UserKeyword() {}

    public UserKeyword(User user, Keyword keyword) {
        this.user = user;
        this.keyword = keyword;
    }

    public User getUser() {
        return user;
    }

    public Keyword getKeyword() {
        return keyword;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    @Override
    public String toString() {
        return user + "/" + keyword + (note == null ? "" : " (" + note + ")");
    }

    /** The key: one row for each pair. */
    @Embeddable
    public static class Id implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long userId;
        private Long keywordId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Id id
                    && Objects.equals(userId, id.userId)
                    && Objects.equals(keywordId, id.keywordId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, keywordId);
        }
    }
}
