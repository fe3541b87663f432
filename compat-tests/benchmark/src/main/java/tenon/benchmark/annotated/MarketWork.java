/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import tenon.benchmark.Factories;
import tenon.benchmark.Operation;
import tenon.benchmark.Work;
import tenon.benchmark.annotated.Market.Item;
import tenon.benchmark.annotated.Market.Shop;

/** Plain changes; the other side follows by itself. */
public final class MarketWork implements Work {

    private final Operation operation;
    private final Shop[] owners;
    private final Item[] children;
    private final int each;
    private final Session session;

    /** @param factory where the owners are managed; null for transient ones */
    public MarketWork(Operation operation, int owners, int each, SessionFactory factory) {
        this.operation = operation;
        this.each = each;
        this.owners = new Shop[owners];
        for (int i = 0; i < owners; i++) {
            this.owners[i] = new Shop(i);
        }
        session = factory == null ? null : Factories.managed(factory, (Object[]) this.owners);
        children = children(owners * each);
        if (operation.startsLinked()) {
            add();
        }
    }

    private static Item[] children(int count) {
        Item[] made = new Item[count];
        for (int i = 0; i < count; i++) {
            made[i] = new Item(i);
        }
        return made;
    }

    private Item child(int k, int i) {
        return children[k * owners.length + i];
    }

    @Override
    public void run() {
        switch (operation) {
            case ADD -> add();
            case REFERENCE -> reference();
            case REMOVE -> remove();
            case UNSET -> unset();
            case MOVE_BY_REFERENCE -> moveByReference();
            case MOVE_BY_COLLECTION -> moveByCollection();
            default -> throw new IllegalArgumentException("A set has no places: " + operation);
        }
    }

    private void add() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i].getItems().add(child(k, i));
            }
        }
    }

    private void reference() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                child(k, i).setShop(owners[i]);
            }
        }
    }

    private void remove() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i].getItems().remove(child(k, i));
            }
        }
    }

    private void unset() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                child(k, i).setShop(null);
            }
        }
    }

    private void moveByReference() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                child(k, i).setShop(owners[i + 1 < n ? i + 1 : 0]);
            }
        }
    }

    private void moveByCollection() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i + 1 < n ? i + 1 : 0].getItems().add(child(k, i));
            }
        }
    }

    @Override
    public int operations() {
        return owners.length * each;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int i = 0; i < owners.length; i++) {
            for (Item child : owners[i].getItems()) {
                sum += child.getShop() == owners[i] ? i + 1 : 1_000_000;
            }
        }
        for (Item child : children) {
            sum += child.getShop() == null ? 0 : 7;
        }
        return sum;
    }

    @Override
    public void close() {
        if (session != null) {
            Factories.discard(session);
        }
    }
}
