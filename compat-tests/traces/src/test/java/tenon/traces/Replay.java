/* SPDX-License-Identifier: Apache-2.0 */
package tenon.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Runs one trace. Each step goes through the public methods of the entities; after each the state is compared. */
final class Replay implements AutoCloseable {

    private final Store store;
    private final Domain domain;
    private final Map<String, Object> objects = new LinkedHashMap<>();
    private Session session;

    Replay(Store store, Domain domain) {
        this.store = store;
        this.domain = domain;
    }

    void run(Trace trace) {
        int number = 0;
        for (JsonNode step : trace.steps()) {
            try {
                perform(step);
                compare(step);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        trace.name() + ", step " + number + ": " + withoutState(step) + "\n" + failure.getMessage(),
                        failure);
            }
            number++;
        }
    }

    private static JsonNode withoutState(JsonNode step) {
        return ((ObjectNode) step.deepCopy()).without(List.of("state", "rows"));
    }

    private void perform(JsonNode step) {
        switch (step.get("op").asText()) {
            case "new" -> create(step);
            case "flush" -> flush();
            case "reopen" -> {
                session.getTransaction().commit();
                session.close();
                session = null;
                objects.clear();
            }
            case "load" -> {
                session = store.open();
                step.get("targets").forEach(name -> objects.put(name.asText(), find(name.asText())));
            }
            case "read" -> Hibernate.initialize(property(step).get());
            case "set" -> property(step).set(object(step.get("value")));
            case "replace" -> property(step).set(collection(step));
            default -> change(step);
        }
    }

    private void create(JsonNode step) {
        String name = step.get("target").asText();
        try {
            Object object = domain.entity(name.substring(0, name.indexOf('#')))
                    .getDeclaredConstructor()
                    .newInstance();
            new Property(object, "id").set(id(name));
            if (step.has("fields")) {
                step.get("fields")
                        .fields()
                        .forEachRemaining(field -> new Property(object, field.getKey())
                                .set(field.getValue().asText()));
            }
            objects.put(name, object);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Integer id(String name) {
        return Integer.valueOf(name.substring(name.indexOf('#') + 1));
    }

    private Object find(String name) {
        return session.find(domain.entity(name.substring(0, name.indexOf('#'))), id(name));
    }

    private void flush() {
        if (session == null) {
            session = store.open();
        }
        objects.values().stream().filter(object -> !session.contains(object)).forEach(session::persist);
        session.flush();
    }

    private Property property(JsonNode step) {
        return new Property(
                objects.get(step.get("target").asText()), step.get("attr").asText());
    }

    private Object object(JsonNode name) {
        return name == null || name.isNull() ? null : objects.get(name.asText());
    }

    private List<Object> objects(JsonNode names) {
        List<Object> found = new ArrayList<>();
        names.forEach(name -> found.add(object(name)));
        return found;
    }

    private Object collection(JsonNode step) {
        Class<?> type = property(step).type();
        JsonNode values = step.get("values");
        if (type == Map.class) {
            Map<Object, Object> map = new HashMap<>();
            if (values.isObject()) {
                values.fields().forEachRemaining(entry -> map.put(entry.getKey(), object(entry.getValue())));
            } else {
                objects(values).forEach(value -> map.put(new Property(value, "keyword").get(), value));
            }
            return map;
        }
        return type == Set.class ? new HashSet<>(objects(values)) : objects(values);
    }

    @SuppressWarnings("unchecked")
    private void change(JsonNode step) {
        Object collection = property(step).get();
        String operation = step.get("op").asText();
        if (collection instanceof Map<?, ?>) {
            Map<Object, Object> map = (Map<Object, Object>) collection;
            switch (operation) {
                case "put" -> map.put(step.get("key").asText(), object(step.get("value")));
                case "removeKey" -> map.remove(step.get("key").asText());
                case "clear" -> map.clear();
                default -> throw new IllegalArgumentException("Unknown operation '" + operation + "' of a map");
            }
            return;
        }
        Collection<Object> elements = (Collection<Object>) collection;
        switch (operation) {
            case "add" -> elements.add(object(step.get("value")));
            case "addAll" -> elements.addAll(objects(step.get("values")));
            case "remove" -> elements.remove(object(step.get("value")));
            case "removeAll" -> elements.removeAll(objects(step.get("values")));
            case "retainAll" -> elements.retainAll(objects(step.get("values")));
            case "clear" -> elements.clear();
            default -> change(step, operation, (List<Object>) elements);
        }
    }

    private void change(JsonNode step, String operation, List<Object> list) {
        switch (operation) {
            case "insert" -> list.add(step.get("index").asInt(), object(step.get("value")));
            case "removeAt" -> list.remove(step.get("index").asInt());
            case "setAt" -> list.set(step.get("index").asInt(), object(step.get("value")));
            case "removeRange" ->
                list.subList(step.get("from").asInt(), step.get("to").asInt()).clear();
            default -> throw new IllegalArgumentException("Unknown operation '" + operation + "'");
        }
    }

    private void compare(JsonNode step) {
        if (step.has("unloaded")) {
            step.get("unloaded")
                    .forEach(attribute -> assertThat(Hibernate.isInitialized(read(attribute.asText())))
                            .as(attribute.asText() + " is loaded")
                            .isFalse());
        }
        Map<String, Object> expected = new TreeMap<>();
        Map<String, Object> actual = new TreeMap<>();
        if (step.has("state")) {
            step.get("state").fields().forEachRemaining(attribute -> {
                expected.put(attribute.getKey(), expected(attribute.getKey(), attribute.getValue()));
                actual.put(attribute.getKey(), names(read(attribute.getKey())));
            });
        }
        assertThat(actual).as("state").isEqualTo(expected);
        if (domain.twoWay()) {
            new InStep(objects).check();
        }
        if (step.has("rows")) {
            assertThat(store.rows(session)).as("rows").isEqualTo(rows(step.get("rows")));
        }
    }

    private Object read(String attribute) {
        String target = attribute.substring(0, attribute.indexOf('.'));
        return new Property(objects.get(target), attribute.substring(attribute.indexOf('.') + 1)).get();
    }

    private Object expected(String attribute, JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isTextual()) {
            return value.asText();
        }
        if (value.isObject()) {
            Map<String, String> map = new TreeMap<>();
            value.fields()
                    .forEachRemaining(
                            entry -> map.put(entry.getKey(), entry.getValue().asText()));
            return map;
        }
        List<String> names = new ArrayList<>();
        value.forEach(name -> names.add(name.asText()));
        return read(attribute) instanceof Set<?> ? names.stream().sorted().toList() : names;
    }

    private static Object names(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> names = new TreeMap<>();
            map.forEach((key, element) -> names.put(String.valueOf(key), InStep.name(element)));
            return names;
        }
        if (value instanceof Collection<?> collection) {
            List<String> names = collection.stream().map(InStep::name).toList();
            return value instanceof Set<?> ? names.stream().sorted().toList() : names;
        }
        return InStep.name(value);
    }

    private static Map<String, List<String>> rows(JsonNode tables) {
        Map<String, List<String>> rows = new TreeMap<>();
        tables.fields().forEachRemaining(table -> {
            List<String> found = new ArrayList<>();
            table.getValue().forEach(row -> {
                Map<String, String> columns = new TreeMap<>();
                row.fields()
                        .forEachRemaining(column -> columns.put(
                                column.getKey(),
                                column.getValue().isNull()
                                        ? null
                                        : column.getValue().asText()));
                found.add(columns.toString());
            });
            if (!found.isEmpty()) {
                rows.put(table.getKey(), found.stream().sorted().toList());
            }
        });
        return rows;
    }

    @Override
    public void close() {
        if (session != null) {
            session.getTransaction().rollback();
            session.close();
        }
    }
}
