/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** The objects of one test in one {@link State}; each is named by the transient object that it was persisted from. */
public final class Scene implements AutoCloseable {

    private final Orm orm;
    private final State state;
    private final IdentityHashMap<Object, Object> current = new IdentityHashMap<>();
    private Session session;

    private Scene(Orm orm, State state) {
        this.orm = orm;
        this.state = state;
    }

    public static Scene of(Orm orm, State state, Object... originals) {
        Scene scene = new Scene(orm, state);
        if (state == State.TRANSIENT) {
            for (Object original : originals) {
                scene.current.put(original, original);
            }
            return scene;
        }
        orm.persist(originals);
        scene.session = orm.factory().openSession();
        scene.session.beginTransaction();
        for (Object original : originals) {
            scene.current.put(original, scene.session.find(original.getClass(), id(original)));
        }
        if (state != State.UNLOADED) {
            scene.current.values().forEach(Scene::load);
        }
        if (state == State.DETACHED) {
            scene.session.getTransaction().commit();
            scene.session.close();
            scene.session = null;
        }
        return scene;
    }

    private static Object id(Object entity) {
        return field(entity, "id");
    }

    private static Object field(Object entity, String name) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(entity);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void load(Object entity) {
        for (Field field : entity.getClass().getDeclaredFields()) {
            if (Collection.class.isAssignableFrom(field.getType()) || Map.class.isAssignableFrom(field.getType())) {
                Hibernate.initialize(field(entity, field.getName()));
            }
        }
    }

    /** What the object is now. */
    @SuppressWarnings("unchecked")
    public <T> T get(T original) {
        return (T) current.get(original);
    }

    public Session session() {
        return session;
    }

    /** Does something that must execute no statement and leave all objects in step. */
    public void act(Runnable change) {
        orm.sql().clear();
        change.run();
        assertThat(orm.sql().statements()).as("statements of the change").isEmpty();
        InStep.check(objects());
    }

    /**
     * Does something that may load what it changes where that is not loaded, as the caller asked for that, and leaves all
     * objects in step. Where all is loaded it must execute no statement.
     */
    public void actLoading(Runnable change) {
        if (state != State.UNLOADED) {
            act(change);
            return;
        }
        change.run();
        InStep.check(objects());
    }

    public List<Object> objects() {
        return new ArrayList<>(current.values());
    }

    /** Writes what the objects say; does nothing for objects without a session. */
    public void commit() {
        if (session != null) {
            session.getTransaction().commit();
        } else if (state == State.TRANSIENT) {
            orm.persist(objects().toArray());
        }
    }

    @Override
    public void close() {
        if (session != null) {
            if (session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
            session.close();
        }
    }
}
