/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import tenon.compat.internal.KeyedSelect;

/** Tells, one line for each path, what is done, what it costs, and why it is not what the options say. */
final class Explanation {

    private final SessionFactoryImplementor sessionFactory;
    private final List<String> lines = new ArrayList<>();

    private Explanation(SessionFactoryImplementor sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    static String of(LoadPlan plan, SessionFactoryImplementor sessionFactory) {
        Explanation explanation = new Explanation(sessionFactory);
        explanation.lines.add(plan.type().getSimpleName() + ": 1 statement, that of the query");
        explanation.add(plan, "");
        return String.join("\n", explanation.lines);
    }

    private void add(LoadPlan plan, String prefix) {
        for (LoadStep step : plan.steps()) {
            String instead = step.reason().isEmpty() ? "" : " instead of " + OptionText.name(step.requested());
            lines.add(prefix + step.path() + ": " + OptionText.name(step.strategy()) + instead + ", " + cost(step)
                    + (step.reason().isEmpty() ? "" : "; " + step.reason()));
            LoadPlan nested = step.nested();
            if (nested != null) {
                add(nested, prefix + step.path() + ".");
            }
        }
        for (String path : plan.joins().nodes().keySet()) {
            if (plan.steps().stream().noneMatch(step -> isOrIsBelow(step.path(), path))) {
                lines.add(prefix + path + ": joined though no option names it, no statement; it cannot be lazy");
            }
        }
        LoadPlan.Wildcard wildcard = plan.wildcard();
        if (wildcard != null && plan.tree().paths().containsKey(OptionTree.WILDCARD)) {
            lines.add(prefix + "*: " + OptionText.name(wildcard.strategy()) + (wildcard.peers() ? " with peers" : ""));
        }
    }

    private static boolean isOrIsBelow(String path, String joined) {
        return path.equals(joined) || path.startsWith(joined + ".");
    }

    private String cost(LoadStep step) {
        String cost = switch (step.strategy()) {
            case JOINED, INNER_JOINED ->
                step.isCollection()
                        ? "no statement; each row of the query is repeated for each element"
                        : "no statement";
            case CONTAINS -> "no statement";
            case SELECT_IN -> statements(step);
            case SUBQUERY -> "1 statement for N owners; as selectIn if the query has a limit";
            case IMMEDIATE -> "N statements for N owners";
            case LAZY ->
                step.peers()
                        ? "1 statement when the first of N owners is read"
                        : "no statement; 1 for each owner that is read";
            case RAISE -> "no statement; reading it throws";
            case RAISE_ON_SQL -> "no statement; reading it throws unless the session has it";
        };
        return step.recursion() == 0 ? cost : cost + " for each level" + levels(step);
    }

    private static String levels(LoadStep step) {
        return step.recursion() == OptionTree.UNLIMITED ? ", until one is empty" : ", " + step.recursion() + " levels";
    }

    private String statements(LoadStep step) {
        int capacity = capacity(step);
        int chunk = step.chunk() > 0 ? step.chunk() : capacity;
        String keys = step.isCollection() ? "owners" : "targets";
        return chunk > KeyedSelect.LIST_SIZE && step.chunk() == 0
                ? "1 statement for N " + keys
                : "1 statement for each " + chunk + " of N " + keys;
    }

    private int capacity(LoadStep step) {
        EntityMappingType target = Attributes.target(step.attribute());
        if (!step.criteria().isNone()) {
            return KeyedSelect.LIST_SIZE;
        }
        return step.attribute() instanceof PluralAttributeMapping collection
                ? KeyedSelect.capacity(collection, sessionFactory)
                : target == null ? KeyedSelect.LIST_SIZE : KeyedSelect.capacity(target, sessionFactory);
    }
}
