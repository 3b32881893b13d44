package dev.plimsoll.engine.evidence;

import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What has become of each experiment that a plan has to answer, by what its runs have shown and who waived it.
public final class CoverMatrix {
    private final FindRuns runs;
    private final PlanRules rules;
    private final InstantSource clock;

    public CoverMatrix(FindRuns runs, PlanRules rules, InstantSource clock) {
        this.runs = runs;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param ended every run of the plan that has ended, the oldest first
    public record Covered(MatrixCoverage coverage, List<Run> ended) {
        public Covered {
            ended = List.copyOf(ended);
        }
    }

    /// Of the plan as it is there, now.
    public Covered of(PlanState state) {
        List<Run> ended = ended(state);
        return new Covered(
                MatrixCoverage.of(
                        state,
                        rules.policy().people(),
                        clock.instant(),
                        ReadingTable.answers(ended, state.plan().digest())),
                ended);
    }

    /// A plan that was taken over from another workspace names runs that are not kept here.
    private List<Run> ended(PlanState state) {
        Set<RunId> kept = new HashSet<>(runs.ids());
        return state.all(PlanEvent.RunEnded.class).stream()
                .map(end -> new RunId(end.run()))
                .filter(kept::contains)
                .map(runs::get)
                .filter(run -> run.ended() && run.start().planId().equals(state.id()))
                .toList();
    }
}
