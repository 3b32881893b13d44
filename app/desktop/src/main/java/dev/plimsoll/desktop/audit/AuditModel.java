package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.engine.audit.FindActs.Found;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditFilter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the audit screen shows: the entries that pass the filter, the newest first, and what the last check found.
public final class AuditModel {
    private final Jobs jobs;
    private final AuditWork work;
    private final ZoneId zone;
    private final ObservableList<Found> shown = FXCollections.observableArrayList();
    private final StringProperty who = new SimpleStringProperty("");
    private final StringProperty act = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final BooleanProperty refusedOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Finding> finding = new ReadOnlyObjectWrapper<>();
    private final Busy checking;
    private final ReadOnlyObjectWrapper<Integer> total = new ReadOnlyObjectWrapper<>(0);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private List<Found> all = List.of();
    private @Nullable Job filtering;

    /// @param zone of the days in the filter
    public AuditModel(Jobs jobs, AuditWork work, ZoneId zone) {
        this.jobs = jobs;
        this.checking = new Busy(jobs);
        this.work = work;
        this.zone = zone;
        List.of(who, act, subject, from, to, refusedOnly).forEach(part -> part.subscribe((_, _) -> filter()));
    }

    /// Reads the ledger again.
    public void refresh() {
        problem.set(null);
        jobs.start(
                tr("Reading the ledger"),
                _ -> work.all().get().reversed(),
                read -> {
                    all = read;
                    total.set(read.size());
                    filter();
                },
                problem::set);
    }

    private void filter() {
        if (filtering != null) {
            filtering.cancel();
        }
        List<Found> from = all;
        AuditFilter filter = asked();
        String part = act.get().strip();
        filtering = jobs.start(
                tr("Filtering the ledger"),
                progress -> passing(from, filter, part, progress),
                shown::setAll,
                problem::set);
    }

    private static List<Found> passing(List<Found> from, AuditFilter filter, String part, Progress progress) {
        progress.checkCancelled();
        return filter.equals(AuditFilter.ALL) && part.isEmpty()
                ? from
                : from.stream()
                        .filter(one -> filter.takes(one.act())
                                && ActWords.has(one.act().action(), part))
                        .toList();
    }

    /// All that is asked for but the act, which a person writes as the window says it.
    private AuditFilter asked() {
        LocalDate first = from.get();
        LocalDate last = to.get();
        return new AuditFilter(
                text(who),
                null,
                text(subject),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                refusedOnly.get() ? false : null);
    }

    private static @Nullable String text(StringProperty field) {
        String text = field.get().strip();
        return text.isEmpty() ? null : text;
    }

    /// Shows every entry again.
    public void clearFilter() {
        List.of(who, act, subject).forEach(field -> field.set(""));
        from.set(null);
        to.set(null);
        refusedOnly.set(false);
    }

    /// Checks the ledger, and against anchors when there are some.
    public void verify(List<Path> anchors) {
        problem.set(null);
        finding.set(null);
        double entries = Math.max(1, total.get());
        checking.with(jobs.start(
                tr("Checking the ledger"),
                progress -> Finding.of(work.verify().verify(anchors, done -> {
                    progress.checkCancelled();
                    progress.step(tr("Checked %s entries", done), Math.min(1, done / entries));
                })),
                finding::set,
                problem::set));
    }

    /// Ends the check that goes on.
    public void cancelCheck() {
        checking.cancel();
    }

    /// Writes the anchor of the ledger into a file.
    public void anchor(Path file) {
        write(
                tr("Writing the anchor"),
                file,
                () -> work.anchor().get().text(),
                tr("The anchor is in %s. Keep it where those who keep the workspace cannot change it.", file));
    }

    /// Writes the entries that are shown into a file: JSON lines, Markdown, or CSV, as its name ends.
    public void export(Path file) {
        List<Found> rows = List.copyOf(shown);
        String name = file.getFileName().toString();
        write(
                tr("Exporting the ledger"),
                file,
                () -> AuditText.of(name, rows, zone),
                tr("%s entries are in %s.", rows.size(), file));
    }

    private void write(String title, Path file, Supplier<String> text, String done) {
        problem.set(null);
        jobs.start(
                title,
                _ -> {
                    AuditText.write(file, text.get());
                    return done;
                },
                sentence -> finding.set(new Finding(true, sentence)),
                problem::set);
    }

    /// The entries that pass the filter, the newest first.
    public ObservableList<Found> shown() {
        return shown;
    }

    /// How many entries there are.
    public ReadOnlyObjectProperty<Integer> totalProperty() {
        return total.getReadOnlyProperty();
    }

    public StringProperty whoProperty() {
        return who;
    }

    public StringProperty actProperty() {
        return act;
    }

    public StringProperty subjectProperty() {
        return subject;
    }

    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    public BooleanProperty refusedOnlyProperty() {
        return refusedOnly;
    }

    /// Null until something was checked or written.
    ReadOnlyObjectProperty<@Nullable Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.goingProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
