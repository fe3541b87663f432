/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a collection that lives in memory only.
 *
 * @param <C> the type of the raw collection
 */
final class Holding<C> implements Storage<C>, Serializable {

    private static final long serialVersionUID = 1L;

    private final C elements;
    private transient Side side;
    private @Nullable Object owner;
    private transient @Nullable Storage<?> managed;

    Holding(Side side, Object owner, C elements) {
        this.side = side;
        this.owner = owner;
        this.elements = elements;
    }

    @Override
    public @Nullable Object owner() {
        return managed == null ? owner : managed.owner();
    }

    /** Gives the collection another owner, or none. */
    void belongTo(@Nullable Object newOwner) {
        owner = newOwner;
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public C elements() {
        return elements;
    }

    void handOver(Storage<?> storage) {
        managed = storage;
    }

    @Override
    public void changed() {
        if (managed != null) {
            managed.changed();
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        // Where generics give each subclass a side of its own, the class that declares the field has none.
        out.writeObject(owner == null ? side.attribute().declaringClass() : owner.getClass());
        out.writeObject(side.attribute().name());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        Class<?> declaringClass = (Class<?>) in.readObject();
        side = Sides.of(MethodHandles.lookup(), declaringClass, (String) in.readObject());
    }
}
