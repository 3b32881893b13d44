package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Latest;
import dev.plimsoll.desktop.job.Work;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the amendment screen shows: the edits of the diff, which of them pass the filters, and which one is chosen.
public final class AmendmentModel {
    private final Jobs jobs;
    private final AmendmentWork work;
    private final Latest filtering;
    private final ReadOnlyObjectWrapper<@Nullable Amended> amended = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Amended> opened = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ChangeGroup> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ChangeGroup> selected = new SimpleObjectProperty<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.ALL);
    private final Map<Severity, BooleanProperty> filters = new EnumMap<>(Severity.class);
    private final Busy busy;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final StringProperty tag = new SimpleStringProperty("");
    private final StringProperty consumer = new SimpleStringProperty("");
    private final ObjectProperty<Accepted> accepted = new SimpleObjectProperty<>(Accepted.ALL);
    private final ReachModel reach;
    private final RemarksModel remarks;

    /// @param person who is working
    public AmendmentModel(
            Jobs jobs, AmendmentWork work, ReachWork reaching, RemarkWork saying, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.reach = new ReachModel(jobs, reaching, problem);
        this.remarks = new RemarksModel(jobs, saying, person, selected, problem);
        remarks.onJudged(this::judge);
        this.filtering = jobs.latest();
        for (Severity severity : Severity.values()) {
            BooleanProperty filter = new SimpleBooleanProperty(true);
            filter.subscribe((_, _) -> filter());
            filters.put(severity, filter);
        }
        query.subscribe((_, _) -> filter());
        way.subscribe((_, _) -> filter());
        tag.subscribe((_, _) -> filter());
        consumer.subscribe((_, _) -> filter());
        accepted.subscribe((_, _) -> filter());
        reach.reachProperty().subscribe((_, _) -> learn());
    }

    /// Compares two contract files and shows the result.
    public void open(Path base, Path revision) {
        load(progress -> work.open(base, revision, progress));
    }

    /// Compares two contracts by name and shows the result.
    public void open(Amended.TwoNamed two) {
        load(progress -> work.open(two, progress));
    }

    /// Shows the amendment of a plan.
    public void open(PlanId plan) {
        load(progress -> work.open(work.plan().apply(plan), progress));
    }

    /// Shows what the contracts of an amendment change.
    public void open(AmendmentId id) {
        load(progress -> work.open(id, progress));
    }

    /// Shows the amendment of a plan, unless it is the one on the screen.
    public void open(PlanState plan) {
        Amended now = amended.get();
        boolean same = now != null
                && now.diff()
                        .base()
                        .digest()
                        .equals(plan.plan().amendment().base().digest())
                && now.diff()
                        .revision()
                        .digest()
                        .equals(plan.plan().amendment().revision().digest());
        if (!same) {
            load(progress -> work.open(plan, progress));
        }
    }

    private void load(Work<Amended> loading) {
        cancel();
        problem.set(null);
        busy.with(jobs.start(tr("Opening the amendment"), loading, this::show, problem::set));
    }

    /// Stops opening.
    public void cancel() {
        busy.cancel();
    }

    private void show(Amended result) {
        selected.set(null);
        amended.set(result);
        opened.set(result);
        reach.of(result);
        remarks.of(result);
        filter();
    }

    /// The same edits, other ones of them accepted.
    private void judge(Amended now) {
        amended.set(now);
        filter();
    }

    private void learn() {
        if (!tag.get().isBlank() || !consumer.get().isBlank()) {
            filter();
        }
    }

    /// Shows every edit again.
    public void clear() {
        filters.values().forEach(filter -> filter.set(true));
        query.set("");
        way.set(Way.ALL);
        tag.set("");
        consumer.set("");
        accepted.set(Accepted.ALL);
    }

    /// Many thousand edits take longer than a letter may.
    private void filter() {
        Amended now = amended.get();
        if (now != null) {
            ChangeFilter filter = new ChangeFilter(
                    query.get().strip(),
                    wanted(),
                    way.get(),
                    tag.get(),
                    consumer.get(),
                    accepted.get(),
                    reach.reachProperty().get());
            filtering.ask(() -> filter.of(now.groups()), this::show);
        }
    }

    private Set<Severity> wanted() {
        return filters.entrySet().stream()
                .filter(filter -> filter.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void show(List<ChangeGroup> found) {
        ChangeGroup chosen = selected.get();
        shown.setAll(found);
        selected.set(found.stream()
                .filter(edit -> chosen != null && edit.root().equals(chosen.root()))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    /// Chooses the change after the chosen one, or the first.
    public void next() {
        step(1);
    }

    /// Chooses the change before the chosen one, or the last.
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!shown.isEmpty()) {
            int now = shown.indexOf(selected.get());
            int next = now < 0 && by < 0 ? shown.size() - 1 : now + by;
            selected.set(shown.get(Math.floorMod(next, shown.size())));
        }
    }

    /// Null until an amendment is open.
    public ReadOnlyObjectProperty<@Nullable Amended> amendedProperty() {
        return amended.getReadOnlyProperty();
    }

    /// The amendment as it was opened, whatever is said of its edits afterwards. Null until one is.
    public ReadOnlyObjectProperty<@Nullable Amended> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The edits that pass the filters, worst first, each with all its places.
    public ObservableList<ChangeGroup> shown() {
        return shown;
    }

    public ObjectProperty<@Nullable ChangeGroup> selectedProperty() {
        return selected;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// Of which messages changes are shown.
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// Under which tag changes are shown; blank for all.
    public StringProperty tagProperty() {
        return tag;
    }

    /// Which consumer the changes that are shown hit; blank for all.
    public StringProperty consumerProperty() {
        return consumer;
    }

    /// Whether edits that are accepted are shown.
    public ObjectProperty<Accepted> acceptedProperty() {
        return accepted;
    }

    /// What is said of the edits.
    public RemarksModel remarks() {
        return remarks;
    }

    /// Whom the edits hit and what they raise.
    public ReachModel reach() {
        return reach;
    }

    /// Whether changes of a severity are shown.
    public BooleanProperty filter(Severity severity) {
        BooleanProperty filter = filters.get(severity);
        if (filter == null) {
            throw new IllegalArgumentException("every severity has a filter, and " + severity + " has none");
        }
        return filter;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return busy.goingProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
