/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship.internal;

import static tenon.logging.internal.RelationshipMessages.RELATIONSHIPS;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;

/** Boots a mapping as far as its boot model, without a connection and without a session factory. */
final class MappingBoot {

    private MappingBoot() {}

    static MappedRelationships of(Arguments arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        // Asked only if no dialect is told, here or by the persistence unit.
        settings.put("jakarta.persistence.database-product-name", "H2");
        arguments.dialect().ifPresent(dialect -> settings.put("hibernate.dialect", dialect));
        return arguments.unit().map(unit -> ofUnit(unit, settings)).orElseGet(() -> ofClasses(arguments, settings));
    }

    private static MappedRelationships ofUnit(String name, Map<String, Object> settings) {
        EntityManagerFactoryBuilder builder = new Units().find(name, settings);
        if (builder == null) {
            throw RELATIONSHIPS.notFound("persistence unit", name, "persistence unit of a META-INF/persistence.xml");
        }
        try {
            return MappedRelationships.of(builder.metadata());
        } finally {
            builder.cancel();
        }
    }

    private static MappedRelationships ofClasses(Arguments arguments, Map<String, Object> settings) {
        MappedClasses mapped = new MappedClasses(Thread.currentThread().getContextClassLoader());
        Set<Class<?>> classes = new LinkedHashSet<>();
        arguments.classes().forEach(name -> classes.add(mapped.named(name)));
        arguments.packages().forEach(name -> classes.addAll(mapped.in(name)));
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            classes.forEach(sources::addAnnotatedClass);
            return MappedRelationships.of(sources.buildMetadata());
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** Hibernate's own way to a persistence unit, up to the point before a factory is built. */
    private static final class Units extends HibernatePersistenceProvider {

        EntityManagerFactoryBuilder find(String name, Map<String, Object> settings) {
            return getEntityManagerFactoryBuilderOrNull(name, settings);
        }
    }
}
