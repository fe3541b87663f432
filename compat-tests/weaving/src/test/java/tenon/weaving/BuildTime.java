/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import tenon.weaver.BuildPlugin;

/** What build plugins do to a class file. */
final class BuildTime {

    private BuildTime() {}

    /** What byte-buddy-maven-plugin does with the weaver. */
    static byte[] weave(byte[] classFile) {
        ClassFileLocator classPath = ClassFileLocator.ForClassLoader.of(BuildTime.class.getClassLoader());
        String name = nameOf(classFile);
        ClassFileLocator files = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(name, classFile), classPath);
        TypeDescription type = TypePool.Default.of(files).describe(name).resolve();
        try (BuildPlugin plugin = new BuildPlugin()) {
            return plugin.matches(type)
                    ? plugin.apply(new ByteBuddy().redefine(type, files), type, files)
                            .make()
                            .getBytes()
                    : classFile;
        }
    }

    /** What Hibernate's plugin does, with everything that is to be had. */
    static byte[] enhance(byte[] classFile) {
        return enhance(classFile, true);
    }

    static byte[] enhance(byte[] classFile, boolean associationManagement) {
        Enhancer enhancer = BytecodeProviderInitiator.buildDefaultBytecodeProvider()
                .getEnhancer(new DefaultEnhancementContext() {
                    @Override
                    public boolean doBiDirectionalAssociationManagement(UnloadedField field) {
                        return associationManagement;
                    }

                    @Override
                    public boolean doDirtyCheckingInline(UnloadedClass type) {
                        return true;
                    }

                    @Override
                    public boolean hasLazyLoadableAttributes(UnloadedClass type) {
                        return true;
                    }
                });
        byte[] enhanced = enhancer.enhance(nameOf(classFile), classFile);
        return enhanced == null ? classFile : enhanced;
    }

    private static String nameOf(byte[] classFile) {
        return new net.bytebuddy.jar.asm.ClassReader(classFile).getClassName().replace('/', '.');
    }
}
