/* SPDX-License-Identifier: Apache-2.0 */
package tenon.spi;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What woven byte code calls. A frozen contract: names and descriptors never change, as classes that were woven with one
 * release run with the next. Thread-safe.
 *
 * @since 1.0
 */
public final class Woven {

    private static final PairedAttributes ATTRIBUTES = ServiceLoader.load(
                    PairedAttributes.class, Woven.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("tenon.jar is incomplete: its Java services are missing"));

    private Woven() {}

    /**
     * Bootstrap method of the dynamic constant that a woven instruction is bound to.
     *
     * @param caller the lookup of the woven class
     * @param attribute the name of the field
     * @param constantType the type of the constant
     * @param declaringClass the class that declares the field
     * @return a {@link PairedAttribute}
     * @since 1.0
     */
    public static Object pair(
            MethodHandles.Lookup caller, String attribute, Class<?> constantType, Class<?> declaringClass) {
        return ATTRIBUTES.find(caller, declaringClass, attribute);
    }

    /**
     * Bootstrap method of the call site that stands for the constant in class files that cannot hold one.
     *
     * @param caller the lookup of the woven class
     * @param attribute the name of the field
     * @param siteType the type of the call site: no parameters, returns an object
     * @param declaringClass the class that declares the field
     * @return a call site that is bound to a {@link PairedAttribute}
     * @since 1.0
     */
    public static CallSite pairSite(
            MethodHandles.Lookup caller, String attribute, MethodType siteType, Class<?> declaringClass) {
        return new ConstantCallSite(
                MethodHandles.constant(Object.class, ATTRIBUTES.find(caller, declaringClass, attribute)));
    }

    /**
     * Called before a paired field is written.
     *
     * @param owner the object whose field is written
     * @param value the value that is assigned
     * @param pair the constant
     * @return the value to write
     * @throws tenon.TenonException as {@link PairedAttribute#write} tells
     * @since 1.0
     */
    public static @Nullable Object write(Object owner, @Nullable Object value, Object pair) {
        return ((PairedAttribute) pair).write(owner, value);
    }

    /**
     * Called after a paired field that holds a collection was read.
     *
     * @param owner the object whose field was read
     * @param value what the field held
     * @param pair the constant
     * @return the value to use
     * @since 1.0
     */
    public static @Nullable Object read(Object owner, @Nullable Object value, Object pair) {
        return ((PairedAttribute) pair).read(owner, value);
    }

    /**
     * Called after the super constructor for a paired field that was written before it.
     *
     * @param owner the object whose field was written
     * @param pair the constant
     * @since 1.0
     */
    public static void written(Object owner, Object pair) {
        ((PairedAttribute) pair).written(owner);
    }
}
