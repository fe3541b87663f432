/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Weaves a constructor. Before the super constructor is called, {@code this} must not be handed out, so that fields which are
 * written until then are told of after it.
 */
final class ConstructorWeaver extends MethodWeaver {

    private final FieldCode code;
    private final ClassModel self;
    private final Set<String> writtenEarly = new LinkedHashSet<>();
    private boolean constructed;
    private int nested;

    ConstructorWeaver(FieldCode code, ClassModel self, ClassModels models) {
        super(code, models);
        this.code = code;
        this.self = self;
    }

    @Override
    boolean isConstructed() {
        return constructed;
    }

    @Override
    void writtenEarly(String declaringClass, String field) {
        // Only the class's own fields can be written so early; another object's are read-only to this class by then.
        if (declaringClass.equals(self.name())) {
            writtenEarly.add(field);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (!constructed && opcode == Opcodes.NEW && isOwnConstructor(type)) {
            nested++;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (constructed || opcode != Opcodes.INVOKESPECIAL || !name.equals("<init>") || !isOwnConstructor(owner)) {
            return;
        }
        if (nested > 0) {
            // The constructor of an argument, not of this.
            nested--;
            return;
        }
        constructed = true;
        if (!owner.equals(self.name())) {
            self.paired().keySet().stream().sorted().forEach(field -> code.touch(self.name(), field));
        }
        writtenEarly.forEach(field -> code.written(self.name(), field));
    }

    private boolean isOwnConstructor(String type) {
        return type.equals(self.name()) || type.equals(self.superName());
    }
}
