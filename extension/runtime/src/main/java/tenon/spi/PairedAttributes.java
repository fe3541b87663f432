/* SPDX-License-Identifier: Apache-2.0 */
package tenon.spi;

import java.lang.invoke.MethodHandles;

/**
 * Finds the paired attribute that an instruction is bound to. Provided by Tenon itself, as a Java service. Thread-safe: woven
 * classes may be initialised at the same time.
 *
 * @since 1.0
 */
public interface PairedAttributes {

    /**
     * Returns the paired attribute of a field.
     *
     * @param caller a lookup with the full privileges of the class whose code reads or writes the field
     * @param declaringClass the class that declares the field
     * @param name the name of the field
     * @return the attribute; one that does nothing if the mapping is wrong, which boot reports
     * @since 1.0
     */
    PairedAttribute find(MethodHandles.Lookup caller, Class<?> declaringClass, String name);
}
