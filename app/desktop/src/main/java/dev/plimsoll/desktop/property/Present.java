package dev.plimsoll.desktop.property;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Views of a value that may be absent. JavaFX's own `map` skips null, which its types do not say.
public final class Present {
    private Present() {}

    /// @param otherwise the result while the value is null
    public static <T, U> ObservableValue<U> map(
            ObservableValue<@Nullable T> value, Function<? super T, ? extends U> mapper, U otherwise) {
        return value.map(present -> present == null ? otherwise : mapper.apply(present))
                .orElse(otherwise);
    }

    /// Whether there is a value.
    public static ObservableValue<Boolean> is(ObservableValue<?> value) {
        return value.map(_ -> true).orElse(false);
    }

    /// Whether there is none.
    public static ObservableValue<Boolean> not(ObservableValue<?> value) {
        return value.map(_ -> false).orElse(true);
    }
}
