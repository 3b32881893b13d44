package dev.plimsoll.model.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.policy.MatrixCoverage.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Consumer by fault: how each consumer took each of them, in one run. Folded from the run's events.
///
/// @param run the run's name
/// @param faults ids of the faults that acted, in the order of the run
/// @param rows by consumer, then by fault; the consumer without any fault is not in it
/// @param met in the same way how often the consumer met the fault; without those that nobody counted
/// @param uncounted why nobody can count a fault, by its id; no part of what a certificate binds
public record ReadingTable(
        String run,
        List<String> faults,
        Map<String, Map<String, ConsumerReading>> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Map<String, Long>> met,
        @JsonIgnore Map<String, String> uncounted) {
    public ReadingTable {
        faults = List.copyOf(faults);
        rows = copy(rows);
        met = met == null ? Map.of() : copy(met);
        uncounted = uncounted == null ? Map.of() : Map.copyOf(uncounted);
    }

    private static <T> Map<String, Map<String, T>> copy(Map<String, Map<String, T>> rows) {
        Map<String, Map<String, T>> copy = new LinkedHashMap<>();
        rows.forEach((consumer, row) -> copy.put(consumer, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
        return Collections.unmodifiableMap(copy);
    }

    public static ReadingTable of(Run run) {
        Set<String> faults = new LinkedHashSet<>();
        run.bands().forEach(band -> faults.add(band.fault()));
        Map<String, Map<String, ConsumerReading>> rows = new LinkedHashMap<>();
        Map<String, Map<String, Long>> met = new LinkedHashMap<>();
        for (RunEvent.ConsumerTried tried : run.consumers()) {
            if (tried.fault() != null) {
                if (tried.met() != null) {
                    met.computeIfAbsent(tried.consumer(), _ -> new LinkedHashMap<>())
                            .put(tried.fault(), tried.met());
                }
                faults.add(tried.fault());
                rows.computeIfAbsent(tried.consumer(), _ -> new LinkedHashMap<>())
                        .put(tried.fault(), ConsumerReading.of(tried));
            }
        }
        return new ReadingTable(run.id().value(), new ArrayList<>(faults), rows, met, uncounted(run));
    }

    /// Why nobody can count a fault of a run, by its id. The loss of a consumer is counted by its own trial.
    public static Map<String, String> uncounted(Run run) {
        Map<String, String> uncounted = new LinkedHashMap<>();
        for (PlannedFault planned : run.plan().faults()) {
            boolean own = planned.fault() instanceof LostNode lost
                    && run.plan().consumers().stream().anyMatch(each -> lost.isOf(each.name()));
            if (!own && !planned.fault().uncounted().isEmpty()) {
                uncounted.put(planned.id(), planned.fault().uncounted());
            }
        }
        return uncounted;
    }

    /// Null where the consumer did not meet the fault.
    public @Nullable ConsumerReading reading(String consumer, String fault) {
        return rows.getOrDefault(consumer, Map.of()).get(fault);
    }

    /// How a consumer took a fault, and how often it met it, `wrong (met 2 times)`, or why nobody counts that; null
    /// where it was not tried.
    public @Nullable String words(String consumer, String fault) {
        ConsumerReading reading = reading(consumer, fault);
        Long times = met.getOrDefault(consumer, Map.of()).get(fault);
        if (reading == null) {
            return null;
        }
        if (times == null || reading == ConsumerReading.NOT_MET) {
            String why = reading == ConsumerReading.NOT_TRIED ? null : uncounted.get(fault);
            return reading.word() + (times != null || why == null ? "" : " (not counted: " + why + ")");
        }
        return reading.word() + " (" + (times == 0 ? "not met" : times == 1 ? "met once" : "met " + times + " times")
                + ")";
    }

    /// What ended runs of one content say of each fault; a later run counts more than an earlier one. A run that is
    /// invalid, or that failed by itself, says nothing.
    ///
    /// @param runs in any order
    /// @param planDigest of the content
    public static Map<String, Answer> answers(List<Run> runs, String planDigest) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        runs.stream()
                .filter(run -> run.start().planDigest().equals(planDigest) && tells(run))
                .sorted((one, other) -> one.start().at().compareTo(other.start().at()))
                .forEach(run -> run.plan()
                        .faults()
                        .forEach(fault -> answer(run, fault).ifPresent(answer -> answers.put(fault.id(), answer))));
        return answers;
    }

    /// Whether an ended run says anything of the amendment: it passed or failed.
    public static boolean tells(Run run) {
        return run.verdict()
                .filter(verdict -> switch (verdict) {
                    case PASS, FAIL -> true;
                    case INCONCLUSIVE, ERROR, INVALID -> false;
                })
                .isPresent();
    }

    /// A fault that acted is passed when no consumer under it was wrong, and no signal failed. It says nothing where
    /// there are consumers and each of them passed it by.
    private static Optional<Answer> answer(Run run, PlannedFault fault) {
        Optional<Run.FaultBand> band = run.bands().stream()
                .filter(each -> each.fault().equals(fault.id()) && each.to() != null && each.hits() > 0)
                .findFirst();
        if (band.isEmpty()) {
            return Optional.empty();
        }
        List<RunEvent.ConsumerTried> trials = run.consumers().stream()
                .filter(tried -> fault.id().equals(tried.fault()))
                .toList();
        boolean consumers = trials.stream().allMatch(tried -> tried.outcome() == ConsumerOutcome.WORKED);
        boolean signals = run.stages().stream()
                .filter(stage ->
                        fault.id().equals(stage.fault()) && !stage.summary().empty())
                .allMatch(stage -> run.plan().signals().stream()
                        .filter(signal -> signal.operation() == null
                                || !Double.isNaN(stage.summary().value(signal)))
                        .noneMatch(signal -> signal.judge(stage.summary().value(signal)) == Verdict.FAIL));
        boolean met = trials.isEmpty() || trials.stream().anyMatch(tried -> !tried.missed());
        return Optional.of(new Answer(
                run.id().value(),
                consumers && signals,
                met,
                run.events().getLast().at()));
    }
}
