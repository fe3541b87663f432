/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tenon.TenonException;
import tenon.loading.internal.GraphOptions;
import tenon.loading.internal.LoadTerminals;
import tenon.loading.internal.OptionParser;
import tenon.loading.internal.OptionTree;
import tenon.loading.internal.Subclasses;

/**
 * How one query, or one {@code find}, loads the relationships of what it returns.
 * <pre>{@code
 * LoadOptions<User> options = LoadOptions.of(User.class)
 *         .joined("country")
 *         .selectIn("posts", post -> post.joined("author").selectIn("comments"))
 *         .raise("*");
 * List<User> users = em.createQuery("from User", User.class)
 *         .setHint("jakarta.persistence.fetchgraph", options.graph(em))
 *         .getResultList();
 * }</pre>
 * A path is the name of an attribute, or names with dots between them. The way to a dotted path is loaded in the same way
 * unless it has an option of its own. Options for embedded attributes name the embeddable first: {@code "address.country"}.
 * {@code "*"} stands for all relationships, here and on every level below, that have no option of their own; it is understood
 * by {@code lazy}, {@code raise}, {@code raiseOnSql} and {@code selectIn}.
 * <p>
 * Options hold for the query that they are given to and stay with what it loaded, until that leaves the session; what the
 * session held before keeps the options that it was loaded under. An option is honoured with the number of statements that it
 * states or refused with a coded message. The mapping is looked at when options are used: it is then that a wrong path is reported.
 * <p>
 * Options are immutable and may be shared between threads, sessions and session factories.
 *
 * @param <T> the entity that the options are about
 * @since 1.0
 */
public final class LoadOptions<T> {

    /** The entity; null for nested options, which are about what their path leads to. */
    private final @Nullable Class<T> root;

    private final OptionTree tree;

    private LoadOptions(@Nullable Class<T> root, OptionTree tree) {
        this.root = root;
        this.tree = tree;
    }

    /**
     * Returns options that say nothing yet.
     *
     * @param <T> the entity type
     * @param root the entity that queries with these options return, or one of its superclasses
     * @return options without a path
     * @since 1.0
     */
    public static <T> LoadOptions<T> of(Class<T> root) {
        return new LoadOptions<>(requireNonNull(root, "root"), OptionTree.EMPTY);
    }

    /**
     * Returns the options that a text says, for example
     * {@code "joined(country), selectIn(posts(joined(author), raise(*)))"}.
     * <p>
     * The text is what {@link #toString()} returns: calls with commas between them, where a path may be followed by the calls on
     * its nested options in parentheses. Conditions and orders stand in double quotation marks: {@code where("e.published = true")}.
     * {@code ofType} names a class by its full name, or by its simple name if it is in the package, or in the class, of the root.
     *
     * @param <T> the entity type
     * @param root the entity that queries with these options return
     * @param text what to load, and how
     * @return the options
     * @throws TenonException (TNN003024) if the text cannot be read; (TNN003003) if a path has two strategies
     * @since 1.0
     */
    public static <T> LoadOptions<T> parse(Class<T> root, String text) {
        return new LoadOptions<>(
                requireNonNull(root, "root"), OptionParser.parse(text, name -> Subclasses.find(root, name)));
    }

    /**
     * Returns options that load what an entity graph names, for example a named one.
     * <p>
     * A graph says what is loaded and not how: to-one attributes are joined, to-many attributes are loaded by {@code selectIn}, so
     * that no rows are multiplied. For a graph that was made by options, these are the options.
     *
     * @param <T> the entity type
     * @param graph a graph of Hibernate
     * @return the options
     * @since 1.0
     */
    @SuppressWarnings("unchecked") // the graph is about that class
    public static <T> LoadOptions<T> from(EntityGraph<T> graph) {
        return new LoadOptions<>((Class<T>) GraphOptions.type(graph), GraphOptions.of(graph));
    }

