/* SPDX-License-Identifier: Apache-2.0 */
package client.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenon.mapping.BackPopulates;

@Entity
public class Owner {

    @Id
    private Long id;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.PERSIST)
    @BackPopulates("owner")
    private List<Pet> pets = new ArrayList<>();

    @ManyToMany
    @BackPopulates("friends")
    private Set<Pet> befriended = new HashSet<>();

    protected Owner() {}

    public Owner(long id) {
        this.id = id;
    }

    public List<Pet> getPets() {
        return pets;
    }

    public Set<Pet> getBefriended() {
        return befriended;
    }
}
