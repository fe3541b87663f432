/* SPDX-License-Identifier: Apache-2.0 */
package tenon.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the targets of association objects an attribute that queries can name.
 * <pre>{@code
 * @Entity class User {
 *     @OneToMany(mappedBy = "user", cascade = ALL, orphanRemoval = true) @BackPopulates("user")
 *     private List<UserKeyword> userKeywords = new ArrayList<>();
 *
 *     @AssociationProxy(via = "userKeywords", target = "keyword")
 *     private Set<Keyword> keywords;
 *
 *     public Set<Keyword> getKeywords() {
 *         return Proxies.set(() -> userKeywords, UserKeyword::getKeyword, keyword -> new UserKeyword(this, keyword));
 *     }
 * }
 *
 * select u from User u join u.keywords k where k.word = 'red'
 * select u from User u where :keyword member of u.keywords
 * }</pre>
 * The field itself stays as it is: Hibernate neither reads nor writes it, and no other annotation of JPA stands beside it. Its
 * type is {@code Collection}, {@code List} or {@code Set} of the target, and it is not transient. Objects are read and changed
 * through a view of {@code tenon.relationship.Proxies}.
 * <p>
 * In HQL, JPQL and Criteria the attribute can be joined, and used with {@code member of}, {@code is empty}, {@code exists},
 * {@code size} and in sub-queries: it is a read-only relationship over an inline view of the table of the association object,
 * so a query with it is one statement, and what is pending for that table is flushed before. Association objects without a
 * target are left out. Nothing is created in the schema for it.
 * <p>
 * It cannot be fetched, by {@code join fetch}, entity graph or in another way, since there is nowhere to put what is fetched:
 * that is refused when rows arrive (TNN002056). Fetch what it stands for: {@code join fetch u.userKeywords uk join fetch
 * uk.keyword}.
 * <p>
 * Mistakes in the use of this annotation are reported together, with those of {@link BackPopulates}, when the session factory
 * is built.
 * <p>
 * As SQLAlchemy's {@code association_proxy} on the class (F-305).
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssociationProxy {

    /**
     * The attribute that holds the association objects: a {@code @OneToMany} or {@code @ManyToMany}, or another attribute with
     * this annotation.
     *
     * @return the name of an attribute of the same entity
     * @since 1.0
     */
    String via();

    /**
     * The attribute of the association object that the field shows: a to-one relationship or a basic attribute.
     *
     * @return the name of an attribute of the element of {@link #via()}
     * @since 1.0
     */
    String target();
}
