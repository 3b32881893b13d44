package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.plan.PlanId;
import java.time.Instant;
import java.util.stream.Collectors;

/// The survival map for people to read in a terminal.
public final class SurvivalText {
    private SurvivalText() {}

    public static String of(SurvivalMap map) {
        if (map.rows().isEmpty()) {
            return "No incident, near miss or scenario card yet, so there is nothing to survive.\n";
        }
        Table table = new Table().row("STANDING", "RECORD", "KIND", "EXPERIMENTS", "LAST BROUGHT ABOUT", "TITLE");
        for (SurvivalMap.Row row : map.rows()) {
            table.row(
                    row.standing().word(),
                    row.hazard().id(),
                    row.hazard().kind(),
                    row.plans().isEmpty()
                            ? "-"
                            : row.plans().stream().map(PlanId::value).collect(Collectors.joining(", ")),
                    row.last().map(Instant::toString).orElse("never"),
                    row.hazard().title());
        }
        long percent = Math.round(100.0 * map.covered() / map.rows().size());
        return map.covered() + " of " + map.rows().size() + " known ways to fail have an experiment (" + percent
                + " %).\n" + table.render("");
    }
}
