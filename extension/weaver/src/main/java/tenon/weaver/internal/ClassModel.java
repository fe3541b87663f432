/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What weaving needs to know of a class, read from its class file.
 *
 * @param name the internal name
 * @param superName the internal name of the super class; null for an interface or module
 * @param paired the descriptors of the fields that stand on one side of a pair, by name
 */
record ClassModel(String name, @Nullable String superName, Map<String, String> paired) {

    static ClassModel read(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Declarations declarations = new Declarations();
        reader.accept(declarations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassModel(reader.getClassName(), reader.getSuperName(), declarations.paired());
    }

    boolean isPaired(String field, String descriptor) {
        return descriptor.equals(paired.get(field));
    }

    /** Collects annotated fields, and the fields of annotated getters. */
    private static final class Declarations extends ClassVisitor {

        private final Map<String, String> fields = new HashMap<>();
        private final Set<String> annotated = new HashSet<>();

        Declarations() {
            super(Opcodes.ASM9);
        }

        Map<String, String> paired() {
            Map<String, String> paired = new HashMap<>(fields);
            paired.keySet().retainAll(annotated);
            return Map.copyOf(paired);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            if ((access & Opcodes.ACC_STATIC) != 0 || !descriptor.startsWith("L")) {
                return null;
            }
            fields.put(name, descriptor);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    note(type, name);
                    return null;
                }
            };
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if (!name.startsWith("get") || name.length() == 3 || !descriptor.startsWith("()L")) {
                return null;
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    note(type, name.substring(3));
                    note(type, Character.toLowerCase(name.charAt(3)) + name.substring(4));
                    return null;
                }
            };
        }

        private void note(String annotation, String field) {
            if (annotation.equals(Contract.ANNOTATION)) {
                annotated.add(field);
            }
        }
    }
}
