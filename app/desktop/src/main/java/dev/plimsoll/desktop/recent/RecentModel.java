package dev.plimsoll.desktop.recent;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.shell.ShellModel;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// What was opened lately, the last first. All windows have one list; each shows what can be opened in its workspace.
public final class RecentModel {
    static final int MOST = 12;

    private final Jobs jobs;
    private final ShellModel shell;
    private final RecentWork work;
    private final ObservableList<Opened> kept;
    private final FilteredList<Opened> shown;

    /// @param kept changed here, kept by somebody else
    /// @param workspace that plans are opened in
    public RecentModel(Jobs jobs, ShellModel shell, RecentWork work, ObservableList<Opened> kept, String workspace) {
        this.jobs = jobs;
        this.shell = shell;
        this.work = work;
        this.kept = kept;
        this.shown = kept.filtered(one -> one.isOf(workspace));
    }

    /// Remembers that something was opened.
    public void opened(Opened one) {
        if (!kept.isEmpty() && kept.getFirst().equals(one)) {
            return;
        }
        List<Opened> now = new ArrayList<>(List.of(one));
        kept.stream().filter(other -> !other.same(one)).limit(MOST - 1).forEach(now::add);
        kept.setAll(now);
    }

    /// Opens it once more; says so where it is gone.
    public void open(Opened one) {
        jobs.start(
                tr("Opening %s", one.title()),
                _ -> work.missing(one),
                missing -> missing.ifPresentOrElse(what -> gone(one, what), () -> work.open(one)),
                problem -> shell.say(problem.what() + " " + problem.remedy()));
    }

    private void gone(Opened one, String what) {
        shell.offer(
                tr("%s is not there any more. It may have been moved or deleted.", what),
                tr("Remove from the list"),
                () -> kept.remove(one));
    }

    public void clear() {
        kept.clear();
    }

    /// What the menu offers, the last first.
    public ObservableList<Opened> shown() {
        return shown;
    }
}
