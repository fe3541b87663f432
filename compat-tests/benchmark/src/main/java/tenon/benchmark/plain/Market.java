/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;

/** A one-to-many whose collection is a set. */
public final class Market {

    private Market() {}

    @Entity(name = "PlainShop")
    public static class Shop {

        @Id
        private long id;

        @OneToMany(mappedBy = "shop")
        private Set<Item> items = new HashSet<>();

        protected Shop() {}

        public Shop(long id) {
            this.id = id;
        }

        public Set<Item> getItems() {
            return items;
        }

        public void add(Item child) {
            Shop old = child.shop;
            if (old == this) {
                return;
            }
            if (old != null) {
                old.items.remove(child);
            }
            child.shop = this;
            items.add(child);
        }

        public void remove(Item child) {
            if (items.remove(child)) {
                child.shop = null;
            }
        }
    }

    @Entity(name = "PlainItem")
    public static class Item {

        @Id
        private long id;

        private String text = "text";

        @ManyToOne(fetch = FetchType.LAZY)
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
            Shop old = this.shop;
            if (old == shop) {
                return;
            }
            if (old != null) {
                old.items.remove(this);
            }
            this.shop = shop;
            if (shop != null) {
                shop.items.add(this);
            }
        }
    }
}
