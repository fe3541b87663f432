/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenon.Incubating;

/**
 * Makes association proxies: live views that hide the association object between two entities.
 * <pre>{@code
 * @Entity class User {
 *     @OneToMany(mappedBy = "user", cascade = ALL, orphanRemoval = true) @BackPopulates("user")
 *     private List<UserKeyword> userKeywords = new ArrayList<>();
 *
 *     public Set<Keyword> getKeywords() {
 *         return Proxies.set(() -> userKeywords, UserKeyword::getKeyword, keyword -> new UserKeyword(this, keyword));
 *     }
 * }
 * }</pre>
 * A view holds nothing itself: each call asks the supplier for the collection of association objects, the <i>source</i>,
 * and works on that. What is added makes an association object by the creator and adds it to the source, unless the creator
 * has linked it there already, as a constructor does that sets attributes with {@code @BackPopulates}. What is removed
 * removes the association object from the source; if the source is paired and says {@code orphanRemoval}, its other paired
 * to-one attributes are set to null as well, so that it is in no collection any more and the next flush deletes it (BP-208,
 * BP-209).
 * <p>
 * A view may be the source of another view: {@code Proxies.set(() -> getKeywords(), Keyword::getWord, Keyword::new)}.
 * Removing from it then removes from the inner view, and leaves the keyword alone.
 * <p>
 * Values are compared by {@code equals}, and a loaded Hibernate proxy also by the entity that it stands for. A value that is
 * equal to the one that is there is no change. A value whose association objects are many is removed with all of them by
 * {@code remove(Object)} of a set, and with the first of them by that of a list.
 * <p>
 * No statement is executed but for what reading the source costs: at most one load of the source, and of the target where
 * {@code equals} needs what is not loaded. Appending to a list with {@code add} does not read, so it does not load the
 * source where the source itself can append unloaded. Views work alike for transient, managed and detached owners. They
 * are as thread-safe as the entities: not.
 *
 * @since 1.0
 */
@Incubating
public final class Proxies {

    private Proxies() {}

    /**
     * Returns a list of the targets of a list of association objects. {@code set} replaces the association object.
     * {@code sort} and {@link #assign(Collection, Collection)} reorder the association objects and replace none.
     *
     * @param source supplies the association objects; asked at each call, and never to return null
     * @param target reads the target of an association object
     * @param creator makes the association object of a target
     * @param <A> the type of the association objects
     * @param <T> the type of the targets
     * @return a live view
     * @since 1.0
     */
    public static <A, T> List<T> list(
            Supplier<? extends List<A>> source,
            Function<? super A, ? extends T> target,
            Function<? super T, ? extends A> creator) {
        return new ProxyList<>(new Association<>(target, creator, null), requireNonNull(source, "source"));
    }

    /**
     * As {@link #list(Supplier, Function, Function)}, but {@code set} changes the association object that is there.
     *
     * @param source supplies the association objects; asked at each call, and never to return null
     * @param target reads the target of an association object
     * @param creator makes the association object of a target
     * @param change gives an association object another target
     * @param <A> the type of the association objects
     * @param <T> the type of the targets
     * @return a live view
     * @since 1.0
     */
    public static <A, T> List<T> list(
            Supplier<? extends List<A>> source,
            Function<? super A, ? extends T> target,
            Function<? super T, ? extends A> creator,
            BiConsumer<? super A, ? super T> change) {
        return new ProxyList<>(
                new Association<>(target, creator, requireNonNull(change, "change")), requireNonNull(source, "source"));
    }

    /**
     * Returns a set of the targets of a collection of association objects: {@code add} does nothing for a target that has
     * an association object. The collection may be a list or a set; if it holds two association objects of one target, which
     * a unique constraint should forbid, the view shows the target twice.
     *
     * @param source supplies the association objects; asked at each call, and never to return null
     * @param target reads the target of an association object
     * @param creator makes the association object of a target
     * @param <A> the type of the association objects
     * @param <T> the type of the targets
     * @return a live view
     * @since 1.0
     */
    public static <A, T> Set<T> set(
            Supplier<? extends Collection<A>> source,
            Function<? super A, ? extends T> target,
            Function<? super T, ? extends A> creator) {
        return new ProxySet<>(new Association<>(target, creator, null), requireNonNull(source, "source"));
    }

