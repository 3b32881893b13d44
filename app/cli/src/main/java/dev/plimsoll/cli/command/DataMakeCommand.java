package dev.plimsoll.cli.command;

import dev.plimsoll.cli.proof.PrivacyText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.dataset.Datasets;
import dev.plimsoll.model.sandbox.dataset.PrivacyReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll data make`.
@Command(
        name = "make",
        description = {
            "Makes a table like another one: each column has its kinds of values and their shares, drawn by itself;",
            "what columns have to do with each other is not kept. Half of the source is only used to attack the result."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the report is green", "1:it is red: the table may not be used", "3:error"})
public final class DataMakeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "SOURCE",
            description = "Comma-separated values with headings (.csv), or one JSON object a line (.jsonl).")
    private Path source;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "FILE",
            required = true,
            description = "The table to write; its report goes to FILE.privacy.json.")
    private Path output;

    @Option(
            names = "--rows",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "How many rows. Default: as many as the source has.")
    private int rows;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The same seed gives the same table and report. Default: 1.")
    private long seed;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public DataMakeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (rows < 0 || rows > 1_000_000) {
            throw Mistake.of("--rows is 1 to 1000000, not " + rows + ".");
        }
        PrivacyReport report = Datasets.make(source, rows, seed, output);
        terminal.print(json ? PrivacyText.json(report) : PrivacyText.render(output, report));
        return report.green() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
