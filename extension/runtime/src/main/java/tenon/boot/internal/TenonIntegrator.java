/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import tenon.TenonSettings;
import tenon.compat.internal.SupportedLines;
import tenon.loading.internal.FactoryLoading;

/** Where Hibernate finds Tenon: runs once for each session factory, before its run-time model is built. */
public final class TenonIntegrator implements Integrator {

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        Settings settings = new Settings(sessionFactory.getProperties());
        if (!settings.isEnabled()) {
            BOOT.disabledBySetting(TenonSettings.ENABLED);
            return;
        }
        PairedModel model = PairedModel.of(metadata);
        FactoryLoading.install(sessionFactory, model.entities().keySet(), settings.raiseLogs());
        new MappingCheck(model, metadata).run();
        if (model.isEmpty()) {
            BOOT.nothingAnnotated();
            return;
        }
        SupportedLines.check();
        new WeavingCheck(settings.weaving()).run(model.classesToWeave());
        new PairInstallation(model, sessionFactory).run();
        BOOT.pairsInStep(model.pairs());
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
        // Nothing outlives the session factory: what was installed hangs on it.
    }
}
