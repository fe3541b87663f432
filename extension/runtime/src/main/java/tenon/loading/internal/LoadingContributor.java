/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;
import tenon.compat.internal.HookedJdbcServices;

/** Where Hibernate finds the hook into its selects. */
public final class LoadingContributor implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addInitiator(HookedJdbcServices.initiator(new LoadingHook()));
    }
}
