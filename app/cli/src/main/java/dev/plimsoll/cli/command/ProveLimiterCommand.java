package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.proof.ProveLimiter;
import dev.plimsoll.model.proof.LimiterPromise;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll prove limiter`.
@Command(
        name = "limiter",
        description = {
            "Asks three times as much of a rate limiter as it admits, for some windows: it admits its rate, refuses the"
                    + " rest with 429, means what its Retry-After says, and loses no permits.",
            "With a dependency it is asked again after that one has failed. Nobody else should call it meanwhile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it keeps its promise", "1:it has a defect", "2:nothing can be said", "3:error"})
public final class ProveLimiterCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final ProveOptions options = new ProveOptions();

    @Option(
            names = "--requests",
            paramLabel = "NUMBER",
            required = true,
            description = "Requests that it admits in each window.")
    private int requests;

    @Option(
            names = "--per",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "The window, in milliseconds. Default: 1000.")
    private long per;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "By how much the rate may be off, as a share. Default: 0.1.")
    private double tolerance;

    @Option(names = "--retry-after", description = "Refusals say when to come again, in seconds.")
    private boolean retryAfter;

    public ProveLimiterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        LimiterPromise promise =
                ProveOptions.read(() -> new LimiterPromise(requests, Duration.ofMillis(per), tolerance, retryAfter));
        return options.prove(
                terminal, "limiter", (bench, call, near) -> new ProveLimiter(bench, call, promise).prove(near));
    }
}