    /**
     * Returns options that also load an attribute in the statement of the query, by a join.
     * <p>
     * Adds no statement. The join is an inner one where the mapping says that the target is always there, else a left one. Two
     * to-many joins in one statement would multiply rows: {@link #selectIn(String)} for the second. Where there is no statement
     * to join to, as below a {@code lazy} path or in {@link #load(EntityManager, Collection)}, it runs as {@code selectIn}; {@link #explain(EntityManagerFactory)} says so.
     *
     * @param path the path of a relationship or element collection
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> joined(String path) {
        return with(path, LoadStrategy.JOINED);
    }

    /**
     * Returns options that also load an attribute in the statement of the query, by a join: {@link #joined(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> joined(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.JOINED);
    }

    /**
     * Returns options that also load an attribute in the statement of the query, by a join, and say how to go on from there: {@link #joined(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> joined(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.JOINED, nested);
    }

    /**
     * Returns options that also load an attribute in the statement of the query, by a join, and say how to go on from there: {@link #joined(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> joined(SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.JOINED, nested);
    }

    /**
     * Returns options that also load an attribute in the statement of the query, by a join, and say how to go on from there: {@link #joined(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> joined(PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.JOINED, nested);
    }

    /**
     * Returns options that also load an attribute as {@code joined} does, and asserts that the join is an inner one.
     * <p>
     * Adds no statement. Refused where the target may be missing, since the join would then drop owners.
     *
     * @param path the path of a relationship or element collection
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> innerJoined(String path) {
        return with(path, LoadStrategy.INNER_JOINED);
    }

    /**
     * Returns options that also load an attribute as {@code joined} does, and asserts that the join is an inner one: {@link #innerJoined(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> innerJoined(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.INNER_JOINED);
    }

    /**
     * Returns options that also load an attribute as {@code joined} does, and asserts that the join is an inner one, and say how to go on from there: {@link #innerJoined(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> innerJoined(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.INNER_JOINED, nested);
    }

    /**
     * Returns options that also load an attribute as {@code joined} does, and asserts that the join is an inner one, and say how to go on from there: {@link #innerJoined(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> innerJoined(
            SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.INNER_JOINED, nested);
    }

    /**
     * Returns options that also load an attribute as {@code joined} does, and asserts that the join is an inner one, and say how to go on from there: {@link #innerJoined(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> innerJoined(
            PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.INNER_JOINED, nested);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once.
     * <p>
     * Adds one statement for the path, however deep it is nested, where all keys fit into one parameter, and else one for each
     * chunk of keys; none if nothing is missing. What the session holds already is not asked for again. The owners are not joined.
     *
     * @param path the path of a relationship or element collection, or {@code "*"}
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> selectIn(String path) {
        return with(path, LoadStrategy.SELECT_IN);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once: {@link #selectIn(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> selectIn(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.SELECT_IN);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, and say how to go on from there: {@link #selectIn(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship, or {@code "*"}
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> selectIn(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.SELECT_IN, nested);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, and say how to go on from there: {@link #selectIn(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> selectIn(
            SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.SELECT_IN, nested);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, and say how to go on from there: {@link #selectIn(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> selectIn(
            PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.SELECT_IN, nested);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, with the query itself as a subquery.
     * <p>
     * Adds one statement for the path. It runs as {@code selectIn} where the query has a limit, which a subquery would lose, for
     * to-one attributes, and below other paths; {@link #explain(EntityManagerFactory)} says so.
     *
     * @param path the path of a relationship or element collection
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> subquery(String path) {
        return with(path, LoadStrategy.SUBQUERY);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, with the query itself as a subquery: {@link #subquery(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> subquery(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.SUBQUERY);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, with the query itself as a subquery, and say how to go on from there: {@link #subquery(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> subquery(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.SUBQUERY, nested);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, with the query itself as a subquery, and say how to go on from there: {@link #subquery(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> subquery(
            SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.SUBQUERY, nested);
    }

    /**
     * Returns options that also load an attribute by one further statement for all owners at once, with the query itself as a subquery, and say how to go on from there: {@link #subquery(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> subquery(
            PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.SUBQUERY, nested);
    }

    /**
     * Returns options that also load an attribute when it is read.
     * <p>
     * Adds no statement to the query, and one for each owner whose attribute is read. Nested options are applied to what it then
     * brings. A one-to-one whose mapping cannot be lazy is joined; {@link #explain(EntityManagerFactory)} says so.
     *
     * @param path the path of a relationship or element collection, or {@code "*"}
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> lazy(String path) {
        return with(path, LoadStrategy.LAZY);
    }

    /**
     * Returns options that also load an attribute when it is read: {@link #lazy(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> lazy(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.LAZY);
    }

    /**
     * Returns options that also load an attribute when it is read, and say how to go on from there: {@link #lazy(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship, or {@code "*"}
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> lazy(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.LAZY, nested);
    }

    /**
     * Returns options that also load an attribute when it is read, and say how to go on from there: {@link #lazy(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> lazy(SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.LAZY, nested);
    }

    /**
     * Returns options that also load an attribute when it is read, and say how to go on from there: {@link #lazy(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> lazy(PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.LAZY, nested);
    }

    /**
     * Returns options that also load an attribute at once, by one statement for each owner.
     * <p>
     * Adds one statement for each owner, or for each distinct target that the session does not hold.
     *
     * @param path the path of a relationship or element collection
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> immediate(String path) {
        return with(path, LoadStrategy.IMMEDIATE);
    }

    /**
     * Returns options that also load an attribute at once, by one statement for each owner: {@link #immediate(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> immediate(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.IMMEDIATE);
    }

    /**
     * Returns options that also load an attribute at once, by one statement for each owner, and say how to go on from there: {@link #immediate(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> immediate(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.IMMEDIATE, nested);
    }

    /**
     * Returns options that also load an attribute at once, by one statement for each owner, and say how to go on from there: {@link #immediate(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> immediate(
            SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.IMMEDIATE, nested);
    }

    /**
     * Returns options that also load an attribute at once, by one statement for each owner, and say how to go on from there: {@link #immediate(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> immediate(
            PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.IMMEDIATE, nested);
    }

    /**
     * Returns options that also load an attribute never: reading it throws {@link RaiseLoadException}.
     * <p>
     * Adds no statement. Writing to it, and Hibernate's own reading of it in a flush, merge or cascade, does not throw. All owners
     * in a session share one proxy of a target, so a to-one attribute raises for all that refer to the same unloaded target.
     *
     * @param path the path of a relationship or element collection, or {@code "*"}
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> raise(String path) {
        return with(path, LoadStrategy.RAISE);
    }

    /**
     * Returns options that also load an attribute never: reading it throws {@link RaiseLoadException}: {@link #raise(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> raise(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.RAISE);
    }

    /**
     * Returns options that also load an attribute from the session only: reading it throws {@link RaiseLoadException} if that takes a statement.
     * <p>
     * Adds no statement. Otherwise as {@link #raise(String)}.
     *
     * @param path the path of a relationship or element collection, or {@code "*"}
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> raiseOnSql(String path) {
        return with(path, LoadStrategy.RAISE_ON_SQL);
    }

    /**
     * Returns options that also load an attribute from the session only: reading it throws {@link RaiseLoadException} if that takes a statement: {@link #raiseOnSql(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> raiseOnSql(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.RAISE_ON_SQL);
    }

    /**
     * Returns options that also load an attribute by the query itself, which says so with a fetch join of its own.
     * <p>
     * Adds no statement. Nested options are applied to what the query brought.
     *
     * @param path the path of a relationship or element collection
     * @return options with that path
     * @throws TenonException (TNN003003) if the path has another strategy already; (TNN003001, TNN003002) when the options are
     *         used, if there is no such relationship
     * @throws IllegalArgumentException if the path is empty
     * @since 1.0
     */
    public LoadOptions<T> contains(String path) {
        return with(path, LoadStrategy.CONTAINS);
    }

