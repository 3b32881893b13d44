package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll exhibit`: only holds its subcommands.
@Command(
        name = "exhibit",
        description = "Keeps files as evidence of runs, incidents, drills and learning cards, with their custody.",
        footerHeading = "%nFrom a screenshot to a report:%n",
        footer = {
            "  plimsoll exhibit attach I1 chart.png --source Grafana --shows \"Errors rise at 14:05\"",
            "  plimsoll exhibit list I1",
            "  plimsoll incident report I1 --format pdf",
            "  plimsoll exhibit bundle I1 evidence --reason audit && plimsoll verify evidence"
        })
public final class ExhibitCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public ExhibitCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with exhibits, for example: attach, list, show, note, take-out, bundle or release.");
    }
}
