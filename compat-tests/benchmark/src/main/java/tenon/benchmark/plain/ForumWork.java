/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import tenon.benchmark.Factories;
import tenon.benchmark.Operation;
import tenon.benchmark.Work;
import tenon.benchmark.plain.Forum.Post;
import tenon.benchmark.plain.Forum.User;

/** Changes by helpers written by hand, which keep both sides in step and allow for a child that has a parent already. */
public final class ForumWork implements Work {

    private final Operation operation;
    private final User[] owners;
    private final Post[] children;
    private final Post[] others;
    private final int each;
    private final Session session;

    /** @param factory where the owners are managed; null for transient ones */
    public ForumWork(Operation operation, int owners, int each, SessionFactory factory) {
        this.operation = operation;
        this.each = each;
        this.owners = new User[owners];
        for (int i = 0; i < owners; i++) {
            this.owners[i] = new User(i);
        }
        session = factory == null ? null : Factories.managed(factory, (Object[]) this.owners);
        children = children(owners * each);
        others = operation == Operation.SET ? children(owners * each) : new Post[0];
        if (operation.startsLinked()) {
            add();
        }
    }

    private static Post[] children(int count) {
        Post[] made = new Post[count];
        for (int i = 0; i < count; i++) {
            made[i] = new Post(i);
        }
        return made;
    }

    private Post child(int k, int i) {
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
            case REMOVE_LAST -> removeLast();
            case SET -> set();
        }
    }

    private void add() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i].add(child(k, i));
            }
        }
    }

    private void reference() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                child(k, i).setUser(owners[i]);
            }
        }
    }

    private void remove() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i].remove(child(k, i));
            }
        }
    }

    private void unset() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                child(k, i).setUser(null);
            }
        }
    }

    private void moveByReference() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                child(k, i).setUser(owners[i + 1 < n ? i + 1 : 0]);
            }
        }
    }

    private void moveByCollection() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i + 1 < n ? i + 1 : 0].add(child(k, i));
            }
        }
    }

    private void removeLast() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i].remove(each - 1 - k);
            }
        }
    }

    private void set() {
        int n = owners.length;
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < n; i++) {
                owners[i].set(k, others[k * n + i]);
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
            for (Post child : owners[i].getPosts()) {
                sum += child.getUser() == owners[i] ? i + 1 : 1_000_000;
            }
        }
        for (Post child : children) {
            sum += child.getUser() == null ? 0 : 7;
        }
        for (Post child : others) {
            sum += child.getUser() == null ? 0 : 3;
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
