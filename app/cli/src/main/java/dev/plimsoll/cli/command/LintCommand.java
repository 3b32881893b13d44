package dev.plimsoll.cli.command;

import dev.plimsoll.cli.lint.LintFormat;
import dev.plimsoll.cli.lint.RuleLevels;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.lint.CheckWording;
import dev.plimsoll.engine.lint.CheckWording.Aspect;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.engine.lint.Remark.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll lint`: needs no workspace.
@Command(
        name = "lint",
        description = "Checks a report's wording offline: blame, what tells who somebody is, vague improvements, and"
                + " what a post-mortem lacks.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing as serious as --fail-on says",
            "1:something that serious, by default clear blame",
            "3:error: bad argument or bad file"
        })
public final class LintCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 8 << 20;

    private final Desk desk;
    private final InputStream input;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text or Markdown; - reads the standard input.")
    private List<String> files;

    @Option(
            names = "--check",
            split = ",",
            paramLabel = "WHAT",
            defaultValue = "blame",
            description =
                    "blame, identifiers, actions (one improvement a line), structure (of a post-mortem in Markdown:"
                            + " its parts, owners and days of actions, sources of numbers, one root cause, times); several"
                            + " with commas. Default: blame.")
    private List<Aspect> aspects;

    @Option(
            names = "--roster",
            split = ",",
            paramLabel = "NAMES",
            description = "Names of people, separated by commas, or a file with one name a line.")
    private List<String> roster = List.of();

    @Option(names = "--people", description = "Take the workspace's list of people as names, too.")
    private boolean people;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "soft",
            description = "Show from this severity on: hint, soft or clear. Default: soft.")
    private Weight level;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "clear",
            description = "Exit with 1 from this severity on: hint, soft or clear. Default: clear.")
    private Weight failOn;

    @Option(
            names = "--rule",
            split = ",",
            paramLabel = "RULE=LEVEL",
            description = "Another severity for a rule, or off: PM04=off,BL12=clear. May be repeated.")
    private Map<String, String> rules = Map.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, or sarif for code scanning. Default: text.")
    private LintFormat format;

    @Mixin
    private final Destination destination = new Destination();

    /// @param input what `-` reads
    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public LintCommand(Desk desk, InputStream input) {
        this.desk = desk;
        this.input = input;
    }

    @Override
    public Integer call() {
        destination.require();
        RuleLevels levels = RuleLevels.of(rules);
        CheckWording wording = new CheckWording(names());
        Map<String, List<Remark>> shown = new LinkedHashMap<>();
        boolean failed = false;
        for (String file : files) {
            List<Remark> remarks = levels.applied(wording.check(text(file), EnumSet.copyOf(aspects)));
            failed |= remarks.stream().anyMatch(remark -> remark.weight().compareTo(failOn) >= 0);
            shown.put(
                    file,
                    remarks.stream()
                            .filter(remark -> remark.weight().compareTo(level) >= 0)
                            .toList());
        }
        long count = shown.values().stream().mapToLong(List::size).sum();
        destination.write(desk.terminal(), format.render(shown), Words.count(count, "remark") + ".");
        if (count == 0 && format == LintFormat.TEXT) {
            desk.terminal().note("Nothing found in " + Words.count(files.size(), "file") + ".");
        }
        return failed ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String one : roster) {
            if (Files.isRegularFile(Path.of(one))) {
                names.addAll(text(one).lines().filter(line -> !line.isBlank()).toList());
            } else {
                names.add(one);
            }
        }
        if (people) {
            try (Engine engine = desk.door().open()) {
                names.addAll(CheckWording.names(engine.keepPeople().current()));
            }
        }
        return names;
    }

    private String text(String file) {
        try {
            byte[] bytes = file.equals("-") ? input.readNBytes(MOST_BYTES + 1) : bytes(Path.of(file));
            if (bytes.length > MOST_BYTES) {
                throw Mistake.of(file + " has more than " + (MOST_BYTES >> 20) + " MiB; check it in parts.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw Mistake.of(file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Mistake.of(file + " is not a file; name a text or Markdown file, or - for the standard input.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
