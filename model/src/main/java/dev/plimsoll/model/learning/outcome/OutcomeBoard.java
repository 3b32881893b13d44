package dev.plimsoll.model.learning.outcome;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of the work, by service and quarter. Nothing is counted by person.
///
/// @param rows by service, the newest quarter first
public record OutcomeBoard(List<Row> rows) {
    /// What has to be said beside every such board.
    public static final String CAUTION =
            "Numbers of a quarter are few and move for many reasons: more experiments find more, more disclosures are a"
                    + " good sign, and services differ. Compare a service with itself.";

    public OutcomeBoard {
        rows = List.copyOf(rows);
    }

    /// @param leadTimes how long changes took that ended in this quarter, from their first draft or submission
    /// @param runs that ended, by verdict; a verdict that never came is left out
    /// @param prevented how often a run stopped itself under a fault, so that nothing worse came of it
    /// @param rollbacks how long those took that were called for in runs
    /// @param recoveries how long incidents hurt customers, from their beginning
    /// @param incidents that began, or were reported where that is not known
    /// @param harmful incidents that were critical or major
    /// @param disclosures incidents and near misses that somebody told of
    /// @param verifiedActions whose evidence was looked at
    /// @param reusedLearnings learning cards that were used again
    public record Row(
            String service,
            Quarter quarter,
            Distribution leadTimes,
            Map<Verdict, Integer> runs,
            int prevented,
            Distribution rollbacks,
            Distribution recoveries,
            int incidents,
            int harmful,
            int disclosures,
            int verifiedActions,
            int reusedLearnings) {
        public Row {
            runs = Collections.unmodifiableMap(new EnumMap<>(runs));
        }

        /// Of the runs that gave an answer, the share that failed: 0 to 1; null without an answer.
        public @Nullable Double changeFail() {
            int failed = runs.getOrDefault(Verdict.FAIL, 0);
            int answers = failed + runs.getOrDefault(Verdict.PASS, 0);
            return answers == 0 ? null : (double) failed / answers;
        }
    }

    private record Key(String service, Quarter quarter) {}

    private static final class Cell {
        private final Map<Verdict, Integer> runs = new EnumMap<>(Verdict.class);
        private final List<Duration> leadTimes = new ArrayList<>();
        private final List<Duration> rollbacks = new ArrayList<>();
        private final List<Duration> recoveries = new ArrayList<>();
        private final Map<Tally.Kind, Integer> counts = new EnumMap<>(Tally.Kind.class);
        private int prevented;
        private int incidents;
        private int harmful;

        private Row row(Key key) {
            return new Row(
                    key.service(),
                    key.quarter(),
                    Distribution.of(leadTimes),
                    new EnumMap<>(runs),
                    prevented,
                    Distribution.of(rollbacks),
                    Distribution.of(recoveries),
                    incidents,
                    harmful,
                    counts.getOrDefault(Tally.Kind.DISCLOSURE, 0),
                    counts.getOrDefault(Tally.Kind.VERIFIED_ACTION, 0),
                    counts.getOrDefault(Tally.Kind.REUSED_LEARNING, 0));
        }
    }

    /// Counts afresh from the records.
    ///
    /// @param tallies what is told of in other records; incidents are disclosures already
    /// @param leads of changes that came to their end
    public static OutcomeBoard of(
            Collection<Run> runs,
            Collection<IncidentState> incidents,
            Collection<Tally> tallies,
            Collection<Lead> leads) {
        Map<Key, Cell> cells = new HashMap<>();
        runs.forEach(run -> run.verdict().ifPresent(verdict -> {
            Cell cell = cell(cells, run.plan().scope().service(), run.start().at());
            cell.runs.merge(verdict, 1, Integer::sum);
            if (!run.bands().isEmpty()) {
                cell.prevented += run.all(RunEvent.CriterionMet.class).size();
            }
            run.all(RunEvent.RollbackDone.class).forEach(done -> cell.rollbacks.add(done.took()));
        }));
        incidents.forEach(state -> count(cells, state));
        tallies.forEach(tally -> cell(cells, tally.service(), tally.at()).counts.merge(tally.kind(), 1, Integer::sum));
        leads.forEach(
                lead -> cell(cells, lead.service(), lead.ended()).leadTimes.add(lead.length()));
        return new OutcomeBoard(cells.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .sorted(Comparator.comparing(Row::service)
                        .thenComparing(Comparator.comparing(Row::quarter).reversed()))
                .toList());
    }

    private static Cell cell(Map<Key, Cell> cells, String service, Instant at) {
        return cells.computeIfAbsent(
                new Key(service.isBlank() ? "(no service)" : service, Quarter.of(at)), _ -> new Cell());
    }

    private static void count(Map<Key, Cell> cells, IncidentState state) {
        Incident incident = state.incident();
        Instant began = incident.times().began();
        Instant at = began == null ? state.events().getFirst().at() : began;
        List<String> services = incident.services().isEmpty() ? List.of("") : incident.services();
        for (String service : services) {
            Cell cell = cell(cells, service, at);
            cell.incidents++;
            cell.harmful += incident.severity().harmful() ? 1 : 0;
            cell.counts.merge(Tally.Kind.DISCLOSURE, 1, Integer::sum);
            incident.times().toRecover().ifPresent(cell.recoveries::add);
        }
    }
}
