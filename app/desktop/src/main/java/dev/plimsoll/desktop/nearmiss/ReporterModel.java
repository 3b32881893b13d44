package dev.plimsoll.desktop.nearmiss;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.nearmiss.NearMissWork.Kept;
import dev.plimsoll.desktop.nearmiss.NearMissWork.Warning;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.Locale;
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

/// The side of a near miss where nobody gives their name: reporting one, and coming back with the receipt code. It
/// forgets everything when somebody else works, and on request.
public final class ReporterModel {

    private final Jobs jobs;
    private final NearMissWork work;
    private final ObservableValue<Person> person;
    private final Lull lull;
    private final ReadOnlyObjectWrapper<@Nullable NearMissForm> form = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Warning> warnings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Kept> receipt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NearMissState> own = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper confidant = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private String code = "";
    private @Nullable Job checking;

    /// @param jobs that log nothing
    /// @param person who is working; kept only in a confidential report
    /// @param lull until somebody rests from typing
    ReporterModel(Jobs jobs, NearMissWork work, ObservableValue<Person> person, Lull lull) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.lull = lull;
        person.subscribe((_, _) -> forget());
    }

    /// Begins a report.
    public void begin() {
        forget();
        NearMissForm fresh = NearMissForm.fresh();
        fresh.told().forEach(text -> text.subscribe((_, _) -> lull.then(this::check)));
        form.set(fresh);
        jobs.start(tr("Near miss"), _ -> work.confidant(), confidant::set, _ -> confidant.set(""));
    }

    private void check() {
        NearMissForm written = form.get();
        if (checking != null) {
            checking.cancel();
        }
        if (written == null) {
            return;
        }
        List<String> texts = written.texts();
        Person writer = person.getValue();
        checking = jobs.start(tr("Near miss"), _ -> work.warnings(texts, writer), warnings::setAll, problem::set);
    }

    /// Keeps the report, unless words in it may tell who wrote them and nobody has said that they are meant so.
    void report() {
        NearMissForm written = form.get();
        if (written == null) {
            return;
        }
        problem.set(null);
        if (written.happened().get().isBlank()) {
            problem.set(new Problem(
                    tr("The report does not say yet what happened."),
                    tr("Tell it in a sentence; the rest may stay empty.")));
            return;
        }
        NearMiss report = written.report();
        boolean anyway = written.asWritten().get();
        Person writer = person.getValue();
        Person by = written.confidential().get() ? writer : null;
        List<String> texts = written.texts();
        jobs.start(
                tr("Near miss"),
                _ -> {
                    List<Warning> found = anyway ? List.of() : work.warnings(texts, writer);
                    return found.isEmpty() ? new Reported(kept(report, by), List.of()) : new Reported(null, found);
                },
                this::reported,
                problem::set);
    }

    /// @param kept null when the warnings kept it back
    private record Reported(@Nullable Kept kept, List<Warning> found) {}

    private Kept kept(NearMiss report, @Nullable Person by) {
        return by == null ? work.reportAnonymously(report) : work.reportInConfidence(report, by);
    }

    private void reported(Reported came) {
        if (came.kept() == null) {
            warnings.setAll(came.found());
            problem.set(new Problem(
                    tr("Words in it may tell who you are, or blame somebody; nothing was kept."),
                    tr("Write it without them, or say below that you mean it as it is written.")));
            return;
        }
        forget();
        receipt.set(came.kept());
    }

    /// Comes back with a receipt code.
    ///
    /// @param number of the near miss: `NM4`, or `4`
    void comeBack(String number, String typed) {
        forget();
        String id = number.strip().toUpperCase(Locale.ROOT);
        NearMissId named;
        try {
            named = new NearMissId(id.startsWith("NM") ? id : "NM" + id);
        } catch (IllegalArgumentException _) {
            problem.set(
                    new Problem(tr("'%s' is no number of a near miss.", id), tr("It stands beside the code: NM4.")));
            return;
        }
        jobs.start(
                tr("Near miss"),
                _ -> work.ofReporter(named, typed),
                state -> {
                    code = typed;
                    own.set(state);
                },
                problem::set);
    }

    /// Answers a question as the reporter.
    void answer(int question, String answer) {
        NearMissState state = own.get();
        if (state != null) {
            problem.set(null);
            String typed = code;
            jobs.start(
                    tr("Near miss"),
                    _ -> work.answer(state.id(), typed, question, answer.strip()),
                    own::set,
                    problem::set);
        }
    }

    /// Leaves nothing behind: no text, no code, no answer that is still on its way.
    public void forget() {
        if (checking != null) {
            checking.cancel();
            checking = null;
        }
        form.set(null);
        warnings.clear();
        receipt.set(null);
        own.set(null);
        code = "";
        problem.set(null);
    }

    /// What is told now; null while nothing is.
    ReadOnlyObjectProperty<@Nullable NearMissForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// What the check says about the form.
    ObservableList<Warning> warnings() {
        return warnings;
    }

    /// The receipt, as long as it is on the screen, which is once.
    ReadOnlyObjectProperty<@Nullable Kept> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    /// The near miss of whoever came back with its code.
    ReadOnlyObjectProperty<@Nullable NearMissState> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// Who may be told a name; empty when nobody is.
    ReadOnlyStringProperty confidantProperty() {
        return confidant.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
