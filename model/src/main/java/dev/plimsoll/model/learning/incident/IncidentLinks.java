package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;

/// The records that an incident has to do with.
///
/// @param plans experiments that reproduce it
/// @param runs during which it happened, or which tell something about it
/// @param amendments that were on their way
/// @param scenarios cards about the same way to fail
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IncidentLinks(
        List<PlanId> plans, List<RunId> runs, List<AmendmentId> amendments, List<ScenarioId> scenarios) {
    public static final IncidentLinks NONE = new IncidentLinks(List.of(), List.of(), List.of(), List.of());

    public IncidentLinks {
        plans = listed(plans);
        runs = listed(runs);
        amendments = listed(amendments);
        scenarios = listed(scenarios);
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
