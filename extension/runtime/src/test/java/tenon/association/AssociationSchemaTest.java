/* SPDX-License-Identifier: Apache-2.0 */
package tenon.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.testing.Orm;

/** The tables that are created for declared association tables, as text, on each database. */
class AssociationSchemaTest {

    @RegisterExtension
    static final Orm orm = Orm.with(School.ENTITIES);

    /** The databases, whose statements can be made without them. */
    enum Dialect {
        SQLITE("org.hibernate.community.dialect.SQLiteDialect"),
        H2("org.hibernate.dialect.H2Dialect"),
        POSTGRESQL("org.hibernate.dialect.PostgreSQLDialect"),
        MARIADB("org.hibernate.dialect.MariaDBDialect");

        private final String type;

        Dialect(String type) {
            this.type = type;
        }

        boolean isPresent() {
            try {
                Class.forName(type);
                return true;
            } catch (ClassNotFoundException notOnThisLine) {
                return false;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void is_what_was_declared(Dialect dialect) throws IOException {
        Assumptions.assumeTrue(dialect.isPresent(), () -> dialect + " is not on this line of Hibernate");
        assertThat(created(dialect))
                .containsExactlyElementsOf(expected(dialect.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void is_valid_as_it_was_created() {
        orm.factory().getSchemaManager().validateMappedObjects();
    }

    @Test
    void needs_no_update_once_it_was_created() {
        StandardServiceRegistry registry = (StandardServiceRegistry) ((MetadataImplementor) orm.metadata())
                .getMetadataBuildingOptions()
                .getServiceRegistry();

        assertThat(script("update", orm.metadata(), registry))
                // Hibernate drops unique constraints and makes them anew where the database has no index of their name.
                .filteredOn(statement -> !statement.contains("one_grade"))
                .isEmpty();
    }

    private static List<String> created(Dialect dialect) {
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.dialect", dialect.type)
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .build()) {
            MetadataSources sources = new MetadataSources(registry);
            for (Class<?> entity : School.ENTITIES) {
                sources.addAnnotatedClass(entity);
            }
            Metadata metadata = sources.buildMetadata();
            // as a session factory does that creates its schema
            ((MetadataImplementor) metadata).orderColumns(true);
            return script("create", metadata, registry);
        }
    }

    private static List<String> script(String action, Metadata metadata, StandardServiceRegistry registry) {
        StringWriter script = new StringWriter();
        Map<String, Object> settings = new HashMap<>(
                registry.requireService(ConfigurationService.class).getSettings());
        settings.remove("hibernate.hbm2ddl.auto");
        settings.put("hibernate.hbm2ddl.delimiter", ";");
        settings.put("jakarta.persistence.schema-generation.scripts.action", action);
        settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        SchemaManagementToolCoordinator.process(metadata, registry, settings, dropAtTheEnd -> {});
        // Which databases are asked whether the table exists depends on the line of Hibernate.
        return script.toString()
                .lines()
                .map(line -> line.replace("alter table if exists ", "alter table "))
                .toList();
    }

    private static List<String> expected(String name) throws IOException {
        try (InputStream file = AssociationSchemaTest.class.getResourceAsStream(name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
