package dev.plimsoll.model.learning.survival;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every known way to fail against the experiments that bring it about. A plan that was withdrawn or archived, or is
/// not in the workspace, reproduces nothing any more.
///
/// @param rows what is not covered first, the longest known of them at the top
public record SurvivalMap(List<Row> rows) {
    /// A run that ended otherwise has not shown that the failure was there.
    private static final Set<Verdict> SHOWN = EnumSet.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE);

    public SurvivalMap {
        rows = List.copyOf(rows);
    }

    /// How far a way to fail is covered, from least to most.
    public enum Standing {
        /// No experiment brings it about.
        UNCOVERED("uncovered"),
        /// An experiment is planned and has not run.
        PLANNED("planned"),
        /// It was brought about, and the service did not stand it.
        NOT_SURVIVED("not survived"),
        /// The last run that brought it about passed.
        SURVIVED("survived");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// @param plans those of the hazard's experiments that still hold
    /// @param last when it was last brought about; empty when it never was
    public record Row(Hazard hazard, Standing standing, List<PlanId> plans, Optional<Instant> last) {
        public Row {
            plans = List.copyOf(plans);
        }
    }

    /// @param plans all plans of the workspace
    public static SurvivalMap of(Collection<Hazard> hazards, Collection<PlanState> plans) {
        Map<PlanId, PlanState> living = new HashMap<>();
        plans.stream().filter(SurvivalMap::living).forEach(plan -> living.put(plan.id(), plan));
        List<Row> rows = new ArrayList<>();
        for (Hazard hazard : hazards) {
            rows.add(row(hazard, living));
        }
        rows.sort(Comparator.comparing(Row::standing)
                .thenComparing(row -> row.hazard().known())
                .thenComparing(row -> row.hazard().id()));
        return new SurvivalMap(rows);
    }

    private static boolean living(PlanState plan) {
        PlanEvent last = plan.events().getLast();
        return !(last instanceof PlanEvent.Withdrawn || last instanceof PlanEvent.Archived);
    }

    private static Row row(Hazard hazard, Map<PlanId, PlanState> living) {
        List<PlanId> holding =
                hazard.plans().stream().filter(living::containsKey).toList();
        Optional<PlanEvent.RunEnded> last = holding.stream()
                .map(living::get)
                .flatMap(plan -> plan.all(PlanEvent.RunEnded.class).stream())
                .filter(ended -> SHOWN.contains(ended.verdict()))
                .max(Comparator.comparing(PlanEvent.RunEnded::at));
        Standing standing = holding.isEmpty()
                ? Standing.UNCOVERED
                : last.map(ended -> ended.verdict() == Verdict.PASS ? Standing.SURVIVED : Standing.NOT_SURVIVED)
                        .orElse(Standing.PLANNED);
        return new Row(hazard, standing, holding, last.map(PlanEvent.RunEnded::at));
    }

    /// How many have an experiment that still holds.
    public long covered() {
        return rows.stream().filter(row -> row.standing() != Standing.UNCOVERED).count();
    }
}
