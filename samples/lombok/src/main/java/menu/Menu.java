/* SPDX-License-Identifier: Apache-2.0 */
package menu;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.NoArgsConstructor;
import lombok.ToString;
import tenon.mapping.BackPopulates;

/** Relationships stay out of equals, hashCode and toString, as they would call each other without end. */
@Entity
@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
public class Menu {

    @Id
    private Long id;

    private String title;

    @OneToMany(mappedBy = "menu", cascade = CascadeType.PERSIST)
    @BackPopulates("menu")
    @EqualsAndHashCode.Exclude
    @ToString.Exclude
    @Builder.Default
    private List<Dish> dishes = new ArrayList<>();
}
