/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.Collection;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import tenon.loading.NamedLoadOptions;

/** Registers the options that entities declare, once the session factory is built. */
record NamedOptions(List<Class<?>> entities) implements SessionFactoryObserver {

    private static final long serialVersionUID = 1L;

    static NamedOptions of(Collection<Class<?>> entities) {
        return new NamedOptions(entities.stream()
                .filter(entity -> entity.getAnnotationsByType(NamedLoadOptions.class).length > 0)
                .toList());
    }

    @Override
    public void sessionFactoryCreated(SessionFactory factory) {
        for (Class<?> entity : entities) {
            for (NamedLoadOptions options : entity.getAnnotationsByType(NamedLoadOptions.class)) {
                OptionTree tree = OptionParser.parse(options.value(), name -> Subclasses.find(entity, name));
                LoadTerminals.register(entity, tree, factory, options.name());
            }
        }
    }
}
