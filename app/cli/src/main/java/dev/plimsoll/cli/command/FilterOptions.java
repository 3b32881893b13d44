package dev.plimsoll.cli.command;

import dev.plimsoll.cli.diff.DiffFilter;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// Which changes of a diff are shown. The verdict and the exit code count all of them.
final class FilterOptions {
    @Option(
            names = "--only",
            paramLabel = "SEVERITY",
            split = ",",
            description = "Show only these: breaking, risky, safe. May be repeated. The verdict counts all.")
    private Set<Severity> severities = new LinkedHashSet<>();

    @Option(
            names = "--direction",
            paramLabel = "DIRECTION",
            split = ",",
            description = "Show only changes of what travels this way: request, response, neither.")
    private Set<Direction> directions = new LinkedHashSet<>();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            split = ",",
            description = "Show only changes of this rule; see 'plimsoll rules'. May be repeated.")
    private List<String> rules = List.of();

    @Option(
            names = "--operation",
            paramLabel = "TEXT",
            description = "Show only operations with this text, for example 'GET /orders'. May be repeated.")
    private List<String> operations = List.of();

    /// @throws Mistake if a rule is unknown, which would show nothing for ever
    DiffFilter filter() {
        Rules catalogue = new Rules();
        for (String rule : rules) {
            if (catalogue.all().stream().noneMatch(known -> known.id().equals(rule))) {
                throw Mistake.of("There is no rule '" + Visible.line(rule) + "'; see them all with 'plimsoll rules'.");
            }
        }
        return new DiffFilter(severities, directions, rules, operations);
    }
}
