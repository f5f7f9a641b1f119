package city.careline.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One invented, always equal instance of each contract record; every field is filled from its name. */
final class Samples {
    private Samples() {}

    static <T> T of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + type, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == List.class
                    ? List.of(value(name, arguments[0]))
                    : Map.of("KEY", value(name, arguments[1]));
        }
        return simple(name, (Class<?>) type);
    }

    private static Object simple(String name, Class<?> type) {
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        } else if (type == String.class) {
            return name.equals("regionCode") ? "990102003004" : name;
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-01T02:03:04.567890Z");
        } else if (type == LocalDate.class) {
            return LocalDate.parse("2026-11-01");
        } else if (type == int.class || type == Integer.class) {
            return name.length();
        } else if (type == long.class) {
            return 1_000_000L + name.length();
        } else if (type == double.class) {
            return name.equals("latitude") ? 31.0125 : 116.0375;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return of(type);
    }
}
