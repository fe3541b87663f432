/* SPDX-License-Identifier: Apache-2.0 */
package menu;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.ToString;
import tenon.mapping.BackPopulates;

@Entity
@Data
public class Tag {

    @Id
    private Long id;

    @ManyToMany(mappedBy = "tags")
    @BackPopulates("tags")
    @EqualsAndHashCode.Exclude
    @ToString.Exclude
    private Set<Dish> dishes = new HashSet<>();
}
