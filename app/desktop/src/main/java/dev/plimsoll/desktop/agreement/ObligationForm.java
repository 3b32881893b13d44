package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Retirement;
import dev.plimsoll.model.amendment.Retry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the parties owe each other, while it is written. Empty fields agree on nothing.
///
/// @param latency one a line, as [ObligationLines] has them; so are the next three
/// @param attempts of a retry; empty where none is agreed on
/// @param pause before the second attempt, such as `200 ms`
/// @param backoff by which each further pause is longer
/// @param statuses after which consumers may try again, with commas between
/// @param deprecated from this day on nobody should begin to use the old version; null for no day
/// @param sunset the old version may be gone from this day on
record ObligationForm(
        StringProperty latency,
        StringProperty idempotency,
        StringProperty ordering,
        StringProperty errors,
        StringProperty attempts,
        StringProperty pause,
        StringProperty backoff,
        StringProperty statuses,
        ObjectProperty<@Nullable LocalDate> deprecated,
        ObjectProperty<@Nullable LocalDate> sunset) {

    static ObligationForm of(Obligations owed) {
        Retry retry = owed.retry();
        Retirement retirement = owed.retirement();
        return new ObligationForm(
                text(ObligationLines.written(owed.latency(), ObligationLines::latency)),
                text(ObligationLines.written(owed.idempotency(), ObligationLines::idempotency)),
                text(ObligationLines.written(owed.ordering(), ObligationLines::ordering)),
                text(ObligationLines.written(owed.errors(), ObligationLines::error)),
                text(retry == null ? "" : String.valueOf(retry.attempts())),
                text(retry == null ? "" : Lengths.words(retry.pause())),
                text(retry == null ? "" : String.valueOf(retry.backoff())),
                text(
                        retry == null
                                ? ""
                                : retry.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                new SimpleObjectProperty<>(retirement == null ? null : retirement.deprecated()),
                new SimpleObjectProperty<>(retirement == null ? null : retirement.sunset()));
    }

    private static StringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    /// What stands in its fields.
    List<Object> written() {
        return Stream.<ObservableValue<?>>of(
                        latency, idempotency, ordering, errors, attempts, pause, backoff, statuses, deprecated, sunset)
                .<Object>map(field -> Optional.ofNullable(field.getValue()))
                .toList();
    }

    /// As it is written now.
    ///
    /// @throws IllegalArgumentException if something is wrong, with a sentence that says what
    Obligations read() {
        return new Obligations(
                ObligationLines.read(latency.get(), 3, ObligationLines::latency),
                retry(),
                ObligationLines.read(idempotency.get(), 3, ObligationLines::idempotency),
                ObligationLines.read(ordering.get(), 2, ObligationLines::ordering),
                ObligationLines.read(errors.get(), 3, ObligationLines::error),
                retirement());
    }

    private @Nullable Retry retry() {
        boolean none = Stream.of(attempts, pause, backoff, statuses)
                .allMatch(field -> field.get().isBlank());
        if (none) {
            return null;
        }
        List<Integer> after = Stream.of(statuses.get().split(","))
                .map(String::strip)
                .filter(status -> !status.isEmpty())
                .map(status -> (int) ObligationLines.number(status))
                .toList();
        return new Retry(
                (int) ObligationLines.number(attempts.get()),
                Lengths.read(pause.get()),
                backoff.get().isBlank() ? 1 : ObligationLines.number(backoff.get()),
                after);
    }

    private @Nullable Retirement retirement() {
        LocalDate from = deprecated.get();
        LocalDate gone = sunset.get();
        if (from == null && gone != null) {
            throw new IllegalArgumentException(
                    tr("the old version is gone on some day, and it is not said from when on it is deprecated"));
        }
        return from == null ? null : new Retirement(from, gone);
    }
}
