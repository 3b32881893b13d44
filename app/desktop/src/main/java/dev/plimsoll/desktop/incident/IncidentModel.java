package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.incident.IncidentWork.Looked;
import dev.plimsoll.desktop.incident.TimelineModel.Said;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.wording.RemarkList;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What the incidents screen shows: the list, and one incident with its timeline or one that is being reported.
public final class IncidentModel {
    private final Jobs jobs;
    private final IncidentWork work;
    private final ObservableValue<Person> person;
    private final ZoneId zone;
    private final ObservableList<IncidentState> incidents = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Looked> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable IncidentDraft> draft = new ReadOnlyObjectWrapper<>();
    private final IncidentDrafts drafts;
    private final TimelineModel timeline;
    private final ReadOnlyObjectWrapper<@Nullable Conflict<Incident, Looked>> conflict = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Remark> blame = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    /// @param zone in which times are written and shown beside UTC
    public IncidentModel(Jobs jobs, IncidentWork work, ObservableValue<Person> person, Wordings wordings, ZoneId zone) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.zone = zone;
        this.drafts = new IncidentDrafts(wordings, zone);
        this.timeline = new TimelineModel(work, shown.getReadOnlyProperty(), this::act, zone, problem);
    }

    /// Reads the list again.
    public void refresh() {
        jobs.start(tr("Listing incidents"), _ -> work.all(), incidents::setAll, problem::set);
    }

    /// Shows an incident.
    public void open(IncidentId id) {
        clear();
        jobs.start(tr("Opening %s", id), _ -> work.look(id), this::show, problem::set);
    }

    private void clear() {
        problem.set(null);
        done.set("");
        blame.clear();
    }

    private void show(Looked looked) {
        draft.set(drafts.of(looked));
        shown.set(looked);
    }

    /// Begins the report of an incident; nothing is kept before [#keep()]. One that was begun and not kept goes on.
    public void begin() {
        show(drafts.begun(person.getValue()));
    }

    /// Begins the report of an incident with what a run tells.
    public void begin(RunId run) {
        Person by = person.getValue();
        clear();
        jobs.start(tr("Reading run %s", run), _ -> work.ofRun(run, by), told -> show(drafts.begun(told)), problem::set);
    }

    private void show(IncidentDraft begun) {
        clear();
        shown.set(null);
        draft.set(begun);
    }

    /// Keeps what is written: a new incident is reported, a known one revised. Where somebody else was faster, that
    /// becomes a choice.
    public void keep() {
        IncidentDraft written = draft.get();
        if (written == null) {
            return;
        }
        Looked seen = shown.get();
        Person by = person.getValue();
        clear();
        try {
            Incident incident = written.written();
            Incident base = written.base();
            String sentence = seen == null ? tr("Incident %s was reported.") : tr("Incident %s says this now.");
            jobs.start(
                    tr("Keeping the incident"),
                    _ -> IncidentKeeping.keep(work, seen, base, incident, by),
                    kept -> kept(written, kept, sentence),
                    problem::set);
        } catch (Problem wrong) {
            problem.set(wrong);
        }
    }

    private void kept(IncidentDraft written, IncidentKeeping.Kept kept, String sentence) {
        Looked now = kept.looked();
        conflict.set(kept.conflict());
        if (kept.conflict() == null) {
            written.changedProperty().set(false);
            drafts.forget(now.state().id());
            tell(now, sentence);
        }
    }

    /// Saves what was chosen in a conflict, on top of what the others have saved.
    void keep(Conflict<Incident, Looked> decided) {
        conflict.set(null);
        IncidentDraft written = draft.get();
        if (written == null) {
            return;
        }
        try {
            written.rebase(decided.theirs().state().incident(), decided.merged());
            show(decided.theirs());
            keep();
        } catch (JacksonException | IllegalArgumentException unfit) {
            problem.set(new Problem(
                    tr(
                            "The fields that you chose do not make an incident: %s.",
                            told(String.valueOf(unfit.getMessage()))),
                    tr("Keep it again and choose fields that belong together from the same side."),
                    unfit));
        }
    }

    /// Gives what was written up for what the others have saved.
    void takeTheirs(Conflict<Incident, Looked> given) {
        conflict.set(null);
        drafts.forget(given.theirs().state().id());
        show(given.theirs());
    }

    /// Looks whether another program has changed what is shown. What is being written stays.
    public void othersChanged() {
        refresh();
        Looked seen = shown.get();
        if (seen != null) {
            IncidentId id = seen.state().id();
            jobs.start(tr("Looking for changes of %s", id), _ -> work.look(id), now -> notice(seen, now), problem::set);
        }
    }

    private void notice(Looked seen, Looked now) {
        if (seen.equals(shown.get()) && !now.equals(seen)) {
            show(now);
        }
    }

    /// Forgets what was written and not kept.
    public void revert() {
        IncidentDraft written = draft.get();
        Looked seen = shown.get();
        if (seen == null) {
            drafts.forgetBegun();
            draft.set(null);
        } else if (written != null) {
            written.load(seen.state().incident());
        }
    }

    private Looked looked(IncidentState state) {
        return work.look(state.id());
    }

    /// @param sentence with a place for the incident
    private void tell(Looked after, String sentence) {
        show(after);
        done.set(sentence.formatted(after.state().id()));
        refresh();
    }

    /// @param reason why nothing follows, where no action does
    public void close(String reason) {
        act(tr("Closing"), (seen, by) -> work.close(seen, reason, by), tr("Incident %s is closed."));
    }

    public void reopen(String reason) {
        act(tr("Opening again"), (seen, by) -> work.reopen(seen, reason, by), tr("Incident %s is open again."));
    }

    private void act(String title, BiFunction<IncidentState, Person, IncidentState> deed, String sentence) {
        act(title, deed, Said.always(sentence), () -> {});
    }

    private void act(
            String title, BiFunction<IncidentState, Person, IncidentState> deed, Said sentence, Runnable then) {
        Looked seen = shown.get();
        if (seen == null) {
            return;
        }
        Person by = person.getValue();
        clear();
        jobs.start(
                title,
                _ -> looked(deed.apply(seen.state(), by)),
                after -> {
                    then.run();
                    tell(after, sentence.of(seen.state(), after.state()));
                },
                problem::set);
    }

    /// Writes the post-mortem; the end of the file's name says its format.
    public void export(Path file) {
        String name = file.getFileName().toString();
        outcome(
                tr("Writing the post-mortem"),
                id -> {
                    work.export(id, ReportFormat.of(name.substring(name.lastIndexOf('.') + 1)), file);
                    return List.of();
                },
                () -> tr("The post-mortem is in %s.", file));
    }

    /// Looks for blame in the wording of the post-mortem.
    public void checkBlame() {
        outcome(tr("Checking the wording"), work::blame, () -> RemarkList.sentence(blame));
    }

    private void outcome(String title, Function<IncidentId, List<Remark>> deed, Supplier<String> sentence) {
        Looked seen = shown.get();
        if (seen == null) {
            return;
        }
        clear();
        jobs.start(
                title,
                _ -> deed.apply(seen.state().id()),
                found -> {
                    blame.setAll(found);
                    done.set(sentence.get());
                },
                problem::set);
    }

    public ObservableList<IncidentState> incidents() {
        return incidents;
    }

    /// Null unless an incident is shown that is on record.
    public ReadOnlyObjectProperty<@Nullable Looked> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is written; null while neither an incident is shown nor one begun.
    ReadOnlyObjectProperty<@Nullable IncidentDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// The conditions that contributed, as they are written now.
    public ObservableValue<List<String>> conditions() {
        ObservableValue<List<String>> none = new SimpleObjectProperty<>(List.of());
        return Present.map(draft, now -> now.conditions, none).flatMap(now -> now);
    }

    /// What has to be chosen before what is written can be kept; null when nothing has.
    ReadOnlyObjectProperty<@Nullable Conflict<Incident, Looked>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// Its timeline.
    public TimelineModel timeline() {
        return timeline;
    }

    /// What the last check of the post-mortem found.
    ObservableList<Remark> blame() {
        return blame;
    }

    /// What was done last, in a sentence; may be empty.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ZoneId zone() {
        return zone;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