    /**
     * Returns a map of the targets of a map of association objects, under the same keys. {@code put} under a key that is
     * there replaces the association object.
     *
     * @param source supplies the association objects; asked at each call, and never to return null
     * @param target reads the target of an association object
     * @param creator makes the association object of a key and a target
     * @param <K> the type of the keys
     * @param <A> the type of the association objects
     * @param <T> the type of the targets
     * @return a live view
     * @since 1.0
     */
    public static <K, A, T> Map<K, T> map(
            Supplier<? extends Map<K, A>> source,
            Function<? super A, ? extends T> target,
            BiFunction<? super K, ? super T, ? extends A> creator) {
        return new ProxyMap<>(requireNonNull(source, "source"), target, creator, null);
    }

    /**
     * As {@link #map(Supplier, Function, BiFunction)}, but {@code put} under a key that is there changes the association
     * object that is there.
     *
     * @param source supplies the association objects; asked at each call, and never to return null
     * @param target reads the target of an association object
     * @param creator makes the association object of a key and a target
     * @param change gives an association object another target
     * @param <K> the type of the keys
     * @param <A> the type of the association objects
     * @param <T> the type of the targets
     * @return a live view
     * @since 1.0
     */
    public static <K, A, T> Map<K, T> map(
            Supplier<? extends Map<K, A>> source,
            Function<? super A, ? extends T> target,
            BiFunction<? super K, ? super T, ? extends A> creator,
            BiConsumer<? super A, ? super T> change) {
        return new ProxyMap<>(requireNonNull(source, "source"), target, creator, requireNonNull(change, "change"));
    }

    /**
     * Returns the target of one association object. Setting a value replaces the association object by one that the creator
     * makes; setting null sets the reference to null.
     *
     * @param source reads the reference to the association object, which may be null
     * @param reference sets the reference to the association object
     * @param target reads the target of an association object
     * @param creator makes the association object of a target
     * @param <A> the type of the association object
     * @param <T> the type of the target
     * @return a live view
     * @since 1.0
     */
    public static <A, T> ScalarProxy<T> scalar(
            Supplier<? extends @Nullable A> source,
            Consumer<? super @Nullable A> reference,
            Function<? super A, ? extends T> target,
            Function<? super T, ? extends A> creator) {
        return new ReferenceProxy<>(
                requireNonNull(source, "source"),
                requireNonNull(reference, "reference"),
                new Association<>(target, creator, null));
    }

    /**
     * As {@link #scalar(Supplier, Consumer, Function, Function)}, but a value is set in the association object that is there;
     * one is made only if there is none and the value is not null.
     *
     * @param source reads the reference to the association object, which may be null
     * @param reference sets the reference to the association object
     * @param target reads the target of an association object
     * @param creator makes the association object of a target
     * @param change gives an association object another target, or none
     * @param <A> the type of the association object
     * @param <T> the type of the target
     * @return a live view
     * @since 1.0
     */
    public static <A, T> ScalarProxy<T> scalar(
            Supplier<? extends @Nullable A> source,
            Consumer<? super @Nullable A> reference,
            Function<? super A, ? extends T> target,
            Function<? super T, ? extends A> creator,
            BiConsumer<? super A, ? super @Nullable T> change) {
        return new ReferenceProxy<>(
                requireNonNull(source, "source"),
                requireNonNull(reference, "reference"),
                new Association<>(target, creator, requireNonNull(change, "change")));
    }

    /**
     * Makes a view hold what is given, by the difference: association objects of values that stay are kept, with whatever
     * else they hold. A list is brought into the order of the content as well.
     *
     * @param view what this class made, or any other collection
     * @param content the values to hold; the view itself is no change
     * @param <T> the type of the values
     * @since 1.0
     */
    public static <T> void assign(Collection<T> view, Collection<? extends T> content) {
        requireNonNull(view, "view");
        Object[] given = content.toArray();
        @SuppressWarnings("unchecked")
        List<T> wanted = (List<T>) Arrays.asList(given);
        if (view instanceof ProxyList<?, T> list) {
            list.assign(wanted);
            return;
        }
        view.removeIf(value -> !Values.contains(wanted, value));
        view.addAll(wanted);
    }

    /**
     * Makes a map hold what is given, by the difference.
     *
     * @param view what this class made, or any other map
     * @param content the entries to hold; the view itself is no change
     * @param <K> the type of the keys
     * @param <T> the type of the values
     * @since 1.0
     */
    public static <K, T> void assign(Map<K, T> view, Map<? extends K, ? extends T> content) {
        requireNonNull(view, "view");
        Map<K, T> wanted = new LinkedHashMap<>(content);
        view.keySet().retainAll(wanted.keySet());
        view.putAll(wanted);
    }
}
