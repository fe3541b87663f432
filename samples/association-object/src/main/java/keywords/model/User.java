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
import tenon.mapping.AssociationProxy;
import tenon.mapping.BackPopulates;
import tenon.relationship.Proxies;

@Entity
@Table(name = "users")
public class User {

    @Id
    private Long id;

    private String name;

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    @BackPopulates("user")
    private List<UserKeyword> userKeywords = new ArrayList<>();

    // for queries only: the field itself stays empty
    @AssociationProxy(via = "userKeywords", target = "keyword")
    private Set<Keyword> keywords;

    protected User() {}

    public User(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<UserKeyword> getUserKeywords() {
        return userKeywords;
    }

    public Set<Keyword> getKeywords() {
        return Proxies.set(() -> userKeywords, UserKeyword::getKeyword, keyword -> new UserKeyword(this, keyword));
    }

    public void setKeywords(Set<Keyword> keywords) {
        Proxies.assign(getKeywords(), keywords);
    }

    @Override
    public String toString() {
        return name;
    }
}
