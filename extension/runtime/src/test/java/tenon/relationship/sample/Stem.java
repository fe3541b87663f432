/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

@Entity
class Stem {

    @Id
    Long id;

    @OneToMany(mappedBy = "stem")
    Set<Leaf> leaves = new HashSet<>();
}
