/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Weaves classes as they are loaded. A class that cannot be woven is left as it is, and told of on the standard error stream:
 * at that point there is no logger that could be relied on.
 */
public final class LoadTimeWeaver implements ClassFileTransformer {

    private final WovenClasses woven;
    private final Map<ClassLoader, ClassModels> models = Collections.synchronizedMap(new WeakHashMap<>());

    public LoadTimeWeaver(WovenClasses woven) {
        this.woven = woven;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        // The weaver's own classes pass here, too, while they are loaded for this very method: nothing of them may be
        // used.
        if (loader == null || name == null || name.startsWith("tenon/weaver/") || !ClassWeaver.isWeavable(name)) {
            return null;
        }
        try {
            if (ClassWeaver.isWoven(classFile)) {
                woven.add(loader, name);
                return null;
            }
            Optional<byte[]> result = ClassWeaver.weave(classFile, modelsOf(loader));
            result.ifPresent(file -> woven.add(loader, name));
            return result.orElse(null);
        } catch (RuntimeException | LinkageError failure) {
            System.err.println("TNN004002: '" + name.replace('/', '.') + "' could not be woven and is left as it is: "
                    + failure + ". Weave it at build time, which tells more, or report this with the class file.");
            return null;
        }
    }

    private ClassModels modelsOf(ClassLoader loader) {
        ClassModels known = models.get(loader);
        if (known == null) {
            // The loader is reached through a weak reference only, or the map would keep its own keys.
            WeakReference<ClassLoader> reference = new WeakReference<>(loader);
            known = new ClassModels(name -> classFile(reference.get(), name));
            models.put(loader, known);
        }
        return known;
    }

    private static byte @Nullable [] classFile(@Nullable ClassLoader loader, String name) {
        if (loader == null) {
            return null;
        }
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
