/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells, before a class file is parsed, whether it can have anything to weave. */
final class WeavableClasses {

    private static final List<String> FOREIGN = List.of(
            "java/",
            "javax/",
            "jdk/",
            "sun/",
            "com/sun/",
            "jakarta/",
            "org/hibernate/",
            "net/bytebuddy/",
            "org/objectweb/asm/",
            "tenon/spi/",
            "tenon/weaver/");
    private static final List<String> GENERATED =
            List.of("$HibernateProxy", "HibernateAccessOptimizer", "HibernateInstantiator", "$$Tenon$");

    // Descriptors have no code, and Byte Buddy refuses to rebuild that of a module.
    private static final List<String> DESCRIPTORS = List.of("module-info", "package-info");

    private WeavableClasses() {}

    /** Whether a class belongs to the platform, to Hibernate or to Tenon itself. */
    static boolean isForeign(String internalName) {
        for (String prefix : FOREIGN) {
            if (internalName.startsWith(prefix)) {
                return true;
            }
        }
        return internalName.startsWith("tenon/") && internalName.contains("/internal/");
    }

    static boolean isWeavable(String internalName) {
        return !isForeign(internalName)
                && DESCRIPTORS.stream().noneMatch(internalName::endsWith)
                && GENERATED.stream().noneMatch(internalName::contains);
    }

    /** Whether the class file calls what woven code calls. */
    static boolean isWoven(byte[] classFile) {
        return contains(classFile, Contract.WOVEN.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean contains(byte[] file, byte[] name) {
        for (int start = 0; start <= file.length - name.length; start++) {
            int matched = 0;
            while (matched < name.length && file[start + matched] == name[matched]) {
                matched++;
            }
            if (matched == name.length) {
                return true;
            }
        }
        return false;
    }
}
