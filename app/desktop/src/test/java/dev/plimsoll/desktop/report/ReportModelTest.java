package dev.plimsoll.desktop.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The file of a report that is dragged into another program.
class ReportModelTest {
    private final List<RunId> lent = new ArrayList<>();
    private boolean full;
    private final ReportModel model = new ReportModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            new ReportWork(
                    run -> new Report(
                            Report.POST_MORTEM, run.value(), "Report of " + run, Samples.START, "It held.", List.of()),
                    (_, _, _) -> {},
                    this::lend));

    private Path lend(RunId run) {
        lent.add(run);
        if (full) {
            throw new Problem("The disk is full.", "Make room.");
        }
        return Path.of("report-" + run + ".pdf");
    }

    @Test
    void aFileIsMadeOnceForEachReport() {
        model.lend();
        assertThat(lent).as("no report, no file").isEmpty();
        model.open(RunId.number(1));
        model.lend();
        model.lend();
        assertThat(lent).containsExactly(RunId.number(1));
        assertThat(model.lentProperty().get()).isEqualTo(Path.of("report-R1.pdf"));
    }

    @Test
    void theFileOfAnotherReportIsNotTakenForThisOne() {
        model.open(RunId.number(1));
        model.lend();
        model.open(RunId.number(2));
        assertThat(model.lentProperty().get()).isNull();
        model.lend();
        assertThat(model.lentProperty().get()).isEqualTo(Path.of("report-R2.pdf"));
    }

    @Test
    void aFileThatCouldNotBeMadeIsTriedAgain() {
        model.open(RunId.number(1));
        full = true;
        model.lend();
        assertThat(model.lentProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isNotNull();
        full = false;
        model.lend();
        assertThat(model.lentProperty().get()).isNotNull();
    }
}
