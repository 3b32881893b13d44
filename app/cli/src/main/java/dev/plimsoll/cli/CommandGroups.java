package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The list of all commands by what one is about to do: too many for one list.
final class CommandGroups implements IHelpSectionRenderer {
    private static final Map<String, List<String>> GROUPS = groups();
    private static final int NAMES = 17;

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Contracts", List.of("diff", "change", "changelog", "inventory", "rules", "matrix", "amendment"));
        groups.put("Consumers", List.of("verify", "verifications", "deployed", "can-i-deploy"));
        groups.put(
                "Experiments",
                List.of(
                        "plan",
                        "premortem",
                        "workload",
                        "probe",
                        "rehearse",
                        "prove",
                        "run",
                        "runs",
                        "hold",
                        "resume",
                        "kill",
                        "replay",
                        "campaign",
                        "analysis",
                        "evidence",
                        "certificate"));
        groups.put("Services of this machine", List.of("sandbox", "chaos", "data", "canary"));
        groups.put(
                "Reports and learning",
                List.of(
                        "report",
                        "document",
                        "exhibit",
                        "lint",
                        "incident",
                        "action",
                        "nearmiss",
                        "drill",
                        "learning",
                        "archive",
                        "search",
                        "safeguards",
                        "forecasts",
                        "survival",
                        "outcomes"));
        groups.put("Procedures", List.of("procedure", "scenario"));
        groups.put(
                "Workspace",
                List.of("people", "environment", "audit", "trash", "workspace", "schema", "sample", "demo", "help"));
        return groups;
    }

    @Override
    public String render(Help help) {
        Map<String, Help> commands = help.subcommands();
        StringBuilder text = new StringBuilder();
        List<String> rest = new ArrayList<>(commands.keySet());
        GROUPS.forEach((group, names) -> {
            List<String> known = names.stream().filter(commands::containsKey).toList();
            rest.removeAll(known);
            append(text, group, known, help);
        });
        append(text, "More", rest, help);
        return text.toString();
    }

    private static void append(StringBuilder text, String group, List<String> names, Help help) {
        if (names.isEmpty()) {
            return;
        }
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAMES, 2, Column.Overflow.SPAN),
                new Column(width - NAMES, 2, Column.Overflow.WRAP));
        for (String name : names) {
            table.addRowValues(
                    name,
                    summary(Objects.requireNonNull(help.subcommands().get(name))
                            .commandSpec()
                            .usageMessage()));
        }
        text.append(System.lineSeparator())
                .append(group)
                .append(':')
                .append(System.lineSeparator())
                .append(table);
    }

    /// What a command is for in one sentence: its header, or the first sentence of its description.
    private static String summary(UsageMessageSpec usage) {
        if (usage.header().length > 0) {
            return usage.header()[0];
        }
        String text = String.join(" ", usage.description());
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
