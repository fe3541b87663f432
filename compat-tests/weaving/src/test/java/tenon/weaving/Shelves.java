/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Boots and uses shelves and books of any class loader, by reflection. */
final class Shelves {

    private Shelves() {}

    static SessionFactory boot(Class<?> shelf, Class<?> book, String weaving) {
        BootstrapServiceRegistry classLoading = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(shelf.getClassLoader())
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(classLoading)
                .applySettings(settings(weaving))
                .build();
        try {
            return new MetadataSources(registry)
                    .addAnnotatedClass(shelf)
                    .addAnnotatedClass(book)
                    .buildMetadata()
                    .buildSessionFactory();
        } catch (RuntimeException | Error failure) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw failure;
        }
    }

    static Map<String, Object> settings(String weaving) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.connection.url", "jdbc:h2:mem:" + System.nanoTime());
        settings.put("hibernate.hbm2ddl.auto", "create");
        settings.put("tenon.weaving", weaving);
        return settings;
    }

    static Object create(Class<?> type, long id) {
        try {
            Constructor<?> constructor = type.getConstructor(long.class);
            return constructor.newInstance(id);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Object shelf(Object book) {
        return call(book, "getShelf");
    }

    @SuppressWarnings("unchecked")
    static Collection<Object> books(Object shelf) {
        return (Collection<Object>) call(shelf, "getBooks");
    }

    static void put(Object book, Object shelf) {
        try {
            book.getClass().getMethod("setShelf", shelf.getClass()).invoke(book, shelf);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object call(Object receiver, String method) {
        try {
            return receiver.getClass().getMethod(method).invoke(receiver);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
