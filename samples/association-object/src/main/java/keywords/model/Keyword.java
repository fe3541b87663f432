/* SPDX-License-Identifier: Apache-2.0 */
package keywords.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenon.mapping.BackPopulates;
import tenon.relationship.Proxies;

@Entity
@Table(name = "keywords")
public class Keyword {

    @Id
    private Long id;

    private String word;

    @OneToMany(mappedBy = "keyword", cascade = CascadeType.REMOVE, orphanRemoval = true)
    @BackPopulates("keyword")
    private List<UserKeyword> userKeywords = new ArrayList<>();

    protected Keyword() {}

    public Keyword(long id, String word) {
        this.id = id;
        this.word = word;
    }

    public String getWord() {
        return word;
    }

    public Set<User> getUsers() {
        return Proxies.set(() -> userKeywords, UserKeyword::getUser, user -> new UserKeyword(user, this));
    }

    @Override
    public String toString() {
        return word;
    }
}
