package dev.plimsoll.model.run;

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
public record ReadingTable(String run, List<String> faults, Map<String, Map<String, ConsumerReading>> rows) {
    public ReadingTable {
        faults = List.copyOf(faults);
        Map<String, Map<String, ConsumerReading>> copy = new LinkedHashMap<>();
        rows.forEach((consumer, row) -> copy.put(consumer, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
        rows = Collections.unmodifiableMap(copy);
    }

    public static ReadingTable of(Run run) {
        Set<String> faults = new LinkedHashSet<>();
        run.bands().forEach(band -> faults.add(band.fault()));
        Map<String, Map<String, ConsumerReading>> rows = new LinkedHashMap<>();
        for (RunEvent.ConsumerTried tried : run.consumers()) {
            if (tried.fault() != null) {
                faults.add(tried.fault());
                rows.computeIfAbsent(tried.consumer(), _ -> new LinkedHashMap<>())
                        .put(tried.fault(), ConsumerReading.of(tried));
            }
        }
        return new ReadingTable(run.id().value(), new ArrayList<>(faults), rows);
    }

    /// Null where the consumer did not meet the fault.
    public @Nullable ConsumerReading reading(String consumer, String fault) {
        return rows.getOrDefault(consumer, Map.of()).get(fault);
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

    /// A fault that acted is passed when no consumer under it was wrong, and no signal failed.
    private static Optional<Answer> answer(Run run, PlannedFault fault) {
        Optional<Run.FaultBand> band = run.bands().stream()
                .filter(each -> each.fault().equals(fault.id()) && each.to() != null && each.hits() > 0)
                .findFirst();
        if (band.isEmpty()) {
            return Optional.empty();
        }
        boolean consumers = run.consumers().stream()
                .filter(tried -> fault.id().equals(tried.fault()))
                .allMatch(tried -> tried.outcome() == ConsumerOutcome.WORKED);
        boolean signals = run.stages().stream()
                .filter(stage ->
                        fault.id().equals(stage.fault()) && !stage.summary().empty())
                .allMatch(stage -> run.plan().signals().stream()
                        .noneMatch(signal -> signal.judge(stage.summary().value(signal)) == Verdict.FAIL));
        return Optional.of(new Answer(
                run.id().value(), consumers && signals, run.events().getLast().at()));
    }
}
