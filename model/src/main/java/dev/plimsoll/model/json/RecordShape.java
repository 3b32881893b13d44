package dev.plimsoll.model.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a record is written as JSON, read from its annotations.
final class RecordShape {
    private RecordShape() {}

    static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null || other.value().isEmpty() ? component.getName() : other.value();
    }

    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// Whether a file may leave it out.
    static boolean leftOut(Class<?> type, RecordComponent component) {
        return type.isAnnotationPresent(JsonInclude.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    /// Whether it is written as text, whatever it is made of.
    static boolean isText(Class<?> type) {
        return standIn(type) == String.class;
    }

    /// What is written in place of the type; null where the type is written as what it is.
    static @Nullable Type standIn(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .map(Method::getGenericReturnType)
                .findFirst()
                .orElse(null);
    }

    static boolean isChoice(Class<?> type) {
        return type.isAnnotationPresent(JsonTypeInfo.class) && type.isAnnotationPresent(JsonSubTypes.class);
    }

    /// The property that says which kind of a choice it is.
    static String kindProperty(Class<?> choice) {
        return Objects.requireNonNull(choice.getAnnotation(JsonTypeInfo.class)).property();
    }

    static List<JsonSubTypes.Type> kinds(Class<?> choice) {
        return List.of(
                Objects.requireNonNull(choice.getAnnotation(JsonSubTypes.class)).value());
    }
}
