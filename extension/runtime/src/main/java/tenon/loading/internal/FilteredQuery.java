/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import static tenon.logging.internal.LoadingMessages.LOADING;

import jakarta.persistence.OrderBy;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/**
 * The query that returns owners and those of their elements that are wanted.
 *
 * @param hql selects the owner's identifier, the index or key if there is one, and the element
 * @param isMap whether the second column is a key
 * @param isIndexed whether the second column is an index
 */
record FilteredQuery(String hql, boolean isMap, boolean isIndexed) {

    private static final Pattern ORDER = Pattern.compile(
            "\\s*([\\w.]*?)\\s*(\\b(?:asc|desc)\\b)?\\s*(\\bnulls (?:first|last)\\b)?\\s*", Pattern.CASE_INSENSITIVE);

    static FilteredQuery of(LoadStep step, CollectionPersister persister, String owners, String limit) {
        boolean isMap =
                persister.getCollectionSemantics().getCollectionClassification().toJpaClassification()
                        == PluralAttribute.CollectionType.MAP;
        boolean isIndexed = !isMap && persister.hasIndex();
        String owner = persister.getOwnerEntityPersister().getEntityName();
        String index = isMap ? "key(e)" : isIndexed ? "index(e)" : "";
        Criteria criteria = step.criteria();
        String order = order(step, persister);
        String from = " from " + owner + " o join o." + step.path() + " e where id(o) in (:" + owners + ")"
                + (criteria.where().isEmpty() ? "" : " and (" + criteria.where() + ")");
        String hql = criteria.limit() == 0
                ? "select id(o), " + (index.isEmpty() ? "" : index + ", ") + "e" + from
                        + (order.isEmpty() ? "" : " order by " + order)
                : limited(step, from, index, order, limit);
        return new FilteredQuery(hql, isMap, isIndexed);
    }

    private static String limited(LoadStep step, String from, String index, String order, String limit) {
        EntityMappingType target = limitable(step.path(), Attributes.target(step.attribute()));
        return "select w.o, " + (index.isEmpty() ? "" : "w.i, ") + "e from (select id(o) as o, id(e) as e, "
                + (index.isEmpty() ? "" : index + " as i, ")
                + "row_number() over (partition by id(o) order by " + (order.isEmpty() ? "id(e)" : order) + ") as n"
                + from
                + ") w join " + target.getEntityName() + " e on id(e) = w.e where w.n <= :" + limit
                + " order by w.o, w.n";
    }

    /** Refuses what no query can do; asked when options are resolved. */
    static void check(String path, @Nullable EntityMappingType target, Criteria criteria) {
        if (criteria.limit() > 0) {
            limitable(path, target);
        }
        if (!criteria.orderBy().isEmpty()) {
            qualified(path, criteria.orderBy());
        }
    }

    private static EntityMappingType limitable(String path, @Nullable EntityMappingType target) {
        if (target == null || !Attributes.hasBasicIdentifier(target)) {
            throw LOADING.misplaced(
                    "limit", path, "It is honoured for collections of entities with an identifier of one column.");
        }
        return target;
    }

    /** As asked for, else as mapped. */
    private static String order(LoadStep step, CollectionPersister persister) {
        if (!step.criteria().orderBy().isEmpty()) {
            return qualified(step.path(), step.criteria().orderBy());
        }
        if (!persister.hasOrdering() && !persister.hasManyToManyOrdering()) {
            return "";
        }
        if (step.attribute().getPropertyAccess().getGetter().getMember() instanceof AnnotatedElement member) {
            OrderBy mapped = member.getAnnotation(OrderBy.class);
            if (mapped != null) {
                return mapped.value().isBlank() ? "id(e)" : qualified(step.path(), mapped.value());
            }
        }
        throw LOADING.misplaced(
                "where or limit",
                step.path(),
                "Its mapping orders it by SQL, which a query cannot repeat: call orderBy as well.");
    }

    private static String qualified(String path, String orderBy) {
        List<String> terms = new ArrayList<>();
        for (String term : orderBy.split(",", -1)) {
            Matcher matcher = ORDER.matcher(term);
            if (term.isBlank() || !matcher.matches()) {
                throw LOADING.invalidOrder(orderBy, path);
            }
            String attribute = matcher.group(1);
            String direction = matcher.group(2) == null ? "" : " " + matcher.group(2);
            String nulls = matcher.group(3) == null ? "" : " " + matcher.group(3);
            terms.add((attribute.isEmpty() ? "e" : "e." + attribute) + direction + nulls);
        }
        return String.join(", ", terms);
    }
}
