/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Weaves one class file. Only the bodies of methods change, and no branch is added: loaded classes can be woven as well, and
 * no stack map has to be computed, which would load classes.
 */
public final class ClassWeaver {

    private ClassWeaver() {}

    /**
     * Weaves a class.
     *
     * @return the woven class file; empty if there is nothing to weave, or the class is woven already
     */
    public static Optional<byte[]> weave(byte[] classFile, ClassModels models) {
        ClassReader reader = new ClassReader(classFile);
        if (!WeavableClasses.isWeavable(reader.getClassName()) || WeavableClasses.isWoven(classFile)) {
            return Optional.empty();
        }
        ClassModel self = models.put(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Visitor visitor = new Visitor(writer, self, models);
        reader.accept(visitor, 0);
        return visitor.changed ? Optional.of(writer.toByteArray()) : Optional.empty();
    }

    /** Whether the class file is woven. */
    public static boolean isWoven(byte[] classFile) {
        return WeavableClasses.isWoven(classFile);
    }

    /** Whether a class of that internal name may have something to weave. */
    public static boolean isWeavable(String internalName) {
        return WeavableClasses.isWeavable(internalName);
    }

    private static final class Visitor extends ClassVisitor {

        private final ClassModel self;
        private final ClassModels models;
        private boolean dynamicConstants;
        private boolean changed;

        Visitor(ClassVisitor next, ClassModel self, ClassModels models) {
            super(Opcodes.ASM9, next);
            this.self = self;
            this.models = models;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            dynamicConstants = (version & 0xFFFF) >= Opcodes.V11;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            // What Hibernate's enhancer added is Hibernate's own access to the field, which is no change.
            if (next == null || name.startsWith(Contract.ENHANCED) || name.equals("<clinit>")) {
                return next;
            }
            FieldCode code = new FieldCode(next, dynamicConstants, () -> changed = true);
            return name.equals("<init>") ? new ConstructorWeaver(code, self, models) : new MethodWeaver(code, models);
        }
    }
}
