/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import static net.bytebuddy.jar.asm.Opcodes.ACC_FINAL;
import static net.bytebuddy.jar.asm.Opcodes.ACC_PUBLIC;
import static net.bytebuddy.jar.asm.Opcodes.ACC_SUPER;
import static net.bytebuddy.jar.asm.Opcodes.ACC_SYNTHETIC;
import static net.bytebuddy.jar.asm.Opcodes.ALOAD;
import static net.bytebuddy.jar.asm.Opcodes.ARETURN;
import static net.bytebuddy.jar.asm.Opcodes.CHECKCAST;
import static net.bytebuddy.jar.asm.Opcodes.GETFIELD;
import static net.bytebuddy.jar.asm.Opcodes.INVOKESPECIAL;
import static net.bytebuddy.jar.asm.Opcodes.INVOKESTATIC;
import static net.bytebuddy.jar.asm.Opcodes.INVOKEVIRTUAL;
import static net.bytebuddy.jar.asm.Opcodes.PUTFIELD;
import static net.bytebuddy.jar.asm.Opcodes.RETURN;
import static net.bytebuddy.jar.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Arrays;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import tenon.spi.FieldAccess;

/**
 * Makes an {@link FieldAccess} for a field: a hidden nest mate of the entity class with plain field instructions, which the
 * JIT compiles as if they stood in the entity.
 */
final class FieldAccesses {

    private static final String BASE = Type.getInternalName(FieldAccess.class);
    private static final String GET = "(Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String SET = "(Ljava/lang/Object;Ljava/lang/Object;)V";

    private FieldAccesses() {}

    /**
     * Makes the accessor of a field.
     *
     * @param caller a lookup of a class that may see the field: best the entity's own
     */
    static FieldAccess of(MethodHandles.Lookup caller, Field field) {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(field.getDeclaringClass(), caller);
            boolean enhanced = isEnhanced(field);
            if (inside.hasFullPrivilegeAccess()) {
                MethodHandles.Lookup hidden = inside.defineHiddenClass(
                        classFile(field, enhanced), true, MethodHandles.Lookup.ClassOption.NESTMATE);
                return (FieldAccess)
                        (Object) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                                .invoke();
            }
            return new HandleFieldAccess(
                    inside.unreflectGetter(field),
                    enhanced
                            ? inside.findVirtual(
                                    field.getDeclaringClass(),
                                    writer(field),
                                    MethodType.methodType(void.class, field.getType()))
                            : inside.unreflectSetter(field));
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    private static String writer(Field field) {
        return "$$_hibernate_write_" + field.getName();
    }

    private static boolean isEnhanced(Field field) {
        return Arrays.stream(field.getDeclaringClass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(writer(field)));
    }

    private static byte[] classFile(Field field, boolean enhanced) {
        String owner = Type.getInternalName(field.getDeclaringClass());
        String type = Type.getInternalName(field.getType());
        String descriptor = Type.getDescriptor(field.getType());
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, owner + "$$Tenon$" + field.getName(), null, BASE, null);
        MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, BASE, "<init>", "()V", false);
        finish(constructor, RETURN);
        MethodVisitor get = writer.visitMethod(ACC_PUBLIC, "get", GET, null, null);
        get.visitVarInsn(ALOAD, 1);
        get.visitTypeInsn(CHECKCAST, owner);
        get.visitFieldInsn(GETFIELD, owner, field.getName(), descriptor);
        box(get, field.getType());
        finish(get, ARETURN);
        MethodVisitor set = writer.visitMethod(ACC_PUBLIC, "set", SET, null, null);
        set.visitVarInsn(ALOAD, 1);
        set.visitTypeInsn(CHECKCAST, owner);
        set.visitVarInsn(ALOAD, 2);
        unbox(set, field.getType(), type);
        if (enhanced) {
            set.visitMethodInsn(INVOKEVIRTUAL, owner, writer(field), "(" + descriptor + ")V", false);
        } else {
            set.visitFieldInsn(PUTFIELD, owner, field.getName(), descriptor);
        }
        finish(set, RETURN);
        return writer.toByteArray();
    }

    /** Only the key of a map is ever primitive. */
    private static void box(MethodVisitor method, Class<?> type) {
        if (type.isPrimitive()) {
            Class<?> wrapper = MethodType.methodType(type).wrap().returnType();
            method.visitMethodInsn(
                    INVOKESTATIC,
                    Type.getInternalName(wrapper),
                    "valueOf",
                    Type.getMethodDescriptor(Type.getType(wrapper), Type.getType(type)),
                    false);
        }
    }

    private static void unbox(MethodVisitor method, Class<?> type, String internalName) {
        if (!type.isPrimitive()) {
            method.visitTypeInsn(CHECKCAST, internalName);
            return;
        }
        String wrapper = Type.getInternalName(MethodType.methodType(type).wrap().returnType());
        method.visitTypeInsn(CHECKCAST, wrapper);
        method.visitMethodInsn(
                INVOKEVIRTUAL, wrapper, type.getName() + "Value", Type.getMethodDescriptor(Type.getType(type)), false);
    }

    private static void finish(MethodVisitor method, int instruction) {
        method.visitInsn(instruction);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException unchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
