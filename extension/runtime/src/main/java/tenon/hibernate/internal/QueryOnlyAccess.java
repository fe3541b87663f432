/* SPDX-License-Identifier: Apache-2.0 */
package tenon.hibernate.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.Getter;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.property.access.spi.PropertyAccessStrategy;
import org.hibernate.property.access.spi.Setter;
import org.jspecify.annotations.Nullable;

/**
 * Access to an attribute that exists for queries only: the field is never read or written. To Hibernate it is one that was not
 * fetched, so that flush and merge leave it alone.
 *
 * @param field the field that the attribute is named by
 */
public record QueryOnlyAccess(Field field) implements PropertyAccessStrategy {

    @Override
    public PropertyAccess buildPropertyAccess(Class<?> type, String property, boolean setterRequired) {
        return new Access(this, new Unfetched(field), new Ignoring());
    }

    private record Access(QueryOnlyAccess strategy, Getter getter, Setter setter) implements PropertyAccess {

        @Override
        public PropertyAccessStrategy getPropertyAccessStrategy() {
            return strategy;
        }

        @Override
        public Getter getGetter() {
            return getter;
        }

        @Override
        public Setter getSetter() {
            return setter;
        }
    }

    private static final class Unfetched implements Getter {

        private static final long serialVersionUID = 1L;

        private final transient Field field;

        Unfetched(Field field) {
            this.field = field;
        }

        @Override
        public Object get(Object owner) {
            return LazyPropertyInitializer.UNFETCHED_PROPERTY;
        }

        @Override
        @SuppressWarnings("rawtypes") // as 6.6 declares it
        public @Nullable Object getForInsert(Object owner, Map merged, SharedSessionContractImplementor session) {
            return null;
        }

        @Override
        public Class<?> getReturnTypeClass() {
            return field.getType();
        }

        @Override
        public Type getReturnType() {
            return field.getGenericType();
        }

        @Override
        public Member getMember() {
            return field;
        }

        @Override
        public @Nullable String getMethodName() {
            return null;
        }

        @Override
        public @Nullable Method getMethod() {
            return null;
        }
    }

    private static final class Ignoring implements Setter {

        private static final long serialVersionUID = 1L;

        @Override
        public void set(Object target, @Nullable Object value) {
            // Nobody would read it.
        }

        @Override
        public @Nullable String getMethodName() {
            return null;
        }

        @Override
        public @Nullable Method getMethod() {
            return null;
        }
    }
}
