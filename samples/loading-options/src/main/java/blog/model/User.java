/* SPDX-License-Identifier: Apache-2.0 */
package blog.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "users")
public class User {

    @Id
    private Long id;

    private String name;

    @OneToMany(mappedBy = "author")
    @OrderBy("id")
    private List<Post> posts = new ArrayList<>();

    @ManyToMany
    private Set<User> followers = new HashSet<>();

    protected User() {}

    public User(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Post> getPosts() {
        return posts;
    }

    public Set<User> getFollowers() {
        return followers;
    }
}
