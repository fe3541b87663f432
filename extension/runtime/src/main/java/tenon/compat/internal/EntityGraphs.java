/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import org.hibernate.Version;

/** What entity graphs can say on the line of Hibernate that runs. */
public final class EntityGraphs {

    private EntityGraphs() {}

    /** Whether an EAGER attribute that is removed from a load graph is left unloaded: from 7.4 on. */
    public static boolean honourRemoval() {
        String[] version = Version.getVersionString().split("\\.", -1);
        int major = Integer.parseInt(version[0]);
        return major > 7 || (major == 7 && Integer.parseInt(version[1]) >= 4);
    }
}
