/* SPDX-License-Identifier: Apache-2.0 */
package tenon.enhanced.domain;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.LazyGroup;
import tenon.mapping.BackPopulates;

@Entity
public class Depot {

    @Id
    private Long id;

    @Version
    private int version;

    private String name;

    @Basic(fetch = FetchType.LAZY)
    private String plan;

    @OneToMany(mappedBy = "depot")
    @LazyGroup("parcels")
    @BackPopulates("depot")
    private List<Parcel> parcels = new ArrayList<>();

    protected Depot() {}

    public Depot(long id) {
        this.id = id;
        this.name = "depot " + id;
        this.plan = "plan " + id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlan() {
        return plan;
    }

    public List<Parcel> getParcels() {
        return parcels;
    }
}
