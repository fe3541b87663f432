/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.lang.reflect.Method;
import org.hibernate.property.access.spi.Getter;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.property.access.spi.PropertyAccessStrategy;
import org.hibernate.property.access.spi.Setter;
import org.jspecify.annotations.Nullable;
import tenon.pairing.internal.Hydration;

/**
 * Property access whose writes are no changes. Hibernate calls the same setter as the user does; what it writes comes from
 * the database and is in step already.
 *
 * @param stock the strategy that finds getter and setter
 */
public record SilentPropertyAccess(PropertyAccessStrategy stock) implements PropertyAccessStrategy {

    @Override
    public PropertyAccess buildPropertyAccess(Class<?> type, String property, boolean setterRequired) {
        return new Access(this, stock.buildPropertyAccess(type, property, setterRequired));
    }

    private record Access(PropertyAccessStrategy strategy, PropertyAccess stock) implements PropertyAccess {

        @Override
        public PropertyAccessStrategy getPropertyAccessStrategy() {
            return strategy;
        }

        @Override
        public Getter getGetter() {
            return stock.getGetter();
        }

        @Override
        public @Nullable Setter getSetter() {
            Setter setter = stock.getSetter();
            return setter == null ? null : new SilentSetter(setter);
        }
    }

    // Not a SetterMethodImpl on purpose: Hibernate's access optimizer would call the method itself and pass this by.
    private static final class SilentSetter implements Setter {

        private static final long serialVersionUID = 1L;

        private final Setter stock;

        SilentSetter(Setter stock) {
            this.stock = stock;
        }

        @Override
        public void set(Object target, @Nullable Object value) {
            Hydration.run(() -> stock.set(target, value));
        }

        @Override
        public @Nullable String getMethodName() {
            return stock.getMethodName();
        }

        @Override
        public @Nullable Method getMethod() {
            return stock.getMethod();
        }
    }
}
