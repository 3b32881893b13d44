package dev.plimsoll.cli.command;

import dev.plimsoll.cli.matrix.CoverageText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.evidence.CoverMatrix;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.ReadingTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan matrix`.
@Command(
        name = "matrix",
        description = "Shows what has become of each experiment that a plan has to answer, and how consumers took it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no experiment is a hole", "3:error", "4:an experiment is open, or failed and not accepted"})
public final class PlanMatrixCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public PlanMatrixCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.plans().get(plan);
            CoverMatrix.Covered covered = engine.coverMatrix().of(state);
            MatrixCoverage coverage = covered.coverage();
            List<ReadingTable> readings =
                    covered.ended().stream().map(ReadingTable::of).toList();
            desk.terminal().print(json ? CoverageText.json(coverage, readings) : CoverageText.text(coverage, readings));
            return coverage.holes().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
