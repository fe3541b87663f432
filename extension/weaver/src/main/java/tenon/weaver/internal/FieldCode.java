/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The instructions that are put around the reading and writing of a paired field. */
final class FieldCode {

    private final MethodVisitor method;
    private final boolean dynamicConstants;
    private final Runnable onChange;

    FieldCode(MethodVisitor method, boolean dynamicConstants, Runnable onChange) {
        this.method = method;
        this.dynamicConstants = dynamicConstants;
        this.onChange = onChange;
    }

    MethodVisitor method() {
        return method;
    }

    /** Before a write: {@code owner, value} on the stack become {@code owner, value to write}. */
    void beforeWrite(String declaringClass, String field, String descriptor) {
        method.visitInsn(Opcodes.DUP2);
        pair(declaringClass, field);
        call("write", Contract.WRITE);
        method.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(descriptor).getInternalName());
        method.visitInsn(Opcodes.SWAP);
        method.visitInsn(Opcodes.POP);
    }

    /** Before a read: keeps the owner for {@link #afterRead}. */
    void beforeRead() {
        method.visitInsn(Opcodes.DUP);
    }

    /** After a read: {@code owner, value} on the stack become {@code value to use}. */
    void afterRead(String declaringClass, String field, String descriptor) {
        pair(declaringClass, field);
        call("read", Contract.READ);
        method.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(descriptor).getInternalName());
    }

    /** Binds the pair with the privileges of this class, before anything else needs it. */
    void touch(String declaringClass, String field) {
        pair(declaringClass, field);
        method.visitInsn(Opcodes.POP);
    }

    /** Tells of a field that was written before the super constructor was called. */
    void written(String declaringClass, String field) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        pair(declaringClass, field);
        call("written", Contract.WRITTEN);
    }

    private void pair(String declaringClass, String field) {
        Type owner = Type.getObjectType(declaringClass);
        if (dynamicConstants) {
            method.visitLdcInsn(new ConstantDynamic(field, Contract.PAIR, Contract.PAIR_CONSTANT, owner));
        } else {
            method.visitInvokeDynamicInsn(field, "()" + Contract.PAIR, Contract.PAIR_SITE, owner);
        }
        onChange.run();
    }

    private void call(String name, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Contract.WOVEN, name, descriptor, false);
    }
}
