/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hibernate.Hibernate.isInitialized;
import static tenon.loading.SelectInTest.FETCH;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SoftDelete;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.TenonException;
import tenon.testing.Orm;

/** Mappings that are not the plain case: keys of several columns, of other columns, of other types; subclasses; one-to-one. */
class MappingsTest {

    @RegisterExtension
    static final Orm orm = Orm.with(
            Company.class,
            Employee.class,
            Manager.class,
            Engineer.class,
            Project.class,
            Skill.class,
            Badge.class,
            Region.class,
            Shop.class,
            Shelf.class,
            Product.class,
            Note.class,
            Thing.class,
            Part.class);

    @Entity(name = "Company")
    static class Company {
        @Id
        Long id;

        @OneToMany(mappedBy = "company")
        Set<Employee> employees = new HashSet<>();

        @OneToMany(mappedBy = "company")
        @Filter(name = "named", condition = "name = :wanted")
        Set<Employee> named = new HashSet<>();
    }

    @FilterDef(name = "named", parameters = @ParamDef(name = "wanted", type = String.class))
    @Entity(name = "Employee")
    @jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)
    static class Employee {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Company company;

        @OneToOne(mappedBy = "employee", fetch = FetchType.LAZY)
        Badge badge;
    }

    @Entity(name = "Manager")
    static class Manager extends Employee {
        @OneToMany(mappedBy = "manager")
        Set<Project> projects = new HashSet<>();
    }

    @Entity(name = "Engineer")
    static class Engineer extends Employee {
        @ManyToMany
        Set<Skill> skills = new HashSet<>();
    }

    @Entity(name = "Project")
    static class Project {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Manager manager;
    }

    @Entity(name = "Skill")
    static class Skill {
        @Id
        Long id;
    }

    @Entity(name = "Badge")
    static class Badge {
        @Id
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        Employee employee;
    }

    /** A key of two columns. */
    @Embeddable
    record Place(
            @Column(name = "place_x") int x,
            @Column(name = "place_y") int y) implements Serializable {}

    @Entity(name = "Region")
    static class Region {
        @EmbeddedId
        Place id;

        @OneToMany(mappedBy = "region")
        Set<Shop> shops = new HashSet<>();
    }

    /** The key of a shop. */
    static class ShopId implements Serializable {
        int number;
        String street;

        ShopId() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof ShopId id && id.number == number && Objects.equals(id.street, street);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, street);
        }
    }

    @Entity(name = "Shop")
    @IdClass(ShopId.class)
    static class Shop {
        @Id
        @Column(name = "shop_number")
        int number;

        @Id
        @Column(length = 50)
        String street;

        @ManyToOne(fetch = FetchType.LAZY)
        Region region;

        @OneToMany(mappedBy = "shop")
        Set<Shelf> shelves = new HashSet<>();
    }

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        UUID id;

        @ManyToOne(fetch = FetchType.LAZY)
        Shop shop;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(referencedColumnName = "code")
        Product product;
    }

    @Entity(name = "Product")
    static class Product implements Serializable {
        @Id
        @Column(length = 50)
        String id;

        @Column(unique = true, length = 50)
        String code;

        @OneToMany(mappedBy = "product")
        List<Note> notes = new ArrayList<>();
    }

    @Entity(name = "Note")
    @Table(name = "notes")
    @SoftDelete
    static class Note {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Product product;
    }

    @Entity(name = "Thing")
    static class Thing {
        @Id
        UUID id;

        @OneToMany(mappedBy = "thing")
        Set<Part> parts = new HashSet<>();
    }

    @Entity(name = "Part")
    static class Part {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Thing thing;
    }

    @BeforeEach
    void persist() {
        orm.inTransaction(session -> {
            for (long c = 1; c <= 2; c++) {
                Company company = new Company();
                company.id = c;
                session.persist(company);
                Manager manager = new Manager();
                Engineer engineer = new Engineer();
                Employee employee = new Employee();
                long id = c * 10;
                for (Employee each : List.of(manager, engineer, employee)) {
                    each.id = id++;
                    each.name = each.getClass().getSimpleName();
                    each.company = company;
                    session.persist(each);
                    Badge badge = new Badge();
                    badge.id = each.id + 100;
                    badge.employee = each;
                    session.persist(badge);
                }
                Project project = new Project();
                project.id = c;
                project.manager = manager;
                session.persist(project);
                Skill skill = new Skill();
                skill.id = c;
                session.persist(skill);
                engineer.skills.add(skill);
            }
            Product product = new Product();
            product.id = "it's \"p\" \\ 1";
            product.code = "code";
            session.persist(product);
            for (int r = 1; r <= 3; r++) {
                Region region = new Region();
                region.id = new Place(r, -r);
                session.persist(region);
                Shop shop = new Shop();
                shop.number = r;
                shop.street = "street " + r;
                shop.region = region;
                session.persist(shop);
                Shelf shelf = new Shelf();
                shelf.id = new UUID(0, r);
                shelf.shop = shop;
                shelf.product = product;
                session.persist(shelf);
                Note note = new Note();
                note.id = (long) r;
                note.product = product;
                session.persist(note);
                Thing thing = new Thing();
                thing.id = new UUID(1, r);
                session.persist(thing);
                Part part = new Part();
                part.id = (long) r;
                part.thing = thing;
                session.persist(part);
            }
        });
        orm.inTransaction(session -> session.remove(session.find(Note.class, 2L)));
        orm.sql().clear();
    }

    private static <T> List<T> all(Session session, Class<T> type, LoadOptions<T> options) {
        orm.sql().clear();
        return session.createSelectionQuery("from " + type.getSimpleName(), type)
                .setEntityGraph(options.graph(session), org.hibernate.graph.GraphSemantic.FETCH)
                .getResultList();
    }

    @Test
    @DisplayName(
            "S-74 S-76 S-78 S-81: subclasses are read with their columns; what they declare costs a statement each")
    void subclasses() {
        orm.inTransaction(session -> {
            List<Company> companies = all(
                    session,
                    Company.class,
                    LoadOptions.of(Company.class)
                            .selectIn(
                                    "employees",
                                    (LoadOptions<Employee> employee) -> employee.ofType(
                                                    Manager.class, manager -> manager.selectIn("projects"))
                                            .ofType(Engineer.class, engineer -> engineer.selectIn("skills"))));

            assertThat(companies).hasSize(2).allMatch(company -> company.employees.size() == 3);
            for (Company company : companies) {
                for (Employee employee : company.employees) {
                    if (employee instanceof Manager manager) {
                        assertThat(manager.projects)
                                .matches(org.hibernate.Hibernate::isInitialized)
                                .hasSize(1);
                    } else if (employee instanceof Engineer engineer) {
                        assertThat(engineer.skills)
                                .matches(org.hibernate.Hibernate::isInitialized)
                                .hasSize(1);
                    }
                }
            }
            assertThat(orm.sql().statements()).hasSize(4);
        });
        orm.inTransaction(session -> {
            assertThatThrownBy(() ->
                            LoadOptions.of(Employee.class).selectIn("projects").graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003001:")
                    .hasMessageContaining("ofType");
            assertThatThrownBy(() -> LoadOptions.parse(
                                    Employee.class, "ofType(" + Special.class.getName() + "(selectIn(projects)))")
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003016:")
                    .hasMessageContainingAll("Special", "Engineer", "Manager");
            assertThat(LoadOptions.parse(Employee.class, "ofType(Manager(selectIn(projects)))")
                            .toString())
                    .isEqualTo("ofType(Manager(selectIn(projects)))");
        });
    }

    /** No entity. */
    static class Special extends Employee {}

    @Test
    void options_of_a_superclass_hold_for_queries_of_a_subclass() {
        LoadOptions<Employee> options =
                LoadOptions.of(Employee.class).joined("company", company -> company.selectIn("employees"));
        orm.inTransaction(session -> {
            orm.sql().clear();
            List<Manager> managers = session.createSelectionQuery("from Manager", Manager.class)
                    .setEntityGraph(options.graph(session), org.hibernate.graph.GraphSemantic.FETCH)
                    .getResultList();

            assertThat(managers).hasSize(2).allMatch(manager -> isInitialized(manager.company));
            assertThat(managers.get(0).company.employees).matches(org.hibernate.Hibernate::isInitialized);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    void a_null_in_a_row_may_be_the_entity() {
        orm.inTransaction(session -> {
            session.createMutationQuery("update Employee set company = null").executeUpdate();
            List<Object[]> rows = session.createSelectionQuery(
                            "select c, e.name from Employee e left join e.company c", Object[].class)
                    .setEntityGraph(
                            (jakarta.persistence.EntityGraph) LoadOptions.of(Company.class)
                                    .selectIn("employees")
                                    .graph(session),
                            org.hibernate.graph.GraphSemantic.FETCH)
                    .getResultList();

            assertThat(rows).hasSize(6).allMatch(row -> row[0] == null);
        });
    }

    @Test
    @DisplayName("S-77 S-79: subclasses in a join")
    void subclasses_in_a_join() {
        orm.inTransaction(session -> {
            List<Company> companies =
                    all(session, Company.class, LoadOptions.of(Company.class).joined("employees"));

            assertThat(companies).hasSize(2).allMatch(company -> company.employees.size() == 3);
            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    @DisplayName("loading trap 10: a one-to-one that cannot be lazy is joined, mentioned or not")
    void one_to_one_that_cannot_be_lazy() {
        orm.inTransaction(session -> {
            for (LoadOptions<Employee> options : List.of(
                    LoadOptions.of(Employee.class),
                    LoadOptions.of(Employee.class).lazy("badge"),
                    LoadOptions.of(Employee.class).selectIn("badge"),
                    LoadOptions.of(Employee.class).raise("*"))) {
                session.clear();
                List<Employee> employees = all(session, Employee.class, options);

                assertThat(employees).hasSize(6).allMatch(each -> each.badge.id == each.id + 100);
                assertThat(orm.sql().statements()).as(options.toString()).hasSize(1);
            }
        });
        assertThat(LoadOptions.of(Employee.class).lazy("badge").explain(orm.factory()))
                .contains("badge: joined instead of lazy, no statement; it cannot be lazy, so it is joined");
        assertThat(LoadOptions.of(Employee.class).explain(orm.factory()))
                .contains("badge: joined though no option names it");
    }

    @Test
    @DisplayName("S-60 S-62: keys of two columns, @EmbeddedId and @IdClass, both ways")
    void keys_of_two_columns() {
        orm.inTransaction(session -> {
            List<Region> regions = all(
                    session,
                    Region.class,
                    LoadOptions.of(Region.class).selectIn("shops", shop -> shop.selectIn("shelves")));

            assertThat(regions).hasSize(3).allMatch(region -> region.shops.size() == 1);
            assertThat(regions)
                    .allMatch(region -> region.shops.iterator().next().shelves.size() == 1);
            assertThat(orm.sql().statements()).hasSize(3);
            session.clear();
            List<Shelf> shelves = all(
                    session,
                    Shelf.class,
                    LoadOptions.of(Shelf.class).selectIn("shop", shop -> shop.selectIn("region")));

            assertThat(shelves).hasSize(3).allMatch(shelf -> isInitialized(shelf.shop));
            assertThat(orm.sql().statements()).hasSize(3);
            session.clear();
            regions = all(session, Region.class, LoadOptions.of(Region.class).subquery("shops"));

            assertThat(regions).allMatch(region -> isInitialized(region.shops) && region.shops.size() == 1);
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            regions = all(
                    session,
                    Region.class,
                    LoadOptions.of(Region.class).selectIn("shops", shop -> shop.where("e.number > 1")));

            assertThat(regions).extracting(region -> region.shops.size()).containsExactlyInAnyOrder(0, 1, 1);
            assertThat(orm.sql().statements()).hasSize(2);
            assertThatThrownBy(() -> LoadOptions.of(Region.class)
                            .selectIn("shops", shop -> shop.limit(1))
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003014:");
        });
    }

    @Test
    void a_foreign_key_that_is_not_to_the_identifier_is_joined() {
        orm.inTransaction(session -> {
            List<Shelf> shelves =
                    all(session, Shelf.class, LoadOptions.of(Shelf.class).selectIn("product"));

            assertThat(shelves).hasSize(3).allMatch(shelf -> isInitialized(shelf.product));
            assertThat(orm.sql().statements()).hasSize(1);
            session.clear();
            assertThat(all(session, Shelf.class, LoadOptions.of(Shelf.class))).hasSize(3);
            assertThat(orm.sql().statements()).hasSize(1);
        });
    }

    @Test
    void keys_that_are_texts_and_uuids_and_soft_deletion() {
        orm.inTransaction(session -> {
            List<Product> products =
                    all(session, Product.class, LoadOptions.of(Product.class).selectIn("notes"));

            assertThat(products.get(0).notes).extracting(note -> note.id).containsExactlyInAnyOrder(1L, 3L);
            assertThat(orm.sql().statements()).hasSize(2);
            session.clear();
            List<Thing> things =
                    all(session, Thing.class, LoadOptions.of(Thing.class).selectIn("parts"));

            assertThat(things).hasSize(3).allMatch(thing -> isInitialized(thing.parts) && thing.parts.size() == 1);
            assertThat(orm.sql().statements()).hasSize(2);
        });
    }

    @Test
    @DisplayName("S-57: a session's filter holds for what selectIn loads")
    void filters() {
        orm.inTransaction(session -> {
            session.enableFilter("named").setParameter("wanted", "Manager");
            List<Company> companies = all(
                    session,
                    Company.class,
                    LoadOptions.of(Company.class)
                            .selectIn(
                                    "named",
                                    (LoadOptions<Employee> each) ->
                                            each.ofType(Manager.class, manager -> manager.selectIn("projects"))));

            assertThat(companies).allMatch(company -> company.named.size() == 1);
            assertThat(orm.sql().statements()).hasSize(3);
            session.disableFilter("named");
            session.clear();
            companies =
                    all(session, Company.class, LoadOptions.of(Company.class).selectIn("named"));

            assertThat(companies).allMatch(company -> company.named.size() == 3);
        });
    }

    @Test
    @DisplayName("S-06: innerJoined passes what is joined by an inner join anyway")
    void inner_joined() {
        orm.inTransaction(session -> {
            List<Project> projects =
                    all(session, Project.class, LoadOptions.of(Project.class).innerJoined("manager"));

            assertThat(projects).hasSize(2).allMatch(project -> isInitialized(project.manager));
            assertThat(orm.sql().statements()).hasSize(1);
            assertThat(orm.sql().statements().get(0)).doesNotContain("left join Employee");
            assertThatThrownBy(() -> LoadOptions.of(Company.class)
                            .innerJoined("employees")
                            .graph(session))
                    .isInstanceOf(TenonException.class)
                    .hasMessageStartingWith("TNN003010:")
                    .hasMessageContaining("collection");
        });
    }

    @Test
    void a_lock_stays_on_the_root() {
        orm.inTransaction(session -> {
            Company company = session.find(
                    Company.class,
                    1L,
                    jakarta.persistence.LockModeType.PESSIMISTIC_WRITE,
                    Map.of(
                            FETCH,
                            LoadOptions.of(Company.class).selectIn("employees").graph(session)));

            assertThat(company.employees)
                    .matches(org.hibernate.Hibernate::isInitialized)
                    .hasSize(3);
        });
    }
}
