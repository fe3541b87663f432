/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenon.relationship.Labels.Keyword;
import tenon.relationship.Labels.Remark;
import tenon.relationship.Labels.Topic;
import tenon.relationship.Labels.User;
import tenon.testing.InStep;

/** A view answers, and changes, as the java.util collection that a user would have in its place. */
class ProxyContractTest {

    private static final int STEPS = 3_000;

    static Stream<Named<Function<User, List<Keyword>>>> lists() {
        return Stream.of(
                Named.of("paired source", User::getKeywords),
                Named.of(
                        "view of a view",
                        user -> Proxies.list(user::getKeywords, keyword -> keyword, keyword -> keyword)),
                Named.of("plain source", user -> {
                    List<Object[]> plain = new ArrayList<>();
                    return Proxies.list(() -> plain, each -> (Keyword) each[0], keyword -> new Object[] {keyword});
                }),
                Named.of("source that the creator adds to", user -> {
                    List<Object[]> plain = new ArrayList<>();
                    return Proxies.list(() -> plain, each -> (Keyword) each[0], keyword -> {
                        Object[] created = {keyword};
                        plain.add(created);
                        return created;
                    });
                }),
                Named.of("changed in place", user -> {
                    List<Object[]> plain = new ArrayList<>();
                    return Proxies.list(
                            () -> plain,
                            each -> (Keyword) each[0],
                            keyword -> new Object[] {keyword},
                            (each, keyword) -> each[0] = keyword);
                }));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_view_is_a_list(Function<User, List<Keyword>> factory) {
        User user = new User(1);
        List<Keyword> view = factory.apply(user);
        List<Keyword> model = new ArrayList<>();
        List<Keyword> keywords = keywords();
        Random random = new Random(20);
        for (int step = 0; step < STEPS; step++) {
            long seed = random.nextLong();
            Object expected = changeList(model, keywords, new Random(seed));
            Object actual = changeList(view, keywords, new Random(seed));

            assertThat(actual).as("step %s", step).isEqualTo(expected);
            assertThat(view).as("step %s", step).isEqualTo(model);
            assertThat(view.hashCode()).isEqualTo(model.hashCode());
            InStep.check(keywords);
            InStep.check(List.of(user));
        }
        // Nothing of what was removed is left at the other end.
        if (!user.getUserKeywords().isEmpty()) {
            for (Keyword keyword : keywords) {
                assertThat(keyword.getUserKeywords()).hasSize(Collections.frequency(model, keyword));
            }
        }
    }

    private static Object changeList(List<Keyword> list, List<Keyword> keywords, Random random) {
        Keyword keyword = keywords.get(random.nextInt(keywords.size()));
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        int end = list.isEmpty() ? 0 : at + random.nextInt(Math.min(3, list.size() - at));
        switch (random.nextInt(list.size() > 12 ? 24 : 20)) {
            case 0, 1:
                return list.add(keyword);
            case 2:
                list.add(at, keyword);
                return "";
            case 3:
                return list.isEmpty() ? "" : list.remove(at);
            case 4:
                return list.remove(keyword);
            case 5:
                return list.isEmpty() ? "" : list.set(at, keyword);
            case 6:
                return list.addAll(some(keywords, random));
            case 7:
                return list.addAll(at, some(keywords, random));
            case 8:
                return list.removeAll(some(keywords, random).subList(0, 1));
            case 9:
                return list.contains(keyword) + " " + list.indexOf(keyword) + " " + list.lastIndexOf(keyword);
            case 10:
                list.sort(Comparator.comparing(Keyword::getWord));
                return "";
            case 11:
                list.replaceAll(each -> each == keyword ? keywords.get(0) : each);
                return "";
            case 12:
                return iterate(list.iterator(), random);
            case 13:
                return iterate(list.listIterator(at), keyword, random);
            case 14:
                list.subList(at, end).add(keyword);
                return list.subList(at, end).remove(keyword);
            case 15:
                Collections.swap(list.isEmpty() ? new ArrayList<>(List.of(keyword)) : list, at, at);
                return new ArrayList<>(list.subList(at, end));
            case 16:
                return List.of(list.toArray(new Keyword[0]));
            case 17:
                return list.containsAll(some(keywords, random));
            case 18:
                Collections.reverse(list);
                return list.toString();
            case 19:
                List<Keyword> content = some(keywords, random);
                if (list instanceof ArrayList) {
                    list.clear();
                    list.addAll(content);
                } else {
                    Proxies.assign(list, content);
                }
                return "";
            case 20:
                list.subList(at, end).clear();
                return "";
            case 21:
                return list.retainAll(some(keywords, random));
            case 22:
                return list.removeIf(each -> each.getWord().compareTo(keyword.getWord()) < 0);
            default:
                list.clear();
                return list.isEmpty();
        }
    }

    private static Object iterate(Iterator<Keyword> iterator, Random random) {
        List<Object> seen = new ArrayList<>();
        while (iterator.hasNext()) {
            seen.add(iterator.next());
            if (random.nextInt(4) == 0) {
                iterator.remove();
            }
        }
        return seen;
    }

    private static Object iterate(ListIterator<Keyword> iterator, Keyword keyword, Random random) {
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean forward = random.nextBoolean();
            if (forward ? !iterator.hasNext() : !iterator.hasPrevious()) {
                continue;
            }
            seen.add(forward ? iterator.nextIndex() : iterator.previousIndex());
            seen.add(forward ? iterator.next() : iterator.previous());
            switch (random.nextInt(5)) {
                case 0 -> iterator.remove();
                case 1 -> iterator.set(keyword);
                case 2 -> iterator.add(keyword);
                default -> seen.add("kept");
            }
        }
        return seen;
    }