    /**
     * Returns options that also load an attribute by the query itself, which says so with a fetch join of its own: {@link #contains(String)}.
     *
     * @param attribute a relationship or element collection
     * @return options with that attribute
     * @since 1.0
     */
    public LoadOptions<T> contains(Attribute<? super T, ?> attribute) {
        return with(attribute.getName(), LoadStrategy.CONTAINS);
    }

    /**
     * Returns options that also load an attribute by the query itself, which says so with a fetch join of its own, and say how to go on from there: {@link #contains(String)}.
     *
     * @param <E> what the relationship leads to
     * @param path the path of a relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> contains(String path, UnaryOperator<LoadOptions<E>> nested) {
        return with(path, LoadStrategy.CONTAINS, nested);
    }

    /**
     * Returns options that also load an attribute by the query itself, which says so with a fetch join of its own, and say how to go on from there: {@link #contains(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-one relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> contains(
            SingularAttribute<? super T, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.CONTAINS, nested);
    }

    /**
     * Returns options that also load an attribute by the query itself, which says so with a fetch join of its own, and say how to go on from there: {@link #contains(String)}.
     *
     * @param <E> what the relationship leads to
     * @param attribute a to-many relationship
     * @param nested adds the options of what the relationship leads to
     * @return options with that relationship
     * @since 1.0
     */
    public <E> LoadOptions<T> contains(
            PluralAttribute<? super T, ?, E> attribute, UnaryOperator<LoadOptions<E>> nested) {
        return with(attribute.getName(), LoadStrategy.CONTAINS, nested);
    }

    /**
     * Returns options that also say how instances of a subclass load what only the subclass declares.
     * <p>
     * Not a filter: instances of other classes are loaded as well. Paths of several subclasses cost what each of them costs.
     *
     * @param <S> the subclass
     * @param subtype a subclass of the entity that these options are about
     * @param nested adds the options of its instances
     * @return options for that subclass as well
     * @since 1.0
     */
    public <S extends T> LoadOptions<T> ofType(Class<S> subtype, UnaryOperator<LoadOptions<S>> nested) {
        return new LoadOptions<>(root, tree.ofType(requireNonNull(subtype, "subtype"), nestedTree(nested)));
    }

