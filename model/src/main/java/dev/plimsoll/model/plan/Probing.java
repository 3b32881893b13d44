package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.chaos.misread.MisreadingClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Clients that misread the amendment and call the provider during a run, after the consumers of the same stretch.
///
/// @param clients which ones; all when left out
/// @param during stretches in which they call; the baseline and the time under each fault when left out
/// @param budget the longest that an answer may take; 1 s when left out
/// @param decides whether a wrong result, a crash or a hang of the provider fails the run; otherwise it is told only
public record Probing(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MisreadingClient> clients,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Stretch> during,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration budget,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean decides) {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// A stretch of a run.
    public enum Stretch {
        BASELINE,
        FAULTS,
        RECOVERY;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Probing {
        clients = clients == null ? List.of() : List.copyOf(clients);
        during = during == null ? List.of() : List.copyOf(during);
        if (budget != null && (budget.isNegative() || budget.isZero() || budget.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("an answer to a probe takes more than nothing and at most "
                    + LONGEST.toSeconds() + " s, not " + budget);
        }
    }

    /// Whether this client calls.
    public boolean has(MisreadingClient client) {
        return clients.isEmpty() || clients.contains(client);
    }

    /// Whether they call in this stretch.
    public boolean calls(Stretch stretch) {
        return during.isEmpty() ? stretch != Stretch.RECOVERY : during.contains(stretch);
    }

    /// The longest that an answer may take.
    public Duration within() {
        return budget == null ? USUAL : budget;
    }
}
