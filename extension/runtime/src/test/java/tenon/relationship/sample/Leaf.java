/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Leaf {

    @Id
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Stem stem;
}
