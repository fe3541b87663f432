/* SPDX-License-Identifier: Apache-2.0 */
package tenon.enhanced.domain;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import tenon.mapping.BackPopulates;

@Entity
public class Parcel {

    @Id
    private Long id;

    @Version
    private int version;

    @Basic(fetch = FetchType.LAZY)
    private String contents;

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("parcels")
    private Depot depot;

    @OneToOne(mappedBy = "parcel", fetch = FetchType.LAZY)
    @BackPopulates("parcel")
    private Seal seal;

    protected Parcel() {}

    public Parcel(long id) {
        this.id = id;
        this.contents = "contents " + id;
    }

    public int getVersion() {
        return version;
    }

    public String getContents() {
        return contents;
    }

    public Depot getDepot() {
        return depot;
    }

    public void setDepot(Depot depot) {
        this.depot = depot;
    }

    public Seal getSeal() {
        return seal;
    }

    public void setSeal(Seal seal) {
        this.seal = seal;
    }
}