    /**
     * Returns options that load only some elements of the collection that they are nested under, by {@code selectIn}.
     * <p>
     * A collection without all of its elements can never be written back: a flush that finds it changed, the removal of its
     * owner, and the merge of a detached owner are refused (TNN003019 to TNN003021). Several conditions hold together.
     *
     * @param condition in HQL, about the element {@code e}; never put values into the text
     * @return options with that condition
     * @since 1.0
     */
    public LoadOptions<T> where(String condition) {
        return where(condition, Map.of());
    }

    /**
     * Returns options that load only some elements of the collection that they are nested under: {@link #where(String)}.
     *
     * @param condition in HQL, about the element {@code e}, for example {@code "e.title = :title"}
     * @param parameters the values of the named parameters
     * @return options with that condition
     * @since 1.0
     */
    public LoadOptions<T> where(String condition, Map<String, ?> parameters) {
        return new LoadOptions<>(root, tree.where(filled(condition, "condition"), parameters));
    }

    /**
     * Returns options that load the collection that they are nested under in another order, by {@code selectIn}.
     * <p>
     * As of {@link #where(String)}, the collection can never be written back.
     *
     * @param order as in JPA's {@code @OrderBy}: attributes of the element, for example {@code "published desc, id"}
     * @return options with that order
     * @since 1.0
     */
    public LoadOptions<T> orderBy(String order) {
        return new LoadOptions<>(root, tree.orderBy(filled(order, "order")));
    }

    /**
     * Returns options that load only the first elements of the collection that they are nested under, for each owner, by
     * {@code selectIn}: the first by {@link #orderBy}, else as mapped, else by identifier.
     * <p>
     * As of {@link #where(String)}, the collection can never be written back.
     *
     * @param limit how many elements each owner gets, at least 1
     * @return options with that limit
     * @throws IllegalArgumentException if {@code limit} is less than 1
     * @since 1.0
     */
    public LoadOptions<T> limit(int limit) {
        return new LoadOptions<>(root, tree.limit(positive(limit, "limit")));
    }

    /**
     * Returns options with which the first access to the lazy relationship, under which they are nested, loads it for all that
     * the same query returned. One statement instead of one for each owner; none if nobody reads it.
     *
     * @return options that load for all
     * @since 1.0
     */
    public LoadOptions<T> peers() {
        return new LoadOptions<>(root, tree.withPeers());
    }

    /**
     * Returns options that load the relationship, under which they are nested, again for what it leads to, down to some depth.
     * <p>
     * For relationships that lead from an entity to the same entity. Each level is one {@code selectIn}; a level that brings
     * nothing is the last one.
     *
     * @param levels how many levels are loaded in all, at least 1
     * @return options that go down
     * @throws IllegalArgumentException if {@code levels} is less than 1
     * @since 1.0
     */
    public LoadOptions<T> recursive(int levels) {
        return new LoadOptions<>(root, tree.recursive(positive(levels, "levels")));
    }

    /**
     * Returns options that load the relationship, under which they are nested, again for what it leads to, until nothing is
     * left: see {@link #recursive(int)}.
     *
     * @return options that go down to the end
     * @since 1.0
     */
    public LoadOptions<T> recursive() {
        return new LoadOptions<>(root, tree.recursive(OptionTree.UNLIMITED));
    }

    /**
     * Returns options that give each statement of {@code selectIn} at most so many keys.
     * <p>
     * In nested options it is about the relationship that they are nested under, and not about what follows. In the options of
     * the query it is about all relationships, and about the rows that a stream reads ahead. Without it, a statement gets all
     * keys where the database takes them as one parameter, and 500 elsewhere.
     *
     * @param size the number of keys, at least 1
     * @return options with that size
     * @throws IllegalArgumentException if {@code size} is less than 1
     * @since 1.0
     */
    public LoadOptions<T> chunk(int size) {
        return new LoadOptions<>(root, tree.chunk(positive(size, "size")));
    }

    /**
     * Returns these options as a graph for the hint {@code jakarta.persistence.fetchgraph}: what they do not mention is lazy.
     * <p>
     * For queries, for {@code find}, and for whatever else takes an entity graph. Executes no statement.
     *
     * @param em an entity manager of the session factory that the query belongs to
     * @return a graph that can be used any number of times, with any entity manager of the same factory
     * @throws TenonException (TNN003001 and following) if the options cannot be honoured
     * @since 1.0
     */
    public EntityGraph<T> graph(EntityManager em) {
        return LoadTerminals.graph(rootType(), tree, em);
    }

