package dev.plimsoll.cli.command;

import dev.plimsoll.cli.consumer.PactAnswer;
import dev.plimsoll.cli.consumer.PactFormat;
import dev.plimsoll.cli.consumer.ReplayProgress;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.clients.HttpProviderCalls;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.consumer.KeepVerification;
import dev.plimsoll.engine.consumer.ReplayOrder;
import dev.plimsoll.engine.consumer.ReplayPact;
import dev.plimsoll.engine.consumer.VerifyPact;
import dev.plimsoll.engine.evidence.CheckEvidence;
import dev.plimsoll.engine.evidence.CheckEvidence.Finding;
import dev.plimsoll.engine.evidence.CheckEvidence.State;
import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.model.contract.consumer.check.MessageNames;
import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.contract.consumer.deploy.Verification;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll verify`: evidence that it is as it was, or a pact that it fits a contract. Needs no workspace.
@Command(
        name = "verify",
        description = {
            "Compares the files of an evidence folder, or of an evidence file, with their SHA256SUMS,",
            "or a consumer's pact with a contract (--pact FILE --contract FILE) or with a live provider",
            "(--pact FILE --provider URL), or with both."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is as it was; the pact is compatible",
            "1:a file is changed or missing; the pact is not compatible",
            "2:whether the pact is compatible could not be decided",
            "3:error: no SHA256SUMS, bad file, bad arguments, or nobody answers"
        })
public final class VerifyCommand implements Callable<Integer> {
    /// More than any answer that a pact describes.
    private static final int LARGEST_ANSWER = 16 << 20;

    private final Desk desk;
    private final CheckEvidence check;
    private final VerifyPact pacts;
    private final InstantSource clock;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A folder that holds SHA256SUMS, or a .plimsoll-evidence file.")
    private @Nullable Path folder;

    @Option(names = "--pact", paramLabel = "FILE", description = "A pact: specification 1, 1.1, 2, 3 or 4.")
    private @Nullable Path pact;

    @Option(names = "--contract", paramLabel = "FILE", description = "The contract that the pact should fit.")
    private @Nullable Path contract;

    @Option(
            names = "--message",
            paramLabel = "DESCRIPTION=NAME",
            description = "With --contract: which message of the contract a message of the pact is, by its name, its"
                    + " channel or 'CHANNEL message NAME', or which webhook or callback a request is. Only where"
                    + " description, metadata and path do not tell. May be repeated.")
    private List<String> messages = List.of();

    @Mixin
    private final ReplayOptions replay = new ReplayOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "With --pact: text, json or junit. Default: text.")
    private PactFormat format;

    @Mixin
    private final SaveOptions saving = new SaveOptions();

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public VerifyCommand(Desk desk, CheckEvidence check, VerifyPact pacts, InstantSource clock) {
        this.desk = desk;
        this.check = check;
        this.pacts = pacts;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        boolean against = contract != null || replay.wanted();
        if (folder != null && pact == null && !against) {
            return evidence(folder);
        }
        if (folder == null && pact != null && against) {
            return pact(pact);
        }
        throw Mistake.of(
                "Name an evidence folder, or --pact FILE together with --contract FILE, --provider URL, or both.");
    }

    private int pact(Path file) {
        destination.require();
        saving.require();
        PactCheck checked = contract == null ? null : pacts.verify(file, contract, names());
        PactAnswer answer = new PactAnswer(checked, replay.wanted() ? replayed(file) : null);
        destination.write(desk.terminal(), format.render(answer), answer.sentence());
        save(answer);
        return switch (answer.verdict()) {
            case PASS -> ExitCode.DONE;
            case FAIL -> ExitCode.NEGATIVE;
            case INCONCLUSIVE -> ExitCode.UNDECIDED;
        };
    }

    private MessageNames names() {
        try {
            return MessageNames.of(messages);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("--message: " + wrong.getMessage() + ".");
        }
    }

    private void save(PactAnswer answer) {
        Replay replayed = answer.replay();
        if (!saving.wanted()) {
            return;
        }
        if (replayed != null && replayed.stopped()) {
            desk.terminal().note("The replay was stopped, so its result is not saved.");
            return;
        }
        String details = PactFormat.JSON.render(answer);
        try (Engine engine = desk.door().open()) {
            Verification kept = engine.keepVerification()
                    .keep(new KeepVerification.Result(
                            answer.check(),
                            replayed,
                            saving.consumer(),
                            saving.provider(),
                            answer.verdict(),
                            saving.only(),
                            details));
            desk.terminal().note(Visible.line("Saved: " + kept.verdict() + " for " + kept.pair() + "."));
        }
    }

    private Replay replayed(Path file) {
        ReplayOrder order = replay.order(file, desk.environment());
        ProviderCalls calls = new HttpProviderCalls(replay.timeout(), LARGEST_ANSWER, replay.allowRemote());
        try (ReplayProgress progress = new ReplayProgress(desk.terminal(), desk.stop(), calls::cancel)) {
            return new ReplayPact(calls, clock).replay(order, progress);
        }
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
        wrong.forEach(file -> desk.terminal().say(Visible.line(file.file()) + ": " + word(file.state())));
        if (found.size() > listed.size()) {
            String extra = Words.count(found.size() - listed.size(), "file");
            desk.terminal().say(extra + " in the folder without a sum, not checked.");
        }
        if (wrong.isEmpty()) {
            desk.terminal().say(Words.count(listed.size(), "file") + " checked, all as they were.");
            return ExitCode.DONE;
        }
        desk.terminal()
                .say(wrong.size() + " of " + Words.count(listed.size(), "file")
                        + " cannot be relied on: ask whoever gave you this folder for a fresh copy.");
        return ExitCode.NEGATIVE;
    }

    private static String word(State state) {
        return state == State.MISSING ? "missing" : "changed";
    }
}
