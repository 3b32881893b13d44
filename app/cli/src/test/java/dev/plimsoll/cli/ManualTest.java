package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.manual.Manual;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ManualTest {
    private static final CommandLine PROGRAM = ReadmeTest.program();
    private static final Map<String, String> FILES = Manual.files(PROGRAM, "Plimsoll 1.2.3");

    @TempDir
    Path folder;

    private static List<CommandSpec> commands(CommandLine command) {
        List<CommandSpec> all = new ArrayList<>();
        all.add(command.getCommandSpec());
        for (CommandLine each : command.getSubcommands().values()) {
            if (!each.getCommandSpec().usageMessage().hidden()) {
                all.addAll(commands(each));
            }
        }
        return all;
    }

    private static String page(String name) {
        return Objects.requireNonNull(FILES.get("man/man1/" + name + ".1"), name);
    }

    @Test
    void everyCommandHasAPageAndNothingElseHasOne() {
        List<String> expected = commands(PROGRAM).stream()
                .map(command -> "man/man1/" + command.qualifiedName("-") + ".1")
                .toList();

        assertThat(expected).hasSizeGreaterThan(80);
        assertThat(FILES.keySet())
                .filteredOn(name -> name.startsWith("man/"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aPageTellsEveryOptionOfItsCommand() {
        for (CommandSpec command : commands(PROGRAM)) {
            String page = page(command.qualifiedName("-"));
            for (OptionSpec option : command.options()) {
                if (!option.hidden() && !option.inherited()) {
                    assertThat(page)
                            .as(command.qualifiedName())
                            .contains(option.longestName().replace("-", "\\-"));
                }
            }
            assertThat(page).contains(".SH NAME", ".SH SYNOPSIS", ".SH EXIT STATUS");
        }
    }

    @Test
    void aPageReadsAsTheHelpDoes() {
        assertThat(page("plimsoll-rules"))
                .startsWith(".TH \"PLIMSOLL\\-RULES\" 1 \"\" \"Plimsoll 1.2.3\" \"Plimsoll\"")
                .contains(
                        "plimsoll\\-rules \\- Lists the rules of the diff: meaning, direction, usual severity, example.")
                .contains("\\fB\\-\\-format=FORMAT\\fR\ntext, json or markdown. Default: text.")
                .contains("\\fB[RULE]\\fR\nOnly this rule, in full")
                .contains("\\fB3\\fR\nerror")
                .contains("told in plimsoll(1)");
        assertThat(page("plimsoll")).contains("\\-\\-workspace", "plimsoll\\-diff(1)", ".nf\n  plimsoll diff");
        assertThat(page("plimsoll-plan-new")).contains(".SH SEE ALSO", "plimsoll\\-plan(1), plimsoll(1)");
    }

    @Test
    void textNeverBecomesARequest() {
        FILES.forEach((name, text) -> {
            if (name.endsWith(".1")) {
                assertThat(text).as(name).doesNotContain("%n", "${", "@|");
                assertThat(text.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                        .as(name)
                        .allMatch(line -> line.matches("\\.(TH|SH|PP|TP|nf|fi|br)( .*)?"));
            }
        });
    }

    @Test
    void completionKnowsEveryCommandForBashAndZsh() {
        String bash = Objects.requireNonNull(FILES.get("bash-completion/completions/plimsoll"));
        String zsh = Objects.requireNonNull(FILES.get("zsh/site-functions/_plimsoll"));

        for (CommandSpec command : commands(PROGRAM)) {
            assertThat(bash).contains(command.name());
        }
        assertThat(bash).contains("complete -F _complete_plimsoll");
        assertThat(zsh).startsWith("#compdef plimsoll\n").contains(bash).endsWith("-F _complete_plimsoll\n");
    }

    @Test
    void theyAreWrittenWhereAPackageWantsThem() {
        Shell.Outcome outcome = new Shell(folder.resolve("workspace"))
                .call("manual", folder.resolve("share").toString());

        assertThat(outcome.all()).contains("files written");
        assertThat(outcome.exitCode()).isZero();
        assertThat(Files.exists(folder.resolve("share/man/man1/plimsoll-diff.1")))
                .isTrue();
        assertThat(new Shell(folder).call("--help").out()).doesNotContain("manual");
    }
}
