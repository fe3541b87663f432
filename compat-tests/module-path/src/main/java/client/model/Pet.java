/* SPDX-License-Identifier: Apache-2.0 */
package client.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import tenon.mapping.BackPopulates;

@Entity
public class Pet {

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("pets")
    private Owner owner;

    @ManyToMany(mappedBy = "befriended")
    @BackPopulates("befriended")
    private Set<Owner> friends = new HashSet<>();

    protected Pet() {}

    public Pet(long id) {
        this.id = id;
    }

    public Owner getOwner() {
        return owner;
    }

    public void setOwner(Owner owner) {
        this.owner = owner;
    }

    public Set<Owner> getFriends() {
        return friends;
    }
}
