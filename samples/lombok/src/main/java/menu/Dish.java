/* SPDX-License-Identifier: Apache-2.0 */
package menu;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.NoArgsConstructor;
import lombok.ToString;
import tenon.mapping.BackPopulates;

@Entity
@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
public class Dish {

    @Id
    private Long id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("dishes")
    @EqualsAndHashCode.Exclude
    @ToString.Exclude
    private Menu menu;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @BackPopulates("dishes")
    @EqualsAndHashCode.Exclude
    @ToString.Exclude
    @Builder.Default
    private Set<Tag> tags = new HashSet<>();
}
