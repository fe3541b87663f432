/* SPDX-License-Identifier: Apache-2.0 */
package tenon.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings that one logger is given between the opening and the closing of this object. */
public final class RecordedWarnings extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private RecordedWarnings(Logger logger) {
        this.logger = logger;
    }

    public static RecordedWarnings of(String logger) {
        RecordedWarnings warnings = new RecordedWarnings(Logger.getLogger(logger));
        warnings.logger.addHandler(warnings);
        return warnings;
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord entry) {
        // JBoss Logging has a level of its own with the same value.
        if (entry.getLevel().intValue() == Level.WARNING.intValue()) {
            messages.add(entry.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
