/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.List;

/** Who reads something that is not loaded. It is asked only when reading it is about to be refused. */
final class Readers {

    private static final StackWalker STACK = StackWalker.getInstance();

    /** What every reading goes through, whoever reads. */
    private static final List<String> MACHINERY = List.of(
            "org.hibernate.persister.entity.",
            "org.hibernate.loader.",
            "org.hibernate.event.internal.DefaultInitializeCollection",
            "org.hibernate.event.internal.DefaultLoadEventListener",
            "org.hibernate.event.service.",
            "org.hibernate.internal.SessionImpl",
            "org.hibernate.internal.StatelessSessionImpl",
            "org.hibernate.collection.",
            "org.hibernate.proxy.",
            "org.hibernate.engine.spi.",
            "org.hibernate.bytecode.",
            "org.hibernate.internal.util.",
            "org.hibernate.Hibernate",
            "tenon.");

    private Readers() {}

    /** Whether an attribute of an enhanced instance is read, and the instance is not found or refreshed. */
    static boolean areEnhanced() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .anyMatch(name -> name.startsWith("org.hibernate.bytecode.enhance.spi.interceptor.")));
    }

    /** Whether Hibernate reads it for purposes of its own. */
    static boolean isHibernate() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> !isJdk(name))
                .dropWhile(Readers::isMachinery)
                .findFirst()
                .map(name -> name.startsWith("org.hibernate."))
                .orElse(false));
    }

    private static boolean isJdk(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
    }

    private static boolean isMachinery(String name) {
        return name.contains("$HibernateProxy") || MACHINERY.stream().anyMatch(name::startsWith);
    }
}
