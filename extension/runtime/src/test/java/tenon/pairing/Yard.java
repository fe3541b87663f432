/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Hibernate;
import org.hibernate.annotations.SortNatural;
import tenon.mapping.BackPopulates;

/** One pair of entities with a one-to-many relationship for each kind of collection. */
final class Yard {

    static final Class<?>[] ENTITIES = {Lot.class, Stone.class};

    private Yard() {}

    @Entity(name = "Lot")
    static class Lot {
        @Id
        Long id;

        @OneToMany(mappedBy = "inBag")
        @BackPopulates("inBag")
        Collection<Stone> bag = new ArrayList<>();

        @OneToMany(mappedBy = "inList")
        @BackPopulates("inList")
        List<Stone> list = new ArrayList<>();

        @OneToMany(mappedBy = "inOrdered")
        @OrderColumn(name = "ordered_place")
        @BackPopulates("inOrdered")
        List<Stone> ordered = new ArrayList<>();

        @OneToMany(mappedBy = "inSet")
        @BackPopulates("inSet")
        Set<Stone> set = new HashSet<>();

        @OneToMany(mappedBy = "inOrderedSet")
        @OrderBy("id")
        @BackPopulates("inOrderedSet")
        Set<Stone> orderedSet = new LinkedHashSet<>();

        @OneToMany(mappedBy = "inSortedSet")
        @SortNatural
        @BackPopulates("inSortedSet")
        SortedSet<Stone> sortedSet = new TreeSet<>();

        @OneToMany(mappedBy = "inMap")
        @MapKey(name = "name")
        @BackPopulates("inMap")
        Map<String, Stone> map = new HashMap<>();

        @OneToMany(mappedBy = "inOrderedMap")
        @MapKey(name = "name")
        @OrderBy("id")
        @BackPopulates("inOrderedMap")
        Map<String, Stone> orderedMap = new LinkedHashMap<>();

        @OneToMany(mappedBy = "inSortedMap")
        @MapKey(name = "name")
        @SortNatural
        @BackPopulates("inSortedMap")
        SortedMap<String, Stone> sortedMap = new TreeMap<>();

        Lot() {}

        Lot(long id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "Lot#" + id;
        }
    }

    @Entity(name = "Stone")
    static class Stone implements Comparable<Stone> {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("bag")
        Lot inBag;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("list")
        Lot inList;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("ordered")
        Lot inOrdered;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("set")
        Lot inSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("orderedSet")
        Lot inOrderedSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("sortedSet")
        Lot inSortedSet;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("map")
        Lot inMap;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("orderedMap")
        Lot inOrderedMap;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("sortedMap")
        Lot inSortedMap;

        Stone() {}

        Stone(long id) {
            this.id = id;
            this.name = "s" + id;
        }

        @Override
        public int compareTo(Stone other) {
            return name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return "Stone#" + id;
        }
    }

    /** A kind of collection; what it does, it does by reading and writing the fields themselves. */
    enum Kind {
        BAG {
            @Override
            Object readField(Lot lot) {
                return lot.bag;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.bag = stones;
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inBag;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inBag = lot;
            }
        },
        LIST {
            @Override
            Object readField(Lot lot) {
                return lot.list;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.list = stones == null ? null : new ArrayList<>(stones);
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inList;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inList = lot;
            }
        },
        ORDERED {
            @Override
            Object readField(Lot lot) {
                return lot.ordered;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.ordered = stones == null ? null : new ArrayList<>(stones);
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inOrdered;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inOrdered = lot;
            }
        },
        SET {
            @Override
            Object readField(Lot lot) {
                return lot.set;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.set = stones == null ? null : new HashSet<>(stones);
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inSet;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inSet = lot;
            }
        },
        ORDERED_SET {
            @Override
            Object readField(Lot lot) {
                return lot.orderedSet;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.orderedSet = stones == null ? null : new LinkedHashSet<>(stones);
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inOrderedSet;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inOrderedSet = lot;
            }
        },
        SORTED_SET {
            @Override
            Object readField(Lot lot) {
                return lot.sortedSet;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.sortedSet = stones == null ? null : new TreeSet<>(stones);
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inSortedSet;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inSortedSet = lot;
            }
        },
        MAP {
            @Override
            Object readField(Lot lot) {
                return lot.map;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.map = keyed(stones, new HashMap<>());
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inMap;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inMap = lot;
            }
        },
        ORDERED_MAP {
            @Override
            Object readField(Lot lot) {
                return lot.orderedMap;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.orderedMap = keyed(stones, new LinkedHashMap<>());
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inOrderedMap;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inOrderedMap = lot;
            }
        },
        SORTED_MAP {
            @Override
            Object readField(Lot lot) {
                return lot.sortedMap;
            }

            @Override
            void writeField(Lot lot, Collection<Stone> stones) {
                lot.sortedMap = keyed(stones, new TreeMap<>());
            }

            @Override
            Lot readField(Stone stone) {
                return stone.inSortedMap;
            }

            @Override
            void writeField(Stone stone, Lot lot) {
                stone.inSortedMap = lot;
            }
        };

        abstract Object readField(Lot lot);

        abstract void writeField(Lot lot, Collection<Stone> stones);

        abstract Lot readField(Stone stone);

        abstract void writeField(Stone stone, Lot lot);

        /** The collection or map itself. */
        Object read(Lot lot) {
            return readField(real(lot));
        }

        void assign(Lot lot, Collection<Stone> stones) {
            writeField(real(lot), stones);
        }

        Lot lot(Stone stone) {
            return readField(real(stone));
        }

        void place(Stone stone, Lot lot) {
            writeField(real(stone), lot);
        }

        @SuppressWarnings("unchecked")
        private static <T> T real(T entity) {
            return (T) Hibernate.unproxy(entity);
        }

        boolean isMap() {
            return this == MAP || this == ORDERED_MAP || this == SORTED_MAP;
        }

        /** Whether adding to the collection needs no look into it. */
        boolean addsUnloaded() {
            return !isMap() && this != ORDERED && this != SORTED_SET;
        }

        @SuppressWarnings("unchecked")
        private Map<String, Stone> entries(Lot lot) {
            return (Map<String, Stone>) read(lot);
        }

        /** The elements, a live view for a map. */
        @SuppressWarnings("unchecked")
        Collection<Stone> stones(Lot lot) {
            return isMap() ? entries(lot).values() : (Collection<Stone>) read(lot);
        }

        void add(Lot lot, Stone stone) {
            if (isMap()) {
                entries(lot).put(stone.name, stone);
            } else {
                stones(lot).add(stone);
            }
        }

        void remove(Lot lot, Stone stone) {
            stones(lot).remove(stone);
        }

        boolean isLoaded(Lot lot) {
            return Hibernate.isInitialized(read(lot));
        }

        /** The column of the reference. */
        String column() {
            String name = toString().toLowerCase(java.util.Locale.ROOT);
            StringBuilder column = new StringBuilder("in");
            for (String word : name.split("_")) {
                column.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
            return column + "_id";
        }
    }

    private static <M extends Map<String, Stone>> M keyed(Collection<Stone> stones, M map) {
        if (stones == null) {
            return null;
        }
        stones.forEach(stone -> map.put(stone.name, stone));
        return map;
    }
}
