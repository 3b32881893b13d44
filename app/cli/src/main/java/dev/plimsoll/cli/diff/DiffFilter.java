package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import java.util.Set;

/// Which changes are shown. What is not shown still counts in the verdict.
///
/// @param severities empty for all
/// @param directions empty for all
/// @param rules ids, empty for all
/// @param operations parts of `GET /orders`, empty for all
public record DiffFilter(
        Set<Severity> severities, Set<Direction> directions, List<String> rules, List<String> operations) {
    public static final DiffFilter ALL = new DiffFilter(Set.of(), Set.of(), List.of(), List.of());

    public DiffFilter {
        severities = Set.copyOf(severities);
        directions = Set.copyOf(directions);
        rules = List.copyOf(rules);
        operations = List.copyOf(operations);
    }

    boolean shows(Change change) {
        String operation = Headings.place(change);
        return (severities.isEmpty() || severities.contains(change.severity()))
                && (directions.isEmpty() || directions.contains(change.direction()))
                && (rules.isEmpty() || rules.contains(change.rule()))
                && (operations.isEmpty() || operations.stream().anyMatch(operation::contains));
    }
}
