package dev.plimsoll.desktop.report;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the report screen shows: the compiled report of one run, and where it was exported.
public final class ReportModel {
    private final Jobs jobs;
    private final ReportWork work;
    private final ReadOnlyObjectWrapper<@Nullable Report> report = new ReadOnlyObjectWrapper<>();
    private final Busy compiling;
    private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> lent = new ReadOnlyObjectWrapper<>();
    private @Nullable Report lending;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public ReportModel(Jobs jobs, ReportWork work) {
        this.jobs = jobs;
        this.compiling = new Busy(jobs);
        this.work = work;
    }

    /// Compiles and shows the report of a run.
    public void open(RunId run) {
        problem.set(null);
        exported.set("");
        compiling.with(jobs.start(
                tr("Compiling the report of %s", run),
                _ -> work.compile().apply(run),
                compiled -> {
                    lending = null;
                    lent.set(null);
                    report.set(compiled);
                },
                problem::set));
    }

    /// Writes the shown report into a file.
    public void export(ReportFormat format, Path file) {
        Report shown = report.get();
        if (shown == null) {
            return;
        }
        problem.set(null);
        jobs.start(
                tr("Exporting the report of %s", shown.subject()),
                _ -> {
                    work.export().export(new RunId(shown.subject()), format, file);
                    return file;
                },
                path -> exported.set(tr("Exported to %s.", path)),
                problem::set);
    }

    /// Makes a file of the shown report for another program, unless there is one.
    public void lend() {
        Report shown = report.get();
        if (shown == null || shown.equals(lending)) {
            return;
        }
        lending = shown;
        jobs.deed(
                tr("Making the file of %s", shown.subject()),
                () -> work.lend().apply(new RunId(shown.subject())),
                file -> {
                    if (shown.equals(report.get())) {
                        lent.set(file);
                    }
                },
                failure -> {
                    lending = null; // the next try may go better
                    problem.set(failure);
                });
    }

    /// The file that [#lend()] made of the shown report; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Path> lentProperty() {
        return lent.getReadOnlyProperty();
    }

    /// Null while no report is open.
    public ReadOnlyObjectProperty<@Nullable Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty compilingProperty() {
        return compiling.goingProperty();
    }

    /// Where the report was exported, in a sentence; empty when it was not.
    public ReadOnlyStringProperty exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
