package dev.plimsoll.cli.command;

import dev.plimsoll.cli.proof.PrivacyText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.dataset.Datasets;
import dev.plimsoll.model.sandbox.dataset.PrivacyReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll data check`.
@Command(
        name = "check",
        description = "Looks in a table, whoever made it, for the people of the table that it was made from, and writes"
                + " its privacy report.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the report is green", "1:it is red: the table may not be used", "3:error"})
public final class DataCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DATASET", description = "The table; its report goes to DATASET.privacy.json.")
    private Path dataset;

    @Option(names = "--source", paramLabel = "FILE", required = true, description = "What it was made from.")
    private Path source;

    @Option(
            names = "--holdout",
            paramLabel = "FILE",
            required = true,
            description = "Rows of the same kind that it was not made from, about as many.")
    private Path holdout;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public DataCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrivacyReport report = Datasets.check(dataset, source, holdout);
        terminal.print(json ? PrivacyText.json(report) : PrivacyText.render(dataset, report));
        return report.green() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
