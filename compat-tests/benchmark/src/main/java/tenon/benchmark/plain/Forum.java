/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A one-to-many whose collection is a list. */
public final class Forum {

    private Forum() {}

    @Entity(name = "PlainUser")
    public static class User {

        @Id
        private long id;

        @OneToMany(mappedBy = "user")
        private List<Post> posts = new ArrayList<>();

        protected User() {}

        public User(long id) {
            this.id = id;
        }

        public List<Post> getPosts() {
            return posts;
        }

        public void add(Post child) {
            User old = child.user;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.posts.remove(child);
            }
            child.user = this;
            posts.add(child);
        }

        public void remove(Post child) {
            if (posts.remove(child)) {
                child.user = null;
            }
        }

        public void remove(int index) {
            posts.remove(index).user = null;
        }

        public void set(int index, Post child) {
            User old = child.user;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.posts.remove(child);
            }
            child.user = this;
            posts.set(index, child).user = null;
        }
    }

    @Entity(name = "PlainPost")
    public static class Post {

        @Id
        private long id;

        private String text = "text";

        @ManyToOne(fetch = FetchType.LAZY)
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
            User old = this.user;
            if (old == user) {
                return;
            }
            if (old != null) {
                old.posts.remove(this);
            }
            this.user = user;
            if (user != null) {
                user.posts.add(this);
            }
        }
    }
}
