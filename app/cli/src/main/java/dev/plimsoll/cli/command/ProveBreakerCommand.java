package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.proof.ProveBreaker;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.Fallback;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll prove breaker`.
@Command(
        name = "breaker",
        description = {
            "Leads a circuit breaker through its life: it opens after so many failures, stays open for its time and"
                    + " answers meanwhile, tries with so many calls, closes, and does all of that again.",
            "Nobody else should call the operation meanwhile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it keeps its promise", "1:it has a defect", "2:nothing can be said", "3:error"})
public final class ProveBreakerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final ProveOptions options = new ProveOptions();

    @Option(
            names = "--failures",
            paramLabel = "NUMBER",
            required = true,
            description = "Calls of the dependency that fail until it opens.")
    private int failures;

    @Option(
            names = "--tolerance",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "How many more or fewer failures are well. Default: 0.")
    private int tolerance;

    @Option(
            names = "--open",
            paramLabel = "MILLIS",
            required = true,
            description = "How long it does not call the dependency then.")
    private long open;

    @Option(
            names = "--open-tolerance",
            paramLabel = "MILLIS",
            description = "How much longer or shorter is well. Default: a fifth of --open.")
    private @Nullable Long openTolerance;

    @Option(
            names = "--probes",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Calls with which it tries the dependency at once before it closes. Default: 1.")
    private int probes;

    @Option(
            names = "--fallback",
            paramLabel = "STATUS",
            description =
                    "Status that callers get while it is open. Without it and --fallback-text no answer is promised.")
    private @Nullable Integer fallback;

    @Option(names = "--fallback-text", paramLabel = "TEXT", description = "Text that this answer holds.")
    private @Nullable String text;

    @Option(
            names = "--healthy",
            paramLabel = "NUMBER",
            description = "Calls that work before the first failure, to fill its window. Default: 20.")
    private @Nullable Integer healthy;

    @Option(
            names = "--slow",
            paramLabel = "MILLIS",
            description = "How late the dependency answers while calls at once are counted; shorter than the service"
                    + " waits for it. Default: 300.")
    private @Nullable Long slow;

    public ProveBreakerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!options.depends()) {
            throw Mistake.of("A breaker needs the dependency that it guards against: --dependency and --listen.");
        }
        BreakerPromise promise = ProveOptions.read(() -> new BreakerPromise(
                failures,
                tolerance,
                Duration.ofMillis(open),
                openTolerance == null ? null : Duration.ofMillis(openTolerance),
                probes,
                fallback == null && text == null ? null : new Fallback(fallback, text),
                healthy,
                slow == null ? null : Duration.ofMillis(slow)));
        return options.prove(
                terminal, "breaker", (bench, call, near) -> new ProveBreaker(bench, call, promise).prove(near));
    }
}
