package dev.plimsoll.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll document`: only holds its subcommands.
@Command(
        name = "document",
        description = "Brings reports to their readers: draft, review by somebody else, publish, withdraw.",
        footerHeading = "%nFrom a record to a published report:%n",
        footer = {
            "  plimsoll document new R1",
            "  plimsoll document write DOC1 --section summary --text TEXT",
            "  plimsoll document submit DOC1",
            "  plimsoll document review DOC1 --as grace",
            "  plimsoll document publish DOC1",
            "  plimsoll document show DOC1 --format pdf --audience customer -o report.pdf"
        })
public final class DocumentCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public DocumentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with documents, for example: new, list, show, write, submit, review or publish.");
    }
}
