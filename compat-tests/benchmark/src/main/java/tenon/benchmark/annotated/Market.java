/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import tenon.mapping.BackPopulates;

/** A one-to-many whose collection is a set. */
public final class Market {

    private Market() {}

    @Entity(name = "AnnotatedShop")
    public static class Shop {

        @Id
        private long id;

        @OneToMany(mappedBy = "shop")
        @BackPopulates("shop")
        private Set<Item> items = new HashSet<>();

        protected Shop() {}

        public Shop(long id) {
            this.id = id;
        }

        public Set<Item> getItems() {
            return items;
        }
    }

    @Entity(name = "AnnotatedItem")
    public static class Item {

        @Id
        private long id;

        private String text = "text";

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("items")
        private Shop shop;

        protected Item() {}

        public Item(long id) {
            this.id = id;
        }

        public String getText() {
            return text;
        }

        public Shop getShop() {
            return shop;
        }

        public void setShop(Shop shop) {
            this.shop = shop;
        }
    }
}
