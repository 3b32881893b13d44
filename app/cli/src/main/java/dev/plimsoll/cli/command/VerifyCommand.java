package dev.plimsoll.cli.command;

import dev.plimsoll.cli.consumer.PactFormat;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.consumer.VerifyPact;
import dev.plimsoll.engine.evidence.CheckEvidence;
import dev.plimsoll.engine.evidence.CheckEvidence.Finding;
import dev.plimsoll.engine.evidence.CheckEvidence.State;
import dev.plimsoll.model.contract.consumer.check.PactCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll verify`: evidence that it is as it was, or a pact that it fits a contract. Needs no workspace.
@Command(
        name = "verify",
        description = {
            "Compares the files of an evidence folder with its SHA256SUMS,",
            "or a consumer's pact with a contract: --pact FILE --contract FILE."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is as it was; the pact is compatible",
            "1:a file is changed or missing; the pact is not compatible",
            "2:whether the pact is compatible could not be decided",
            "3:error: no SHA256SUMS, bad file or bad arguments"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CheckEvidence check;
    private final VerifyPact pacts;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "A folder that holds SHA256SUMS.")
    private @Nullable Path folder;

    @Option(names = "--pact", paramLabel = "FILE", description = "A pact: specification 1, 1.1, 2, 3 or 4.")
    private @Nullable Path pact;

    @Option(names = "--contract", paramLabel = "FILE", description = "The contract that the pact should fit.")
    private @Nullable Path contract;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "With --pact: text or json. Default: text.")
    private PactFormat format;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public VerifyCommand(Terminal terminal, CheckEvidence check, VerifyPact pacts) {
        this.terminal = terminal;
        this.check = check;
        this.pacts = pacts;
    }

    @Override
    public Integer call() {
        if (folder != null && pact == null && contract == null) {
            return evidence(folder);
        }
        if (folder == null && pact != null && contract != null) {
            return pact(pact, contract);
        }
        throw Mistake.of("Name an evidence folder, or --pact FILE together with --contract FILE.");
    }

    private int pact(Path file, Path against) {
        PactCheck found = pacts.verify(file, against);
        terminal.out().print(format.render(found));
        return switch (found.verdict()) {
            case PASS -> ExitCode.DONE;
            case FAIL -> ExitCode.NEGATIVE;
            case INCONCLUSIVE -> ExitCode.UNDECIDED;
        };
    }

    private int evidence(Path folder) {
        List<Finding> found = check.check(folder);
        List<Finding> listed =
                found.stream().filter(file -> file.state() != State.UNLISTED).toList();
        List<Finding> wrong =
                listed.stream().filter(file -> file.state() != State.SAME).toList();
        if (listed.isEmpty()) {
            throw Mistake.of("The SHA256SUMS of " + folder + " is empty, so there is nothing to compare with.");
        }
        wrong.forEach(file -> terminal.say(Visible.line(file.file()) + ": " + word(file.state())));
        if (found.size() > listed.size()) {
            String extra = Words.count(found.size() - listed.size(), "file");
            terminal.say(extra + " in the folder without a sum, not checked.");
        }
        if (wrong.isEmpty()) {
            terminal.say(Words.count(listed.size(), "file") + " checked, all as they were.");
            return ExitCode.DONE;
        }
        terminal.say(wrong.size() + " of " + Words.count(listed.size(), "file")
                + " cannot be relied on: ask whoever gave you this folder for a fresh copy.");
        return ExitCode.NEGATIVE;
    }

    private static String word(State state) {
        return state == State.MISSING ? "missing" : "changed";
    }
}
