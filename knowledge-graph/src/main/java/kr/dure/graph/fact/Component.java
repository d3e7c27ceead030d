package kr.dure.graph.fact;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * A component of a fact's record, or of a record inside it.
 *
 * @param nullable whether it may be left out
 */
record Component(String name, Type type, boolean nullable, Method accessor) {

    private static final ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
                }
            };

    static List<Component> of(Class<?> record) {
        return COMPONENTS.get(record);
    }

    private static Component of(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return new Component(
                component.getName(),
                component.getGenericType(),
                type.isAnnotationPresent(Nullable.class),
                component.getAccessor());
    }

    @Nullable Object valueIn(Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " can't be called", e);
        }
    }

    /**
     * A record from the values of its components.
     *
     * @throws IllegalArgumentException if the record refuses them
     */
    static Object create(Class<?> record, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(record + " can't be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " can't be made", e);
        }
    }
}
