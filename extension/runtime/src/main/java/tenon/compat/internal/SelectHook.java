/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compat.internal;

import java.util.function.Consumer;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.jspecify.annotations.Nullable;

/** What is told of every select that Hibernate executes. */
public interface SelectHook {

    /** Whether this select is any of the hook's business. It is asked for every select: it has to be cheap. */
    boolean concerns(ExecutionContext context);

    /**
     * Runs a select that concerns the hook, and what the hook has to do around it.
     *
     * @return what the select returned, or what stands for it
     */
    @Nullable Object around(ExecutionContext context, Select select);

    /** A select that waits to be run. */
    interface Select {

        /**
         * Runs it, once.
         *
         * @param rows is shown the values of each row before they are transformed; rows of a scroll are not shown
         */
        @Nullable Object run(Consumer<Object[]> rows);
    }
}
