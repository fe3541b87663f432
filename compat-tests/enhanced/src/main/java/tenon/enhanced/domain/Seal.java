/* SPDX-License-Identifier: Apache-2.0 */
package tenon.enhanced.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import tenon.mapping.BackPopulates;

@Entity
public class Seal {

    @Id
    private Long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY)
    @BackPopulates("seal")
    private Parcel parcel;

    protected Seal() {}

    public Seal(long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public Parcel getParcel() {
        return parcel;
    }

    public void setParcel(Parcel parcel) {
        this.parcel = parcel;
    }
}
