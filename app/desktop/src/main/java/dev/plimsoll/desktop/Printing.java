package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.reports.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Reports and tables on paper: written as a [PassingFile], and handed to the program that the system prints such files
/// with.
///
/// @param pdf writes the report of a run into a file
record Printing(Jobs jobs, FileChoice files, ShellModel shell, BiConsumer<Report, Path> pdf) {
    /// Where a file lies, and whether it can be printed from here.
    private record Ready(Path file, boolean printer) {}

    void report(Report report) {
        hand("report-" + report.subject() + ".pdf", file -> pdf.accept(report, file));
    }

    /// @param title what the table is called
    void table(String title, TableText table) {
        hand("table.html", file -> WrittenFile.write(file, table.html(title).getBytes(StandardCharsets.UTF_8)));
    }

    private void hand(String name, Consumer<Path> write) {
        jobs.start(
                tr("Preparing %s for the printer", name),
                _ -> {
                    Path file = PassingFile.named(name);
                    write.accept(file);
                    return new Ready(file, files.canPrint());
                },
                ready -> {
                    files.show(ready.file());
                    shell.say(
                            ready.printer()
                                    ? tr("%s is open in its program; print it there.", name)
                                    : tr(
                                            "This computer has no printer. %s lies in %s until this window is closed.",
                                            name, ready.file().getParent()));
                },
                problem -> shell.say(told(problem.what() + " " + problem.remedy())));
    }
}
