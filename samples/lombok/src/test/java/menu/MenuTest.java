/* SPDX-License-Identifier: Apache-2.0 */
package menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

/** Lombok writes the setters, constructors and builders, and the weaver sees what they write. */
class MenuTest {

    private static Dish dish(long id) {
        return Dish.builder().id(id).name("dish " + id).build();
    }

    @Test
    void a_setter_that_lombok_wrote() {
        Menu menu = Menu.builder().id(1L).build();
        Dish dish = dish(1);

        dish.setMenu(menu);
        assertThat(menu.getDishes()).containsExactly(dish);
        menu.setDishes(List.of(dish(2)));

        assertThat(dish.getMenu()).isNull();
        assertThat(menu.getDishes().get(0).getMenu()).isSameAs(menu);
    }

    @Test
    void a_builder_that_lombok_wrote() {
        Dish soup = dish(1);
        Menu menu = Menu.builder().id(1L).dishes(List.of(soup)).build();
        Dish salad = Dish.builder().id(2L).menu(menu).build();

        assertThat(soup.getMenu()).isSameAs(menu);
        assertThat(menu.getDishes()).containsExactly(soup, salad);
    }

    @Test
    void what_equals_and_to_string_see() {
        Menu menu = Menu.builder().id(1L).title("lunch").build();
        menu.getDishes().add(dish(1));

        assertThat(menu).isEqualTo(Menu.builder().id(1L).title("lunch").build());
        assertThat(menu).hasToString("Menu(id=1, title=lunch)");
    }

    @Test
    void what_is_stored() {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Menu.class)
                .addAnnotatedClass(Dish.class)
                .addAnnotatedClass(Tag.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:menu")
                .setProperty("hibernate.hbm2ddl.auto", "create-drop")
                .setProperty("tenon.weaving", "require");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            factory.inTransaction(session -> {
                Menu menu = Menu.builder().id(1L).build();
                Tag tag = new Tag();
                tag.setId(1L);
                Dish dish = dish(1);
                tag.getDishes().add(dish);
                menu.getDishes().add(dish);
                session.persist(menu);
            });
            factory.inTransaction(session -> {
                Dish found = session.find(Dish.class, 1L);
                assertThat(found.getTags()).isEqualTo(Set.of(session.find(Tag.class, 1L)));
                Menu second = new Menu();
                second.setId(2L);
                session.persist(second);
                found.setMenu(second);
            });
            factory.inTransaction(session -> {
                assertThat(session.find(Menu.class, 1L).getDishes()).isEmpty();
                assertThat(session.find(Menu.class, 2L).getDishes()).hasSize(1);
            });
        }
    }
}
