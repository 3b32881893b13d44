package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister.Entry;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister.Trial;
import java.util.stream.Collectors;

/// The register of safeguards for people to read in a terminal.
public final class SafeguardText {
    private SafeguardText() {}

    /// One line a safeguard, gaps first.
    public static String list(SafeguardRegister register) {
        if (register.entries().isEmpty()) {
            return "No run has ended yet, so nothing is known of any safeguard.\n";
        }
        Table table = new Table().row("STATE", "SERVICE", "KIND", "SAFEGUARD", "INTENDED", "LAST CHALLENGED", "RUNS");
        for (Entry entry : register.entries()) {
            table.row(
                    entry.state().word() + entry.gap().map(_ -> " (gap)").orElse(""),
                    entry.service(),
                    entry.kind().word(),
                    entry.name(),
                    entry.intended(),
                    entry.lastChallenge().map(SafeguardText::trial).orElse("never"),
                    String.valueOf(entry.trials().size()));
        }
        return Words.count(register.gaps().size(), "gap") + " open in "
                + Words.count(register.entries().size(), "safeguard")
                + "; a gap closes when a later run that counts shows the safeguard working.\n" + table.render("");
    }

    private static String trial(Trial trial) {
        String events = trial.performance().events().stream()
                .map(event -> trial.run() + ":e" + event)
                .collect(Collectors.joining(", "));
        return trial.run() + " " + trial.performance().state().word() + ", "
                + trial.performance().measured() + (events.isEmpty() ? "" : " [" + events + "]");
    }

    /// Every trial of every safeguard, oldest first.
    public static String history(SafeguardRegister register) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : register.entries()) {
            text.append(entry.service()).append(": ").append(entry.name()).append('\n');
            Table table = new Table();
            entry.trials().forEach(trial -> table.row(trial.at().toString(), trial(trial)));
            text.append(table.render("  "));
        }
        return text.toString();
    }
}
