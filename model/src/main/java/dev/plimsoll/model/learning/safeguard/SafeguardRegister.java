package dev.plimsoll.model.learning.safeguard;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every safeguard of every service with its history. A gap stays open until the safeguard works in a later run.
///
/// @param entries those with a gap first, then by service and name
public record SafeguardRegister(List<Entry> entries) {
    /// A run that broke down or was not valid proves nothing good.
    private static final Set<Verdict> COUNTS = EnumSet.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE);

    public SafeguardRegister {
        entries = List.copyOf(entries);
    }

    /// One run's part of the history.
    ///
    /// @param valid whether the run can show that a safeguard works
    public record Trial(RunId run, Instant at, boolean valid, Performance performance) {}

    /// @param trials oldest first
    public record Entry(String service, SafeguardKind kind, String name, String intended, List<Trial> trials) {
        public Entry {
            trials = List.copyOf(trials);
        }

        /// The last trial in which something called upon it; empty when nothing ever did.
        public Optional<Trial> lastChallenge() {
            return trials.reversed().stream()
                    .filter(trial -> trial.performance().state() != SafeguardState.NOT_CHALLENGED)
                    .findFirst();
        }

        /// How it stands: by the open gap, or else by the last challenge.
        public SafeguardState state() {
            return gap().or(this::lastChallenge)
                    .map(trial -> trial.performance().state())
                    .orElse(SafeguardState.NOT_CHALLENGED);
        }

        /// The trial that showed a gap which no later one has closed.
        public Optional<Trial> gap() {
            Optional<Trial> open = Optional.empty();
            for (Trial trial : trials) {
                SafeguardState state = trial.performance().state();
                if (state.gap()) {
                    open = Optional.of(trial);
                } else if (state == SafeguardState.WORKED && trial.valid()) {
                    open = Optional.empty();
                }
            }
            return open;
        }
    }

    private record Key(String service, SafeguardKind kind, String name) {}

    public static SafeguardRegister of(Collection<Run> runs) {
        Map<Key, List<Trial>> trials = new LinkedHashMap<>();
        runs.stream()
                .filter(Run::ended)
                .sorted(Comparator.comparing((Run run) -> run.start().at()).thenComparingLong(run -> number(run.id())))
                .forEach(run -> {
                    boolean valid = run.verdict().filter(COUNTS::contains).isPresent();
                    for (Performance one : ReadSafeguards.of(run)) {
                        Key key = new Key(run.plan().scope().service(), one.kind(), one.name());
                        trials.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(new Trial(run.id(), run.start().at(), valid, one));
                    }
                });
        List<Entry> entries = new ArrayList<>();
        trials.forEach((key, history) -> entries.add(new Entry(
                key.service(),
                key.kind(),
                key.name(),
                history.getLast().performance().intended(),
                history)));
        entries.sort(Comparator.comparing((Entry entry) -> entry.gap().isEmpty())
                .thenComparing(Entry::service)
                .thenComparing(Entry::kind)
                .thenComparing(Entry::name));
        return new SafeguardRegister(entries);
    }

    private static long number(RunId id) {
        return Long.parseLong(id.value().substring(1));
    }

    /// Those with a gap.
    public List<Entry> gaps() {
        return entries.stream().filter(entry -> entry.gap().isPresent()).toList();
    }
}
