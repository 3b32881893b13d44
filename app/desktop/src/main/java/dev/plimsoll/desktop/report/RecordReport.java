package dev.plimsoll.desktop.report;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The report of a record, which a screen shows in the record's place for a while.
///
/// @param <I> names the record
public final class RecordReport<I> {
    private final Jobs jobs;
    private final Function<I, Report> compiler;
    private final BiConsumer<I, Path> writer;
    private final ObjectProperty<@Nullable Problem> problem;
    private final ReadOnlyObjectWrapper<@Nullable Report> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    /// @param compiler compiles it; may block
    /// @param writer writes it in the format of the file's extension; may block
    /// @param problem takes what went wrong
    public RecordReport(
            Jobs jobs,
            Function<I, Report> compiler,
            BiConsumer<I, Path> writer,
            ObjectProperty<@Nullable Problem> problem) {
        this.jobs = jobs;
        this.compiler = compiler;
        this.writer = writer;
        this.problem = problem;
    }

    /// Compiles the report of a record and shows it.
    public void compile(I record) {
        problem.set(null);
        jobs.start(tr("Compiling the report"), _ -> compiler.apply(record), report::set, problem::set);
    }

    /// Goes from the report back to the record.
    public void leave() {
        report.set(null);
    }

    /// Writes the report into a file.
    public void export(I record, Path file) {
        problem.set(null);
        jobs.start(
                tr("Exporting the report"),
                _ -> {
                    writer.accept(record, file);
                    return file;
                },
                written -> done.set(tr("Exported to %s.", written)),
                problem::set);
    }

    /// Null while the record itself is shown.
    public ReadOnlyObjectProperty<@Nullable Report> property() {
        return report.getReadOnlyProperty();
    }

    /// Where it was exported, in a sentence.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
