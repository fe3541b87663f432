/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which classes were woven while they were loaded, or later. Holds no class loader: the entries go with it. */
public final class WovenClasses {

    private final Map<ClassLoader, Set<String>> byLoader = Collections.synchronizedMap(new WeakHashMap<>());

    public void add(@Nullable ClassLoader loader, String internalName) {
        if (loader != null) {
            byLoader.computeIfAbsent(loader, key -> ConcurrentHashMap.newKeySet())
                    .add(internalName);
        }
    }

    public boolean contains(Class<?> type) {
        Set<String> names = type.getClassLoader() == null ? null : byLoader.get(type.getClassLoader());
        return names != null && names.contains(type.getName().replace('.', '/'));
    }
}
