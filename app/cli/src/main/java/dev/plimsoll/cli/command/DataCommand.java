package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll data`.
@Command(
        name = "data",
        description = {
            "Makes synthetic tables that are like a given one and hold nobody of it, with a privacy report beside"
                    + " each.",
            "A plan names them in terms.rig.data; a run refuses one whose report is missing, of another table, or red."
        })
public final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it calls the command
    public DataCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: 'data make' or 'data check'.");
    }
}
