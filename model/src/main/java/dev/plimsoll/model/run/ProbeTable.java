package dev.plimsoll.model.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Client that misreads by condition: how the provider took the worst of its requests. Folded from a run's events.
///
/// @param conditions `baseline`, ids of faults, `recovery`, in the order of the run
/// @param rows by client, then by condition
public record ProbeTable(List<String> conditions, Map<String, Map<String, RunEvent.ProbeMade>> rows) {
    /// How bad a reading is, least to most.
    private static final List<ConsumerReading> BY_HARM = List.of(
            ConsumerReading.NOT_TRIED,
            ConsumerReading.NOT_MET,
            ConsumerReading.CORRECT,
            ConsumerReading.DEGRADED_AS_DECLARED,
            ConsumerReading.WRONG,
            ConsumerReading.HANG,
            ConsumerReading.CRASH);

    public static ProbeTable of(Run run) {
        Set<String> conditions = new LinkedHashSet<>();
        Map<String, Map<String, RunEvent.ProbeMade>> rows = new LinkedHashMap<>();
        for (RunEvent.ProbeMade probe : run.all(RunEvent.ProbeMade.class)) {
            conditions.add(probe.condition());
            rows.computeIfAbsent(probe.client(), _ -> new LinkedHashMap<>())
                    .merge(probe.condition(), probe, ProbeTable::worse);
        }
        return new ProbeTable(new ArrayList<>(conditions), rows);
    }

    private static RunEvent.ProbeMade worse(RunEvent.ProbeMade one, RunEvent.ProbeMade other) {
        return BY_HARM.indexOf(other.reading()) > BY_HARM.indexOf(one.reading()) ? other : one;
    }

    /// Whether no client called.
    public boolean empty() {
        return rows.isEmpty();
    }

    /// Null where the client did not call.
    public RunEvent.@Nullable ProbeMade probe(String client, String condition) {
        return rows.getOrDefault(client, Map.of()).get(condition);
    }
}
