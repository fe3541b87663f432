/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.BootMessages.BOOT;
import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import tenon.TenonException;
import tenon.TenonSettings;
import tenon.compat.internal.SupportedLines;
import tenon.loading.internal.FactoryLoading;
import tenon.relationship.internal.KeptRelationships;
import tenon.relationship.internal.MappedRelationships;
import tenon.relationship.internal.RelationshipChecks;

/** Where Hibernate finds Tenon: runs once for each session factory, before its run-time model is built. */
public final class TenonIntegrator implements Integrator {

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        Settings settings = new Settings(sessionFactory.getProperties());
        if (!settings.isEnabled()) {
            // Association tables are part of the mapping, which no setting changes.
            List<TenonException> mistakes = new ArrayList<>();
            new AssociationCheck(metadata).run(mistakes);
            Mistakes.tell(mistakes);
            BOOT.disabledBySetting(TenonSettings.ENABLED);
            return;
        }
        Supplier<MappedRelationships> relationships = KeptRelationships.keep(metadata, sessionFactory);
        PairedModel model = PairedModel.of(metadata);
        FactoryLoading.install(sessionFactory, model.entities().keySet(), settings.raiseLogs());
        boolean strict = settings.isStrict();
        // A unit that does not use Tenon is checked only if it asks for it.
        List<TenonException> doubts = !model.usesTenon() && !strict
                ? List.of()
                : RelationshipChecks.run(relationships.get(), settings.silenced());
        new MappingCheck(model, metadata).run(strict ? doubts : List.of());
        doubts.forEach(doubt -> RELATIONSHIPS.warn(doubt.getMessage()));
        QueryPaths.install(metadata, sessionFactory);
        if (model.isEmpty()) {
            BOOT.nothingAnnotated();
            return;
        }
        SupportedLines.check();
        new WeavingCheck(settings.weaving()).run(model.classesToWeave());
        new PairInstallation(model, sessionFactory, settings).run();
        BOOT.pairsInStep(model.pairs());
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
        // Nothing outlives the session factory: what was installed hangs on it.
    }
}
