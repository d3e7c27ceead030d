package kr.dure.guards;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.Id;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes facts of any kind by the shape of their records, with a secret in each text and number that takes one. */
final class Generator {

    private static final int TRIES = 3_000;
    private static final int IDS = 6;

    /** Texts that records with a closed list take. */
    private static final List<String> USUAL = List.of("07", "1", "kg", "101-86-62870", "303");

    private final Random random;
    private final Secrets secrets;
    private final List<OrganisationId> companies;
    private final Map<String, List<Object>> ids = new HashMap<>();

    Generator(Random random, Secrets secrets, List<OrganisationId> companies) {
        this.random = random;
        this.secrets = secrets;
        this.companies = companies;
    }

    /** One fact of a kind that a company could state. */
    <T> T of(Class<T> type, OrganisationId owner, Instant statedAt) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return record(type, new Statement(owner, company(), statedAt));
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
        throw new IllegalStateException(
                "No %s in %d tries; give the generator a text or number that it takes"
                        .formatted(type.getSimpleName(), TRIES));
    }

    /** The same statement with everything changed that isn't its key: a later revision. */
    Fact revised(Fact fact, Instant statedAt) {
        for (int i = 0; i < TRIES; i++) {
            Fact other = of(fact.getClass(), fact.owner(), statedAt);
            Fact revision = withKeyOf(fact, other);
            if (revision != null) {
                return revision;
            }
        }
        throw new IllegalStateException("No other %s".formatted(fact.key()));
    }

    OrganisationId company() {
        return companies.get(random.nextInt(companies.size()));
    }

    /** The ids of one kind that a company uses. */
    List<Object> ids(Class<?> type, OrganisationId owner) {
        return ids.computeIfAbsent(
                type.getSimpleName() + owner,
                any -> {
                    List<Object> made = new ArrayList<>();
                    for (int i = 0; i < IDS; i++) {
                        String prefix = type.getSimpleName().substring(0, 2);
                        made.add(made(type, new Object[] {prefix + "-" + secrets.word()}));
                    }
                    return made;
                });
    }

    /** Takes each part of the second, but what the key and the parties are made of from the first; null if they don't fit. */
    private static @Nullable Fact withKeyOf(Fact key, Fact rest) {
        RecordComponent[] components = key.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] =
                    isKey(key, components[i])
                            ? value(components[i], key)
                            : value(components[i], rest);
        }
        try {
            Fact revision = (Fact) canonical(key.getClass()).newInstance(values);
            return revision.key().equals(key.key()) ? revision : null;
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isKey(Fact fact, RecordComponent component) {
        Object value = value(component, fact);
        return component.getName().equals("counterparty")
                || component.getName().equals("owner")
                || (value != null && fact.key().id().contains(value.toString()))
                || component.getType() == PartRef.class;
    }

    private <T> T record(Class<T> type, Statement statement) throws InvocationTargetException {
        RecordComponent[] components = type.getRecordComponents();
        OrganisationId of = statement.owner();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            if (component.getName().equals("owner") && !Fact.class.isAssignableFrom(type)) {
                of = random.nextInt(5) < 2 ? statement.owner() : company();
                values[i] = of;
            } else {
                OrganisationId whose =
                        type.getSimpleName().equals("Fulfilment") ? statement.other() : of;
                values[i] =
                        value(component, new Statement(whose, statement.other(), statement.at()));
            }
        }
        try {
            return type.cast(canonical(type).newInstance(values));
        } catch (InvocationTargetException e) {
            throw e;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(RecordComponent component, Statement statement)
            throws InvocationTargetException {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional && random.nextInt(4) == 0) {
            return null;
        }
        return switch (component.getName()) {
            case "owner" -> statement.owner();
            case "counterparty" -> statement.other();
            case "statedAt" -> statement.at();
            case "line" -> component.getType() == int.class ? 1 + random.nextInt(3) : text();
            case "due" -> World.TODAY.plusDays(random.nextInt(12) - 6L);
            default -> value(component.getGenericType(), statement);
        };
    }

    private Object value(Type generic, Statement statement) throws InvocationTargetException {
        if (generic instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(list.getActualTypeArguments()[0], statement));
            }
            return items;
        }
        Class<?> type = (Class<?>) generic;
        if (type == String.class) {
            return text();
        } else if (type == int.class) {
            return number();
        } else if (type == long.class) {
            return (long) number();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == BigDecimal.class) {
            return random.nextInt(4) == 0
                    ? new BigDecimal("0." + random.nextInt(10))
                    : new BigDecimal(number());
        } else if (type == Instant.class) {
            return World.NOW.minusMillis(
                    random.nextInt(60 * 24 * 3600) * 1000L + random.nextInt(1000));
        } else if (type == LocalDate.class) {
            return World.TODAY.minusDays(random.nextInt(60));
        } else if (type == YearMonth.class) {
            return YearMonth.from(World.TODAY).minusMonths(random.nextInt(6));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == OrganisationId.class) {
            return company();
        } else if (Id.class.isAssignableFrom(type)) {
            List<Object> known = ids(type, statement.owner());
            return known.get(random.nextInt(known.size()));
        }
        return record(type, statement);
    }

    private String text() {
        return random.nextInt(4) == 0
                ? USUAL.get(random.nextInt(USUAL.size()))
                : "가 " + secrets.word();
    }

    private int number() {
        return random.nextInt(3) == 0 ? random.nextInt(10) : secrets.number();
    }

    private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type, Object[] values) {
        try {
            return canonical(type).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Statement(OrganisationId owner, OrganisationId other, Instant at) {}
}
