package dev.plimsoll.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of one command. All of it is from the definitions that the command line itself reads and
/// that its `--help` shows, so that it says what the program does.
///
/// @param command the command
/// @param source the program and its version
record ManualPage(CommandLine command, String source) {
    /// Wide enough that no line is broken: breaking lines is the work of `man`.
    private static final int UNBROKEN = 1000;

    /// For example `plimsoll-plan-new`.
    String name() {
        return spec().qualifiedName("-");
    }

    String render() {
        Help help = command.getHelp();
        Roff page = new Roff().title(name(), source);
        List<String> description = unbroken(command, Help::description);
        String summary = description.isEmpty() ? spec().qualifiedName() : description.getFirst();
        page.section("NAME").text(name() + " - " + summary);
        page.section("SYNOPSIS").paragraph(String.join(" ", unbroken(command, all -> all.synopsis(0))));
        if (!description.isEmpty()) {
            page.section("DESCRIPTION");
            write(page, description);
        }
        parameters(page, help);
        options(page, help);
        subcommands(page);
        exitCodes(page);
        write(page, unbroken(command, all -> all.footer()), "EXAMPLES");
        seeAlso(page);
        return page.toString();
    }

    private CommandSpec spec() {
        return command.getCommandSpec();
    }

    /// Lines that begin with a space are examples; the others are sentences.
    private static void write(Roff page, List<String> lines) {
        List<String> example = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                example.add(line);
                continue;
            }
            flush(page, example);
            page.paragraph(line);
        }
        flush(page, example);
    }

    private static void write(Roff page, List<String> lines, String section) {
        if (!lines.isEmpty()) {
            write(page.section(section), lines);
        }
    }

    private static void flush(Roff page, List<String> example) {
        if (!example.isEmpty()) {
            page.verbatim(example);
            example.clear();
        }
    }

    private void parameters(Roff page, Help help) {
        List<PositionalParamSpec> parameters = spec().positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .toList();
        if (parameters.isEmpty()) {
            return;
        }
        page.section("ARGUMENTS");
        for (PositionalParamSpec parameter : parameters) {
            Text[][] rows = help.createDefaultParameterRenderer()
                    .render(parameter, help.createDefaultParamLabelRenderer(), help.colorScheme());
            page.entry(label(parameter, help), meaning(rows));
        }
    }

    /// The options of every command are told once, on the page of the program.
    private void options(Roff page, Help help) {
        List<OptionSpec> options = spec().options().stream()
                .filter(option -> !option.hidden() && !option.inherited())
                .toList();
        page.section("OPTIONS");
        for (OptionSpec option : options) {
            Text[][] rows = help.createDefaultOptionRenderer()
                    .render(option, help.createDefaultParamLabelRenderer(), help.colorScheme());
            page.entry(String.join(", ", option.names()) + label(option, help), meaning(rows));
        }
        if (spec().parent() != null) {
            page.paragraph("The options that every command understands are told in plimsoll(1).");
        }
    }

    /// With the separator before it, for an option; empty for one without a value.
    private static String label(ArgSpec argument, Help help) {
        IParamLabelRenderer labels = help.createDefaultParamLabelRenderer();
        return labels.renderParameterLabel(
                        argument, help.ansi(), help.colorScheme().optionParamStyles())
                .toString();
    }

    /// The last column of the rows that the help would show.
    private static List<String> meaning(Text[][] rows) {
        return Arrays.stream(rows)
                .map(row -> row[row.length - 1].toString().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void subcommands(Roff page) {
        List<CommandLine> visible = visible(command);
        if (visible.isEmpty()) {
            return;
        }
        page.section("COMMANDS");
        for (CommandLine each : visible) {
            List<String> description = unbroken(each, Help::description);
            page.entry(
                    each.getCommandSpec().qualifiedName("-") + "(1)",
                    description.subList(0, Math.min(1, description.size())));
        }
    }

    /// The subcommands that the help lists.
    static List<CommandLine> visible(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                .toList();
    }

    private void exitCodes(Roff page) {
        page.section("EXIT STATUS");
        spec().usageMessage().exitCodeList().forEach((code, meaning) -> page.entry(code, List.of(meaning)));
    }

    private void seeAlso(Roff page) {
        CommandSpec parent = spec().parent();
        if (parent != null) {
            String above = parent.qualifiedName("-");
            page.section("SEE ALSO").paragraph(above.equals("plimsoll") ? "plimsoll(1)" : above + "(1), plimsoll(1)");
        }
    }

    /// The lines of a part of the help that are not empty.
    private static List<String> unbroken(CommandLine command, Function<Help, String> part) {
        command.getCommandSpec().usageMessage().autoWidth(false).width(UNBROKEN);
        return Stream.of(part.apply(command.getHelp()).split("\\R"))
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
