/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

@Entity
@Table(name = "boxes")
public class Box {

    @Id
    private Integer id;

    @OneToMany(mappedBy = "box")
    @OrderBy("id")
    @BackPopulates(value = "box", oneWay = true)
    private List<Toy> toys = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public List<Toy> getToys() {
        return toys;
    }

    public void setToys(List<Toy> toys) {
        this.toys = toys;
    }
}
