/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.security.ProtectionDomain;
import java.util.Map;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import tenon.weaver.internal.LoadTimeWeaver;

/**
 * Hibernate's persistence provider, which also weaves entities as a JPA class transformer where the container offers that:
 * name it as {@code <provider>} in persistence.xml.
 *
 * @since 1.0
 */
public class WeavingPersistenceProvider extends HibernatePersistenceProvider {

    /**
     * Called by the container.
     *
     * @since 1.0
     */
    public WeavingPersistenceProvider() {}

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(
            PersistenceUnitInfo unit, @SuppressWarnings("rawtypes") Map properties) {
        // Without a temporary loader the entities are loaded while the unit is built, and nothing can be woven any
        // more.
        if (unit.getNewTempClassLoader() != null) {
            unit.addTransformer(new Transformer(Weaving.transformer()));
        }
        return super.createContainerEntityManagerFactory(unit, properties);
    }

    /** Both of JPA's forms of a class name come in practice. */
    private record Transformer(LoadTimeWeaver weaver) implements ClassTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String className,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] classFile) {
            return weaver.transform(loader, className.replace('.', '/'), redefined, domain, classFile);
        }
    }
}
