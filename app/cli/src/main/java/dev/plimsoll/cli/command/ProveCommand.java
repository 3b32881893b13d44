package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll prove`.
@Command(
        name = "prove",
        description = {
            "Proves a circuit breaker or a rate limiter of a service from outside, and names its defect.",
            "The service calls its dependency through Plimsoll's chaos service, which counts the calls and lets them"
                    + " fail; nothing that the service says of itself is believed."
        })
public final class ProveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it calls the command
    public ProveCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to prove: 'prove breaker' or 'prove limiter'.");
    }
}
