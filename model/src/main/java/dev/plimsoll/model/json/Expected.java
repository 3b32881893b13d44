package dev.plimsoll.model.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What stands at a place of a record's file where something else is found, in words for people who write JSON.
final class Expected {
    static final String OTHER_NUMBER = "the number is larger or smaller than what can stand here";

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class, Short.class, Byte.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, float.class, Double.class, Float.class);

    private Expected() {}

    /// A sentence without its full stop; what the reader says itself where it says more than we know.
    static String words(DatabindException wrong, String said) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidTypeIdException unknown -> "no kind that is known here: '" + unknown.getTypeId() + "'";
            case InvalidFormatException value ->
                "expected here: " + kind(value.getTargetType()) + "; found: '" + value.getValue() + "'";
            case ValueInstantiationException made
            when made.getCause() instanceof NullPointerException -> "something that is needed here is missing";
            case MismatchedInputException other
            when other.getTargetType() != null -> "expected here: " + kind(other.getTargetType());
            default -> said;
        };
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        List<String> known = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        String name = "no field that is known here: '" + unknown.getPropertyName() + "'";
        return known.isEmpty() ? name : name + "; known: " + String.join(", ", known);
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + constants(type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (NUMBERS.contains(type) || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return time(type);
    }

    private static String time(Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as PT30S or PT5M";
        }
        if (type == Instant.class) {
            return "a time such as 2026-05-04T10:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-05-04";
        }
        return type == String.class || isText(type) ? "a text" : "an object with named fields";
    }

    private static String constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> Json.mapper().valueToTree(constant).asString())
                .collect(Collectors.joining(", "));
    }

    /// Whether a type of ours is written as one text, as a person is.
    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
    }
}
