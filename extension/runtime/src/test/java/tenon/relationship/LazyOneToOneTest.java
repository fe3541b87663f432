/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;
import tenon.testing.RecordedSql;
import tenon.testing.RecordedWarnings;

/** A lazy one-to-one is warned of exactly where Hibernate needs a second statement to load its owner. */
class LazyOneToOneTest {

    /** Makes the unit one that uses Tenon. */
    @Entity(name = "Uses")
    static class Uses {
        @Id
        Long id;

        @ManyToOne
        @BackPopulates("others")
        Uses other;

        @OneToMany(mappedBy = "other")
        @BackPopulates("other")
        Set<Uses> others = new HashSet<>();
    }

    @Entity(name = "ByKey")
    static class ByKey {
        @Id
        Long id = 1L;

        @OneToOne(mappedBy = "owner", fetch = FetchType.LAZY)
        ByKeyPart part;
    }

    @Entity(name = "ByKeyPart")
    static class ByKeyPart {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        ByKey owner;
    }

    @Entity(name = "Required")
    static class Required {
        @Id
        Long id = 1L;

        @OneToOne(mappedBy = "owner", fetch = FetchType.LAZY, optional = false)
        RequiredPart part;
    }

    @Entity(name = "RequiredPart")
    static class RequiredPart {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        Required owner;
    }

    @Entity(name = "Shared")
    static class Shared {
        @Id
        Long id = 1L;

        @OneToOne(mappedBy = "owner", fetch = FetchType.LAZY)
        SharedPart part;
    }

    @Entity(name = "SharedPart")
    static class SharedPart {
        @Id
        Long id;

        @MapsId
        @OneToOne(fetch = FetchType.LAZY)
        Shared owner;
    }

    @Entity(name = "SharedRequired")
    static class SharedRequired {
        @Id
        Long id = 1L;

        @OneToOne(mappedBy = "owner", fetch = FetchType.LAZY, optional = false)
        SharedRequiredPart part;
    }

    @Entity(name = "SharedRequiredPart")
    static class SharedRequiredPart {
        @Id
        Long id;

        @MapsId
        @OneToOne(fetch = FetchType.LAZY)
        SharedRequired owner;
    }

    @Entity(name = "Owning")
    static class Owning {
        @Id
        Long id = 1L;

        @OneToOne(fetch = FetchType.LAZY)
        OwningPart part;
    }

    @Entity(name = "OwningPart")
    static class OwningPart {
        @Id
        Long id;

        @OneToOne(mappedBy = "part", fetch = FetchType.EAGER)
        Owning owner;
    }

    @ParameterizedTest
    @ValueSource(classes = {ByKey.class, Required.class, Shared.class, SharedRequired.class, Owning.class})
    void is_warned_of_where_it_costs_a_statement(Class<?> owner) throws Exception {
        Orm orm = Orm.with(Uses.class, owner, Class.forName(owner.getName() + "Part"));
        try (RecordedWarnings warnings = RecordedWarnings.of("tenon.relationship");
                Orm.Booted booted = orm.start()) {
            orm.persist(instance(owner));
            orm.sql().clear();

            orm.inTransaction(session -> session.find(owner, 1L));

            assertThat(warnings.messages())
                    .as(orm.sql().toString())
                    .hasSize((int) orm.sql().count("select") - 1)
                    .allMatch(each -> each.startsWith("TNN001026: '" + owner.getSimpleName() + ".part'"));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ByKey.class, Required.class, Shared.class, SharedRequired.class, Owning.class})
    void is_lazy_and_not_warned_of_where_the_class_is_enhanced(Class<?> owner) throws Exception {
        Enhancing loader = new Enhancing();
        Class<?> enhanced = loader.loadClass(owner.getName());
        RecordedSql sql = new RecordedSql();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(loader)
                        .build())
                .applySetting("hibernate.connection.url", "jdbc:h2:mem:" + owner.getSimpleName())
                .applySetting("hibernate.hbm2ddl.auto", "create-drop")
                .applySetting("hibernate.session_factory.statement_inspector", sql)
                .build();
        try (RecordedWarnings warnings = RecordedWarnings.of("tenon.relationship");
                SessionFactory factory = new MetadataSources(registry)
                        .addAnnotatedClasses(
                                loader.loadClass(Uses.class.getName()),
                                enhanced,
                                loader.loadClass(owner.getName() + "Part"))
                        .buildMetadata()
                        .buildSessionFactory()) {
            Object instance = instance(enhanced);
            factory.inTransaction(session -> session.persist(instance));
            sql.clear();

            factory.inTransaction(session -> session.find(enhanced, 1L));

            assertThat(sql.count("select")).isEqualTo(1);
            assertThat(warnings.messages()).isEmpty();
        }
    }

    private static Object instance(Class<?> entity) throws ReflectiveOperationException {
        Constructor<?> constructor = entity.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** Loads the entities as Hibernate's build plugin leaves them. */
    private static final class Enhancing extends ClassLoader {

        private final Enhancer enhancer = BytecodeProviderInitiator.buildDefaultBytecodeProvider()
                .getEnhancer(new DefaultEnhancementContext() {
                    @Override
                    public boolean hasLazyLoadableAttributes(UnloadedClass type) {
                        return true;
                    }

                    @Override
                    public boolean doBiDirectionalAssociationManagement(UnloadedField field) {
                        return false;
                    }
                });

        Enhancing() {
            super(LazyOneToOneTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(LazyOneToOneTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    // what Hibernate generates, and asks for first
                    throw new ClassNotFoundException(name);
                }
                byte[] plain = file.readAllBytes();
                byte[] enhanced = enhancer.enhance(name, plain);
                byte[] code = enhanced == null ? plain : enhanced;
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
