/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaver.internal;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** The names and descriptors that woven code shares with the run time. They never change. */
final class Contract {

    static final String ANNOTATION = "Ltenon/mapping/BackPopulates;";
    static final String WOVEN = "tenon/spi/Woven";
    static final String WRITE = "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
    static final String READ = WRITE;
    static final String WRITTEN = "(Ljava/lang/Object;Ljava/lang/Object;)V";
    static final String PAIR = "Ljava/lang/Object;";

    static final Handle PAIR_CONSTANT = bootstrap(
            "pair",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;Ljava/lang/Class;)"
                    + "Ljava/lang/Object;");
    static final Handle PAIR_SITE = bootstrap(
            "pairSite",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/Class;)"
                    + "Ljava/lang/invoke/CallSite;");

    /** What Hibernate's enhancer calls the methods that read and write a field. */
    static final String ENHANCED_READ = "$$_hibernate_read_";

    static final String ENHANCED_WRITE = "$$_hibernate_write_";
    static final String ENHANCED = "$$_hibernate_";

    private Contract() {}

    private static Handle bootstrap(String name, String descriptor) {
        return new Handle(Opcodes.H_INVOKESTATIC, WOVEN, name, descriptor, false);
    }
}
