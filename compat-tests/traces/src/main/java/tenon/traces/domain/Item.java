/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import tenon.mapping.BackPopulates;

@Entity
@Table(name = "items")
public class Item {

    @Id
    private Integer id;

    @OneToMany(mappedBy = "item")
    @MapKey(name = "keyword")
    @BackPopulates("item")
    private Map<String, Note> notes = new HashMap<>();

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Map<String, Note> getNotes() {
        return notes;
    }

    public void setNotes(Map<String, Note> notes) {
        this.notes = notes;
    }
}
