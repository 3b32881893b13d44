package dev.plimsoll.model.sandbox.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a column holds.
public enum Sort {
    /// Values that name one row each.
    ID,
    NUMBER,
    /// Days, `2026-11-02`.
    DAY,
    /// Moments, `2026-11-02T09:00:00` or with a `Z`.
    MOMENT,
    /// Few values that many rows share.
    CATEGORY,
    TEXT;

    private static final int MOST_CATEGORIES = 50;
    private static final int SHARED = 4;

    /// By all values of a column.
    static Sort of(String name, List<@Nullable String> column) {
        List<String> values = column.stream()
                .<String>mapMulti((value, out) -> {
                    if (value != null) {
                        out.accept(value);
                    }
                })
                .toList();
        int distinct = new HashSet<>(values).size();
        if (values.isEmpty() || (distinct <= MOST_CATEGORIES && distinct * SHARED <= values.size())) {
            return CATEGORY;
        }
        boolean unique = distinct == values.size();
        boolean named =
                name.toLowerCase(Locale.ROOT).matches("(.*[_ -])?(id|uuid|key|number|no|nr|email|e-mail|iban|phone)");
        if (unique
                && (named || values.stream().allMatch(value -> value.matches("\\S*[A-Za-z]\\S*[0-9]\\S*|\\S+@\\S+")))) {
            return ID;
        }
        for (Sort sort : List.of(NUMBER, DAY, MOMENT)) {
            if (values.stream().allMatch(value -> sort.number(value).isPresent())) {
                return sort;
            }
        }
        boolean words = values.stream().anyMatch(value -> value.contains(" "));
        return !words && distinct * 2 > values.size() && !named ? (unique ? ID : CATEGORY) : words ? TEXT : CATEGORY;
    }

    /// A value on a scale; empty where it has none.
    Optional<Double> number(String value) {
        try {
            return switch (this) {
                case NUMBER -> Optional.of(Double.valueOf(value)).filter(Double::isFinite);
                case DAY -> Optional.of((double) LocalDate.parse(value).toEpochDay());
                case MOMENT -> Optional.of((double) moment(value));
                case ID, CATEGORY, TEXT -> Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty(); // which says that the column is of another sort
        }
    }

    private static long moment(String value) {
        return value.endsWith("Z")
                ? Instant.parse(value).getEpochSecond()
                : LocalDateTime.parse(value.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    }

    /// Whether its values lie on a scale.
    boolean scaled() {
        return this == NUMBER || this == DAY || this == MOMENT;
    }

    /// A value of a scale as text.
    ///
    /// @param like a value of the column, whose form it gets
    String text(double number, int decimals, String like) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(Math.round(number)).toString();
            case MOMENT -> {
                String text = Instant.ofEpochSecond(Math.round(number)).toString();
                String bare = text.substring(0, text.length() - 1);
                yield like.endsWith("Z") ? text : like.contains(" ") ? bare.replace('T', ' ') : bare;
            }
            default ->
                Objects.requireNonNull(BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString());
        };
    }
}