    /**
     * Returns these options as a graph for the hint {@code jakarta.persistence.loadgraph}: what they do not mention is loaded as
     * it is mapped.
     *
     * @param em an entity manager of the session factory that the query belongs to
     * @return a graph that can be used any number of times, with any entity manager of the same factory
     * @throws TenonException (TNN003001 and following) if the options cannot be honoured
     * @see #graph(EntityManager)
     * @since 1.0
     */
    public EntityGraph<T> loadGraph(EntityManager em) {
        return LoadTerminals.loadGraph(rootType(), tree, em);
    }

    /**
     * Gives these options to a query and sets the semantic that they need, in one go.
     * <p>
     * What they do not mention is lazy. Where nothing is joined and nothing is EAGER, Hibernate does not see the options, so it
     * keeps the plan of the query as it does without them: this is the fastest way to use options. Native queries take options
     * too; what is {@code joined} is loaded by {@code selectIn} there, and what the mapping makes EAGER stays so. Executes no
     * statement.
     *
     * @param <Q> the type of the query
     * @param query a query of Hibernate, or one that unwraps to it, that returns the entity
     * @return the same query
     * @throws TenonException (TNN003001 and following) if the options cannot be honoured
     * @since 1.0
     */
    public <Q extends Query> Q applyTo(Q query) {
        LoadTerminals.applyTo(rootType(), tree, requireNonNull(query, "query"));
        return query;
    }

    /**
     * Loads what these options say, for entities that are there already.
     * <p>
     * What is {@code joined} is loaded by {@code selectIn}, since there is nothing to join to. What is loaded already is not asked
     * for again; after a {@code refresh}, this loads again what the query had loaded. Executes the statements that the options
     * state.
     *
     * @param em the entity manager that the entities are managed in
     * @param entities managed entities, in any number; they may be uninitialised proxies, which are then loaded one by one
     * @throws TenonException (TNN003023) if an entity is not managed; (TNN003001 and following) if the options cannot be honoured
     * @since 1.0
     */
    public void load(EntityManager em, Collection<? extends T> entities) {
        LoadTerminals.load(rootType(), tree, em, entities);
    }

    /**
     * Makes these options known by a name, as a named entity graph that is used with the hint
     * {@code jakarta.persistence.fetchgraph}: by {@code em.getEntityGraph(name)}, by the name as value of the hint where Hibernate
     * takes it (from 7.0 on), and by annotations of frameworks that name a graph.
     *
     * @param factory the session factory
     * @param name a name that no other graph has
     * @throws TenonException (TNN003001 and following) if the options cannot be honoured
     * @since 1.0
     */
    public void register(EntityManagerFactory factory, String name) {
        LoadTerminals.register(rootType(), tree, factory, requireNonNull(name, "name"));
    }

    /**
     * Tells what these options do in a query: one line for each path, with the strategy, the statements that it costs for N
     * owners, and the reason where the strategy is not the one that was asked for. For people: the text may change.
     *
     * @param factory the session factory whose mapping is looked at
     * @return lines of text
     * @throws TenonException (TNN003001 and following) if the options cannot be honoured
     * @since 1.0
     */
    public String explain(EntityManagerFactory factory) {
        return LoadTerminals.explain(rootType(), tree, factory);
    }

    /** Whether the other options say the same about the same entity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoadOptions<?> options && options.root == root && options.tree.equals(tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** The text form. */
    @Override
    public String toString() {
        return tree.toString();
    }

    private LoadOptions<T> with(String path, LoadStrategy strategy) {
        return new LoadOptions<>(root, tree.with(path, strategy, OptionTree.EMPTY));
    }

    private <E> LoadOptions<T> with(String path, LoadStrategy strategy, UnaryOperator<LoadOptions<E>> nested) {
        return new LoadOptions<>(root, tree.with(path, strategy, nestedTree(nested)));
    }

    private static <E> OptionTree nestedTree(UnaryOperator<LoadOptions<E>> nested) {
        return requireNonNull(nested, "nested").apply(new LoadOptions<>(null, OptionTree.EMPTY)).tree;
    }

    private static String filled(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return text;
    }

    private static int positive(int number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is " + number + ", expected at least 1");
        }
        return number;
    }

    private Class<T> rootType() {
        if (root == null) {
            throw new IllegalStateException(
                    "Nested options are no options of a query: use those that start with of(..)");
        }
        return root;
    }
}
