/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import tenon.benchmark.annotated.Forum;
import tenon.benchmark.annotated.Market;

/** Changes of links in memory: with helpers written by hand, and with Tenon. */
final class Changes {

    private static final String HELPER = "helper";
    private static final String TENON = "Tenon";

    private final Scale scale;
    private final PrintStream out;

    Changes(Scale scale, PrintStream out) {
        this.scale = scale;
        this.out = out;
    }

    private void compare(String title, Variant... variants) {
        new Comparison(title, variants).run(scale.warmUps(), scale.rounds(), out);
    }

    private void compare(String title, Supplier<Work> helper, Supplier<Work> tenon) {
        compare(title, new Variant(HELPER, helper), new Variant(TENON, tenon));
    }

    void lists() {
        for (Operation operation : Operation.values()) {
            compare(
                    "List, transient: " + operation.title(),
                    () -> new tenon.benchmark.plain.ForumWork(operation, scale.owners(), scale.each(), null),
                    () -> new tenon.benchmark.annotated.ForumWork(operation, scale.owners(), scale.each(), null));
        }
    }

    void sets() {
        for (Operation operation : ofSets()) {
            compare(
                    "Set, transient: " + operation.title(),
                    () -> new tenon.benchmark.plain.MarketWork(operation, scale.owners(), scale.each(), null),
                    () -> new tenon.benchmark.annotated.MarketWork(operation, scale.owners(), scale.each(), null));
        }
    }

    private static Set<Operation> ofSets() {
        return EnumSet.complementOf(EnumSet.of(Operation.SET, Operation.REMOVE_LAST));
    }

    void managedLists() {
        try (SessionFactory plain =
                        Factories.of(tenon.benchmark.plain.Forum.User.class, tenon.benchmark.plain.Forum.Post.class);
                SessionFactory annotated = Factories.of(Forum.User.class, Forum.Post.class)) {
            for (Operation operation : Operation.values()) {
                compare(
                        "List, managed: " + operation.title(),
                        () -> new tenon.benchmark.plain.ForumWork(operation, scale.owners(), scale.each(), plain),
                        () -> new tenon.benchmark.annotated.ForumWork(
                                operation, scale.owners(), scale.each(), annotated));
            }
        }
    }

    void managedSets() {
        try (SessionFactory plain =
                        Factories.of(tenon.benchmark.plain.Market.Shop.class, tenon.benchmark.plain.Market.Item.class);
                SessionFactory annotated = Factories.of(Market.Shop.class, Market.Item.class)) {
            for (Operation operation : ofSets()) {
                compare(
                        "Set, managed: " + operation.title(),
                        () -> new tenon.benchmark.plain.MarketWork(operation, scale.owners(), scale.each(), plain),
                        () -> new tenon.benchmark.annotated.MarketWork(
                                operation, scale.owners(), scale.each(), annotated));
            }
        }
    }

    /** The same number of children, with few and with many owners. */
    void sizes() {
        int few = Math.max(2, scale.owners() * scale.each() / scale.many());
        for (Operation operation : List.of(Operation.ADD, Operation.REFERENCE, Operation.SET, Operation.REMOVE_LAST)) {
            compare(
                    "List, " + scale.each() + " or " + scale.many() + " children for each owner: " + operation.title(),
                    new Variant(
                            TENON + ", " + scale.each(),
                            "small",
                            () -> new tenon.benchmark.annotated.ForumWork(
                                    operation, few * scale.many() / scale.each(), scale.each(), null)),
                    new Variant(
                            TENON + ", " + scale.many(),
                            "large",
                            () -> new tenon.benchmark.annotated.ForumWork(operation, few, scale.many(), null)),
                    new Variant(
                            HELPER + ", " + scale.each(),
                            "small",
                            () -> new tenon.benchmark.plain.ForumWork(
                                    operation, few * scale.many() / scale.each(), scale.each(), null)),
                    new Variant(
                            HELPER + ", " + scale.many(),
                            "large",
                            () -> new tenon.benchmark.plain.ForumWork(operation, few, scale.many(), null)));
        }
        for (Operation operation : List.of(Operation.REMOVE, Operation.UNSET)) {
            compare(
                    "List, " + scale.many() + " children for each owner: " + operation.title(),
                    () -> new tenon.benchmark.plain.ForumWork(operation, few, scale.many(), null),
                    () -> new tenon.benchmark.annotated.ForumWork(operation, few, scale.many(), null));
        }
    }

    void oneToOne() {
        for (boolean inverse : new boolean[] {false, true}) {
            compare(
                    "One-to-one: take-over, " + (inverse ? "by the inverse side" : "by the owning side"),
                    () -> new tenon.benchmark.plain.RegistryWork(inverse, scale.owners() * scale.each()),
                    () -> new tenon.benchmark.annotated.RegistryWork(inverse, scale.owners() * scale.each()));
        }
    }

    void manyToMany() {
        for (Operation operation : List.of(Operation.ADD, Operation.REMOVE)) {
            compare(
                    "Many-to-many, sets: " + operation.title(),
                    () -> new tenon.benchmark.plain.SchoolWork(operation, 10 * scale.owners(), scale.owners(), 10),
                    () -> new tenon.benchmark.annotated.SchoolWork(operation, 10 * scale.owners(), scale.owners(), 10));
        }
    }

    void roles() {
        int owners = Math.max(2, scale.owners() / 6);
        for (Operation operation :
                List.of(Operation.ADD, Operation.REFERENCE, Operation.REMOVE, Operation.MOVE_BY_REFERENCE)) {
            compare(
                    "Six roles at one call site, lists: " + operation.title(),
                    () -> new tenon.benchmark.plain.RolesWork(operation, owners, scale.each()),
                    () -> new tenon.benchmark.annotated.RolesWork(operation, owners, scale.each()));
        }
    }
}