    static Stream<Named<Function<User, Set<Keyword>>>> sets() {
        return Stream.of(
                Named.of("paired list", User::keywordSet),
                Named.of(
                        "view of a view",
                        user -> Proxies.set(user::keywordSet, keyword -> keyword, keyword -> keyword)),
                Named.of("plain set", user -> {
                    Set<Object[]> plain = new LinkedHashSet<>();
                    return Proxies.set(() -> plain, each -> (Keyword) each[0], keyword -> new Object[] {keyword});
                }));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void a_set_view_is_a_set(Function<User, Set<Keyword>> factory) {
        User user = new User(1);
        Set<Keyword> view = factory.apply(user);
        Set<Keyword> model = new LinkedHashSet<>();
        List<Keyword> keywords = keywords();
        Random random = new Random(30);
        for (int step = 0; step < STEPS; step++) {
            long seed = random.nextLong();
            Object expected = changeSet(model, keywords, new Random(seed));
            Object actual = changeSet(view, keywords, new Random(seed));

            assertThat(actual).as("step %s", step).isEqualTo(expected);
            assertThat(view).as("step %s", step).isEqualTo(model).containsExactlyElementsOf(model);
            assertThat(view.hashCode()).isEqualTo(model.hashCode());
            InStep.check(keywords);
            InStep.check(List.of(user));
        }
    }

    private static Object changeSet(Set<Keyword> set, List<Keyword> keywords, Random random) {
        Keyword keyword = keywords.get(random.nextInt(keywords.size()));
        return switch (random.nextInt(12)) {
            case 0, 1 -> set.add(keyword);
            case 2 -> set.remove(keyword);
            case 3 -> set.contains(keyword);
            case 4 -> set.addAll(some(keywords, random));
            case 5 -> set.removeAll(some(keywords, random));
            case 6 -> set.retainAll(some(keywords, random));
            case 7 -> set.removeIf(each -> each == keyword);
            case 8 -> iterate(set.iterator(), random);
            case 9 -> List.of(set.toArray());
            case 10 -> set.containsAll(some(keywords, random));
            default -> {
                if (random.nextInt(4) == 0) {
                    set.clear();
                }
                yield set.size();
            }
        };
    }

    static Stream<Named<Function<User, Map<String, Topic>>>> maps() {
        return Stream.of(
                Named.of("paired source", User::getTopics),
                Named.of("view of a view", user -> Proxies.map(user::getTopics, topic -> topic, (key, topic) -> topic)),
                Named.of("changed in place", user -> {
                    Map<String, Object[]> plain = new HashMap<>();
                    return Proxies.map(
                            () -> plain,
                            each -> (Topic) each[0],
                            (key, topic) -> new Object[] {topic},
                            (each, topic) -> each[0] = topic);
                }));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_map_view_is_a_map(Function<User, Map<String, Topic>> factory) {
        User user = new User(1);
        Map<String, Topic> view = factory.apply(user);
        Map<String, Topic> model = new HashMap<>();
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            topics.add(new Topic(i));
        }
        Random random = new Random(40);
        for (int step = 0; step < STEPS; step++) {
            long seed = random.nextLong();
            Object expected = changeMap(model, topics, new Random(seed));
            Object actual = changeMap(view, topics, new Random(seed));

            assertThat(actual).as("step %s", step).isEqualTo(expected);
            assertThat(view).as("step %s", step).isEqualTo(model);
            assertThat(view.hashCode()).isEqualTo(model.hashCode());
            InStep.check(topics);
            InStep.check(List.of(user));
        }
        for (Topic topic : topics) {
            assertThat(topic.getRemarks()).extracting(Remark::getTopic).allMatch(each -> each == topic);
        }
    }

    private static Object changeMap(Map<String, Topic> map, List<Topic> topics, Random random) {
        String key = String.valueOf((char) ('a' + random.nextInt(6)));
        Topic topic = topics.get(random.nextInt(topics.size()));
        switch (random.nextInt(16)) {
            case 0, 1, 2:
                return String.valueOf(map.put(key, topic));
            case 3:
                return String.valueOf(map.remove(key));
            case 4:
                return String.valueOf(map.get(key)) + map.containsKey(key) + map.containsValue(topic);
            case 5:
                return String.valueOf(map.putIfAbsent(key, topic));
            case 6:
                return String.valueOf(map.merge(key, topic, (one, other) -> one == other ? null : other));
            case 7:
                return map.keySet().remove(key);
            case 8:
                return map.values().remove(topic) ? "removed" : "";
            case 9:
                return map.entrySet().removeIf(entry -> entry.getValue() == topic);
            case 10:
                map.entrySet().forEach(entry -> {
                    if (entry.getKey().equals(key)) {
                        entry.setValue(topic);
                    }
                });
                return "";
            case 11:
                map.replaceAll((each, value) -> each.equals(key) ? topic : value);
                return "";
            case 12:
                map.putAll(Map.of(key, topic, "z", topic));
                return "";
            case 13:
                return map.remove(key, topic);
            case 14:
                return map.entrySet().contains(Map.entry(key, topic));
            default:
                if (random.nextInt(4) == 0) {
                    map.clear();
                }
                return map.size();
        }
    }

    private static List<Keyword> keywords() {
        List<Keyword> keywords = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            keywords.add(new Keyword("k" + i));
        }
        return keywords;
    }

    private static List<Keyword> some(Collection<Keyword> keywords, Random random) {
        List<Keyword> some = new ArrayList<>(keywords);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(3));
    }
}
