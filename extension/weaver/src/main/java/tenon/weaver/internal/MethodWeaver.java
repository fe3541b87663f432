/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Weaves what a method reads from and writes to paired fields, by field instructions or through Hibernate's enhancement. The
 * original instructions stay, as Hibernate's enhancer replaces them if it runs later.
 */
class MethodWeaver extends MethodVisitor {

    private final FieldCode code;
    private final ClassModels models;

    MethodWeaver(FieldCode code, ClassModels models) {
        super(Opcodes.ASM9, code.method());
        this.code = code;
        this.models = models;
    }

    /** Whether {@code this} may be handed out already. */
    boolean isConstructed() {
        return true;
    }

    /** A paired field was written where {@link #isConstructed} is false. */
    void writtenEarly(String declaringClass, String field) {}

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean write = opcode == Opcodes.PUTFIELD;
        boolean read = opcode == Opcodes.GETFIELD && isPlural(descriptor);
        String declaringClass = write || read ? declaringClass(owner, name, descriptor) : null;
        if (declaringClass == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else if (write) {
            beforeWrite(declaringClass, name, descriptor);
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else {
            beforeRead();
            super.visitFieldInsn(opcode, owner, name, descriptor);
            afterRead(declaringClass, name, descriptor);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        String written = fieldOf(opcode, name, Contract.ENHANCED_WRITE);
        String read = fieldOf(opcode, name, Contract.ENHANCED_READ);
        if (written != null) {
            String type = descriptor.substring(1, descriptor.indexOf(')'));
            String declaringClass = declaringClass(owner, written, type);
            if (declaringClass != null) {
                beforeWrite(declaringClass, written, type);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else if (read != null) {
            String type = descriptor.substring(2);
            String declaringClass = isPlural(type) ? declaringClass(owner, read, type) : null;
            if (declaringClass != null) {
                beforeRead();
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (declaringClass != null) {
                afterRead(declaringClass, read, type);
            }
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    private void beforeWrite(String declaringClass, String field, String descriptor) {
        if (isConstructed()) {
            code.beforeWrite(declaringClass, field, descriptor);
        } else {
            writtenEarly(declaringClass, field);
        }
    }

    private void beforeRead() {
        if (isConstructed()) {
            code.beforeRead();
        }
    }

    private void afterRead(String declaringClass, String field, String descriptor) {
        if (isConstructed()) {
            code.afterRead(declaringClass, field, descriptor);
        }
    }

    private static @Nullable String fieldOf(int opcode, String method, String prefix) {
        return opcode == Opcodes.INVOKEVIRTUAL && method.startsWith(prefix) ? method.substring(prefix.length()) : null;
    }

    private static boolean isPlural(String descriptor) {
        return descriptor.startsWith("Ljava/util/");
    }

    private @Nullable String declaringClass(String owner, String field, String descriptor) {
        return descriptor.startsWith("L") ? models.declaringClass(owner, field, descriptor) : null;
    }
}
