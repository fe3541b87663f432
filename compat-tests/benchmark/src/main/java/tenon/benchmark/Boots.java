/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.io.PrintStream;
import java.util.Map;
import org.hibernate.SessionFactory;

/** A session factory for a large model is built; its classes are loaded, and Hibernate and Tenon are warm. */
final class Boots {

    private Boots() {}

    static void run(Scale scale, PrintStream out) {
        Copies plain = new Copies(scale.pairs(), tenon.benchmark.plain.Left.class, tenon.benchmark.plain.Right.class);
        Copies annotated =
                new Copies(scale.pairs(), tenon.benchmark.annotated.Left.class, tenon.benchmark.annotated.Right.class);
        new Comparison(
                        "Boot, " + 4 * scale.pairs() + " associations (an operation is one association)",
                        new Variant("not annotated, tenon.enabled=false", () -> new Boot(plain, false)),
                        new Variant("not annotated", () -> new Boot(plain, true)),
                        new Variant("annotated", () -> new Boot(annotated, true)))
                .run(scale.warmUps(), scale.rounds(), out);
    }

    private static final class Boot implements Work {

        private final Class<?>[] entities;
        private final boolean enabled;
        private SessionFactory factory;

        Boot(Copies copies, boolean enabled) {
            entities = copies.load();
            this.enabled = enabled;
        }

        @Override
        public void run() {
            factory = Factories.of(Map.of("tenon.enabled", enabled, "hibernate.hbm2ddl.auto", "none"), entities);
        }

        @Override
        public int operations() {
            return 2 * entities.length;
        }

        @Override
        public long checksum() {
            return factory.getMetamodel().getEntities().stream()
                    .mapToInt(entity -> entity.getAttributes().size())
                    .sum();
        }

        @Override
        public void close() {
            factory.close();
            Copies.unload(entities);
        }
    }
}
