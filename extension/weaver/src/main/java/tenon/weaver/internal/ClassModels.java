/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The models of the classes that one class loader, or one class path, finds. Never loads a class. Thread-safe. */
public final class ClassModels {

    /** Finds class files. */
    @FunctionalInterface
    public interface ClassFiles {

        /** The class file of an internal name; null if it is not found. */
        byte @Nullable [] find(String internalName);
    }

    private final ClassFiles files;
    private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

    public ClassModels(ClassFiles files) {
        this.files = files;
    }

    /** Reads the class whose file is at hand, as a class loader may find an older one. */
    ClassModel put(byte[] classFile) {
        ClassModel model = ClassModel.read(classFile);
        models.put(model.name(), Optional.of(model));
        return model;
    }

    /** The class that declares a field that is reached through another class, if the field is paired. */
    @Nullable String declaringClass(String owner, String field, String descriptor) {
        for (ClassModel model = get(owner); model != null; model = get(model.superName())) {
            if (model.isPaired(field, descriptor)) {
                return model.name();
            }
        }
        return null;
    }

    private @Nullable ClassModel get(@Nullable String name) {
        if (name == null || WeavableClasses.isForeign(name)) {
            return null;
        }
        Optional<ClassModel> known = models.get(name);
        if (known == null) {
            // Not computeIfAbsent: finding a class file may load classes, which may ask for models again.
            byte[] file = files.find(name);
            known = file == null ? Optional.empty() : Optional.of(ClassModel.read(file));
            models.put(name, known);
        }
        return known.orElse(null);
    }
}
