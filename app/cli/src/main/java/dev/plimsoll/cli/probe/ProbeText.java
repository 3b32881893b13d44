package dev.plimsoll.cli.probe;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.MisreadingClient;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Check;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Finding;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Client by check, then every check that was not passed, with the reason.
public final class ProbeText {
    private ProbeText() {}

    /// What a provider did with one misreading.
    ///
    /// @param findings of the checks that could be made
    public record Probed(Misreading misreading, List<Finding> findings) {
        public Probed {
            findings = List.copyOf(findings);
        }

        /// Whether it passed every check.
        public boolean graceful() {
            return findings.stream().allMatch(Finding::passed);
        }
    }

    public static String render(List<Probed> all) {
        if (all.isEmpty()) {
            return "No operation has anything that a client could misread.\n";
        }
        List<Check> checks =
                all.getFirst().findings().stream().map(Finding::check).toList();
        List<String> heading = new ArrayList<>(List.of("CLIENT", "OPERATIONS"));
        checks.forEach(check -> heading.add(word(check).toUpperCase(Locale.ROOT)));
        Table table = new Table().row(heading.toArray(String[]::new));
        for (MisreadingClient client : MisreadingClient.values()) {
            List<Probed> those = all.stream()
                    .filter(probed -> probed.misreading().client() == client)
                    .toList();
            if (!those.isEmpty()) {
                List<String> row = new ArrayList<>(List.of(client.word(), String.valueOf(those.size())));
                checks.forEach(check -> row.add(cell(those, check)));
                table.row(row.toArray(String[]::new));
            }
        }
        long graceful = all.stream().filter(Probed::graceful).count();
        return table.render("") + failures(all) + "\nGraceful: " + graceful + " of "
                + Words.count(all.size(), "misreading") + ".\n";
    }

    private static String cell(List<Probed> those, Check check) {
        long failed = those.stream()
                .flatMap(probed -> probed.findings().stream())
                .filter(finding -> finding.check() == check && !finding.passed())
                .count();
        return failed == 0 ? "ok" : failed + " failed";
    }

    private static String failures(List<Probed> all) {
        StringBuilder text = new StringBuilder();
        for (Probed probed : all) {
            for (Finding finding : probed.findings()) {
                if (!finding.passed()) {
                    text.append("\nFAIL  ")
                            .append(Visible.line(probed.misreading().id()))
                            .append("  ")
                            .append(word(finding.check()))
                            .append("\n      ")
                            .append(Visible.line(finding.why()))
                            .append("\n      It sent: ")
                            .append(Visible.line(probed.misreading().what()))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /// The same for programs.
    public static String json(List<Probed> all) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", 1);
        ArrayNode rows = tree.putArray("misreadings");
        for (Probed probed : all) {
            ObjectNode row = rows.addObject()
                    .put("id", probed.misreading().id())
                    .put("client", probed.misreading().client().word())
                    .put("operation", probed.misreading().operation().toString())
                    .put("graceful", probed.graceful());
            ObjectNode checks = row.putObject("checks");
            probed.findings()
                    .forEach(finding -> checks.putObject(word(finding.check()))
                            .put("passed", finding.passed())
                            .put("why", finding.why()));
        }
        return Json.pretty(tree);
    }

    private static String word(Check check) {
        return check.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
