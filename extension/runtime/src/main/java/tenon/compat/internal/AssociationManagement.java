/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import org.hibernate.bytecode.enhance.spi.EnhancementInfo;

/** Hibernate's own upkeep of the other side, which its enhancer can build into entities. */
public final class AssociationManagement {

    private AssociationManagement() {}

    /** Whether the class has it. Enhancers before 7.0 leave no trace of what they did: then the answer is no. */
    public static boolean isBuiltInto(Class<?> type) {
        EnhancementInfo info = type.getAnnotation(EnhancementInfo.class);
        if (info == null) {
            return false;
        }
        try {
            return (boolean) EnhancementInfo.class
                    .getMethod("includesAssociationManagement")
                    .invoke(info);
        } catch (ReflectiveOperationException | RuntimeException beforeSeven) {
            return false;
        }
    }
}
