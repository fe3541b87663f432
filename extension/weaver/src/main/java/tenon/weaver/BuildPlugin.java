/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver;

import java.io.IOException;
import java.util.Optional;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;
import tenon.weaver.internal.ClassModels;
import tenon.weaver.internal.ClassWeaver;

/**
 * Weaves at build time, run by byte-buddy-maven-plugin or byte-buddy-gradle-plugin. Thread-safe.
 *
 * @since 1.0
 */
public final class BuildPlugin implements Plugin {

    /**
     * Called by Byte Buddy.
     *
     * @since 1.0
     */
    public BuildPlugin() {}

    @Override
    public boolean matches(TypeDescription target) {
        return !target.isAnnotation() && ClassWeaver.isWeavable(target.getInternalName());
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator classFiles) {
        byte[] original = find(classFiles, type.getInternalName());
        if (original == null) {
            return builder;
        }
        ClassModels models = new ClassModels(name -> find(classFiles, name));
        Optional<byte[]> woven = ClassWeaver.weave(original, models);
        return woven.isPresent() ? builder.visit(new Replacement(woven.get())) : builder;
    }

    private static byte @Nullable [] find(ClassFileLocator classFiles, String internalName) {
        try {
            ClassFileLocator.Resolution resolution = classFiles.locate(internalName.replace('/', '.'));
            return resolution.isResolved() ? resolution.resolve() : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public void close() {}

    /**
     * Puts a class file in the place of the one that Byte Buddy reads. The weaver has an ASM of its own, so that it can run
     * where there is no Byte Buddy; class files are what the two have in common.
     */
    private static final class Replacement extends AsmVisitorWrapper.AbstractBase {

        private final byte[] classFile;

        Replacement(byte[] classFile) {
            this.classFile = classFile;
        }

        @Override
        public ClassVisitor wrap(
                TypeDescription instrumentedType,
                ClassVisitor next,
                Implementation.Context context,
                TypePool typePool,
                FieldList<FieldDescription.InDefinedShape> fields,
                MethodList<?> methods,
                int writerFlags,
                int readerFlags) {
            return new ClassVisitor(OpenedClassReader.ASM_API) {
                @Override
                public void visitEnd() {
                    ClassReader reader = OpenedClassReader.of(classFile);
                    reader.accept(next, readerFlags);
                }
            };
        }
    }
}
