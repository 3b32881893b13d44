package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the parties owe each other beyond the contract's schema. What is left out is not agreed on.
///
/// @param latency how fast the provider answers
/// @param retry how consumers may try again
/// @param idempotency what is done once however often it is asked for
/// @param ordering in which order things are seen
/// @param errors what error answers mean
/// @param retirement when the old version goes
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Obligations(
        List<Latency> latency,
        @Nullable Retry retry,
        List<Idempotency> idempotency,
        List<Ordering> ordering,
        List<ErrorMeaning> errors,
        @Nullable Retirement retirement) {
    public static final Obligations NONE = new Obligations(List.of(), null, List.of(), List.of(), List.of(), null);

    public Obligations {
        latency = listed(latency);
        idempotency = listed(idempotency);
        ordering = listed(ordering);
        errors = listed(errors);
    }

    /// A list that is not written is empty.
    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// The operations that any of it names.
    public List<OperationKey> operations() {
        return Stream.of(
                        latency.stream().map(Latency::operation),
                        idempotency.stream().map(Idempotency::operation),
                        ordering.stream().map(Ordering::operation),
                        errors.stream().map(ErrorMeaning::operation))
                .flatMap(named -> named)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
