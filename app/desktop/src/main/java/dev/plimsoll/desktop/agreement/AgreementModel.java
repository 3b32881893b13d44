package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.agreement.AgreementWork.Looked;
import dev.plimsoll.desktop.agreement.AgreementWork.Row;
import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.conflict.ShownRecord;
import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Drafting;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.Person;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the amendments screen shows: the list, and one amendment with its signatures and gates.
public final class AgreementModel {
    private final Jobs jobs;
    private final AgreementWork work;
    private final ObservableValue<Person> person;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ShownRecord<Looked> shown = new ShownRecord<>(
            looked -> looked.state().amendment(),
            looked -> looked.state().events().size());
    private final Busy busy;
    private final Drafting<AgreementForm> drafting;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public AgreementModel(Jobs jobs, AgreementWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.person = person;
        this.drafting = new Drafting<>(AgreementForm::changed, person);
    }

    /// Reads the list again.
    public void refresh() {
        jobs.start(tr("Listing amendments"), _ -> work.all(), rows::setAll, problem::set);
    }

    /// Shows an amendment. What is written stays: it is kept or discarded first.
    public void open(AmendmentId id) {
        problem.set(null);
        jobs.start(tr("Opening %s", id), _ -> work.look(id), shown::show, problem::set);
    }

    /// Looks whether another program has changed what is shown. What happened to it is shown at once; another content
    /// only after [#showNewer()], because nobody shall sign what came while they read.
    public void othersChanged() {
        refresh();
        Looked seen = shown.get();
        if (seen != null) {
            AmendmentId id = seen.state().id();
            jobs.start(
                    tr("Looking for changes of %s", id),
                    _ -> work.look(id),
                    now -> shown.notice(seen, now),
                    problem::set);
        }
    }

    /// Shows the content that somebody else has saved.
    public void showNewer() {
        Looked now = shown.newerProperty().get();
        if (now != null) {
            open(now.state().id());
        }
    }

    /// Begins an amendment of the two contracts that are compared.
    public void begin(Amended contracts) {
        problem.set(null);
        drafting.write(AgreementForm.fresh(contracts));
    }

    /// Begins an amendment of the two contracts that are compared, which takes the place of the one that is shown.
    public void beginSuccessor(Amended contracts) {
        Looked seen = shown.get();
        if (seen != null) {
            problem.set(null);
            drafting.write(AgreementForm.after(seen.state(), contracts));
        }
    }

    /// Begins to change the amendment that is shown.
    public void change() {
        Looked seen = shown.get();
        if (seen != null) {
            problem.set(null);
            drafting.write(AgreementForm.of(seen.state()));
        }
    }

    /// Leaves the form; what is written in it can be taken up again.
    public void discard() {
        drafting.setAside();
        problem.set(null);
    }

    /// Keeps what is written. What is wrong with it is said, and it stays in the form.
    public void keep() {
        AgreementForm written = drafting.formProperty().get();
        if (written == null) {
            return;
        }
        Person by = person.getValue();
        try {
            keep(written, by);
        } catch (Problem wrong) {
            problem.set(wrong);
        }
    }

    private void keep(AgreementForm written, Person by) {
        AmendmentState before = written.before();
        Amended contracts = written.contracts();
        if (before != null) {
            AmendmentRecord old = before.amendment();
            AmendmentRecord changed = written.record(old.base(), old.revision(), by);
            keep(written, () -> work.revise(before, changed, by));
        } else if (contracts != null) {
            ContractDiff diff = contracts.diff();
            written.record(diff.base(), diff.revision(), by); // what is wrong is said before anything is read
            keep(
                    written,
                    () -> work.draft(
                            contracts, (base, revision) -> written.record(base, revision, by), written.replaced(), by));
        }
    }

    private void keep(AgreementForm written, Supplier<AmendmentState> deed) {
        problem.set(null);
        busy.with(jobs.deed(
                tr("Keeping the amendment %s", written.title().get().strip()),
                () -> work.look(deed.get().id()),
                after -> {
                    drafting.kept(written);
                    shown.show(after);
                    refresh();
                },
                problem::set));
    }

    /// Withdraws what is shown.
    public void withdraw(String reason) {
        act(id -> tr("Withdrawing %s", id), (seen, by) -> work.withdraw(seen, by, reason));
    }

    /// Puts the shown draft to review.
    public void submit() {
        act(id -> tr("Submitting %s", id), work::submit);
    }

    /// Signs exactly what is shown, for a party.
    public void sign(String party, String note) {
        act(id -> tr("Signing %s", id), (seen, by) -> work.sign(seen, by, party, note));
    }

    /// Puts what is shown into effect.
    public void effect() {
        act(id -> tr("Putting into effect %s", id), work::effect);
    }

    /// Sets a gate of what is shown aside.
    public void waive(AgreementWork.Waiver waiver) {
        act(id -> tr("Waiving a gate of %s", id), (seen, by) -> work.waive(seen, by, waiver));
    }

    /// Why the person who is working may not waive a gate of what is shown, in a sentence; empty when they may.
    String waiverBarred(Looked looked, Person who) {
        return looked.state().authors().contains(who)
                ? tr("%s wrote this amendment; somebody else has to waive its gates.", who)
                : "";
    }

    private void act(Function<AmendmentId, String> title, BiFunction<AmendmentState, Person, AmendmentState> deed) {
        Looked seen = shown.get();
        if (seen == null) {
            return;
        }
        problem.set(null);
        Person by = person.getValue();
        jobs.start(
                title.apply(seen.state().id()),
                _ -> work.look(deed.apply(seen.state(), by).id()),
                after -> {
                    shown.show(after);
                    refresh();
                },
                failure -> {
                    problem.set(failure);
                    othersChanged();
                });
    }

    /// Whether the person who is working may sign for a party as far as its list of signatories says.
    boolean maySign(Looked looked, String party, Person who) {
        boolean signed =
                looked.state().signatures().stream().anyMatch(one -> one.party().equals(party));
        return looked.stage() == AmendmentStage.IN_REVIEW
                && !signed
                && !looked.state().authors().contains(who)
                && looked.state()
                        .amendment()
                        .party(party)
                        .filter(named -> named.signatories().contains(who))
                        .isPresent();
    }

    /// What is written; null while only read.
    ReadOnlyObjectProperty<@Nullable AgreementForm> formProperty() {
        return drafting.formProperty();
    }

    /// What is written, and what was left half written.
    Drafting<AgreementForm> drafting() {
        return drafting;
    }

    /// While an amendment is kept.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }

    ObservableValue<Person> person() {
        return person;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// Null while none is open.
    public ReadOnlyObjectProperty<@Nullable Looked> shownProperty() {
        return shown.property();
    }

    /// What somebody else has saved meanwhile; null when what is shown is the newest.
    public ReadOnlyObjectProperty<@Nullable Looked> newerProperty() {
        return shown.newerProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
