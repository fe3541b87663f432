/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

/** A one-to-many whose collection is a list. */
public final class Forum {

    private Forum() {}

    @Entity(name = "AnnotatedUser")
    public static class User {

        @Id
        private long id;

        @OneToMany(mappedBy = "user")
        @BackPopulates("user")
        private List<Post> posts = new ArrayList<>();

        protected User() {}

        public User(long id) {
            this.id = id;
        }

        public List<Post> getPosts() {
            return posts;
        }
    }

    @Entity(name = "AnnotatedPost")
    public static class Post {

        @Id
        private long id;

        private String text = "text";

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("posts")
        private User user;

        protected Post() {}

        public Post(long id) {
            this.id = id;
        }

        public String getText() {
            return text;
        }

        public User getUser() {
            return user;
        }

        public void setUser(User user) {
            this.user = user;
        }
    }
}
