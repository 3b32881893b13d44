package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.report.RecordReport;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionPhase;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the pre-mortem screen shows: the sessions, and the one that a meeting holds.
public final class SessionModel {
    private final Jobs jobs;
    private final SessionWork work;
    private final ObservableValue<Person> person;
    private final InstantSource clock;
    private final Countdown countdown;
    private final ObservableList<SessionState> sessions = FXCollections.observableArrayList();
    private final ObservableList<PlanState> plans = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SessionState> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper slipsLeft = new ReadOnlyIntegerWrapper();
    private final BooleanProperty meeting = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final RecordReport<SessionId> report;
    private final Deque<String> slips = new ArrayDeque<>();
    private @Nullable SessionId slipsOf;

    /// @param person who is working
    public SessionModel(Jobs jobs, SessionWork work, ObservableValue<Person> person, InstantSource clock) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.clock = clock;
        this.report = new RecordReport<>(jobs, work::report, work::export, problem);
        this.countdown = new Countdown(clock);
        // Each person sees other entries in the silent phase.
        person.subscribe((_, _) -> {
            SessionState shown = session.get();
            session.set(null);
            session.set(shown);
        });
    }

    /// Reads the lists again.
    public void refresh() {
        jobs.start(
                tr("Listing pre-mortems"),
                _ -> work.list(),
                listed -> {
                    sessions.setAll(listed.sessions());
                    plans.setAll(listed.plans());
                },
                problem::set);
    }

    /// Shows a session.
    public void open(SessionId id) {
        problem.set(null);
        jobs.start(tr("Opening %s", id), _ -> work.get(id), this::show, problem::set);
    }

    private void show(SessionState state) {
        report.leave();
        session.set(state);
        if (!state.id().equals(slipsOf)) {
            slips.clear();
        }
        slipsLeft.set(slips.size());
    }

    /// Opens a session about a plan.
    ///
    /// @param top how many risks at least have to be decided
    public void begin(PlanId plan, int top) {
        Person by = person.getValue();
        problem.set(null);
        jobs.start(tr("Opening a pre-mortem"), _ -> work.open(plan, top, by), this::after, problem::set);
    }

    /// Writes down a way to fail.
    void add(String entry) {
        act(tr("Keeping the entry"), (seen, by) -> work.add(seen, entry.strip(), by));
    }

    void closeEntry() {
        act(tr("Ending the silent entry"), work::closeEntry);
    }

    void merge(String wording, List<Integer> entries, String item, String signs, String safeguard) {
        if (wording.isBlank() || entries.isEmpty()) {
            problem.set(new Problem(
                    tr("A risk has a wording and stands for at least one entry."),
                    tr("Choose entries and word the risk.")));
            return;
        }
        Risk risk = new Risk(wording.strip(), entries, item, signs.strip(), safeguard.strip());
        act(tr("Wording a risk"), (seen, by) -> work.merge(seen, risk, by));
    }

    void mergeRest() {
        act(tr("Wording the rest"), work::mergeRest);
    }

    /// Opens the vote. The slips stay in this window, which hands one to each who votes here.
    void openVote(int participants) {
        SessionState seen = session.get();
        if (seen != null) {
            Person by = person.getValue();
            problem.set(null);
            jobs.start(
                    tr("Opening the vote"),
                    _ -> work.openVote(seen, participants, by),
                    ballots -> {
                        slips.clear();
                        slips.addAll(ballots.slips());
                        slipsOf = ballots.state().id();
                        after(ballots.state());
                    },
                    problem::set);
        }
    }

    /// Votes with the next slip of this window.
    ///
    /// @param scores by the number of the risk
    void voteHere(Map<Integer, Score> scores) {
        String slip = slips.peek();
        if (slip == null) {
            problem.set(new Problem(
                    tr("No slip is left in this window."), tr("Type a slip that was handed out, or end the vote.")));
            return;
        }
        act(tr("Voting"), (seen, _) -> work.vote(seen, slip, scores), slips::remove);
    }

    /// Takes a slip out of this window, for somebody who votes elsewhere.
    ///
    /// @return null when none is left
    @Nullable
    String handOut() {
        String slip = slips.poll();
        slipsLeft.set(slips.size());
        return slip;
    }

    /// Votes with a slip that was handed out.
    void vote(String slip, Map<Integer, Score> scores) {
        act(tr("Voting"), (seen, _) -> work.vote(seen, slip, scores));
    }

    void closeVote() {
        act(tr("Ending the vote"), work::closeVote);
    }

    /// Says how a risk ends.
    void decide(int risk, RiskDecision decision) {
        act(tr("Deciding"), (seen, by) -> work.decide(seen, risk, decision, by));
    }

    void close(boolean go, String reason) {
        act(tr("Ending the session"), (seen, by) -> work.close(seen, go, reason.strip(), by));
    }

    private void act(String title, BiFunction<SessionState, Person, SessionState> deed) {
        act(title, deed, () -> {});
    }

    private void act(String title, BiFunction<SessionState, Person, SessionState> deed, Runnable then) {
        SessionState seen = session.get();
        if (seen != null) {
            Person by = person.getValue();
            problem.set(null);
            jobs.start(
                    title,
                    _ -> deed.apply(seen, by),
                    state -> {
                        then.run();
                        after(state);
                    },
                    problem::set);
        }
    }

    private void after(SessionState state) {
        show(state);
        refresh();
    }

    /// Compiles the report of the shown session.
    void compile() {
        SessionState shown = session.get();
        if (shown != null) {
            report.compile(shown.id());
        }
    }

    /// Goes from the report back to the session.
    void leaveReport() {
        report.leave();
    }

    /// Writes the report in the format of the file's extension.
    public void export(Path file) {
        SessionState shown = session.get();
        if (shown != null) {
            report.export(shown.id(), file);
        }
    }

    /// What everybody may know of the silent phase.
    static String silence(SessionState state) {
        int entries = state.entries();
        return entries == 0
                ? tr("Nobody has written anything yet.")
                : tr(
                        "%s by %s.",
                        trCount(entries, "1 entry", "%d entries"), trCount(state.writers(), "1 person", "%d people"));
    }

    /// How far the vote is.
    static String turnout(SessionState state) {
        int voted = state.all(SessionEvent.Voted.class).size();
        return tr("%d of %d have voted.", voted, voted + state.openSlips().size());
    }

    /// What keeps the session from its end, in a sentence; empty when nothing does.
    static String open(SessionState state) {
        int undecided = state.phase() == SessionPhase.DECIDE ? state.undecided().size() : 0;
        return undecided == 0
                ? ""
                : trCount(
                        undecided,
                        "%d top risk has no decision yet: a plan change, an accepted risk or an experiment.",
                        "%d top risks have no decision yet: a plan change, an accepted risk or an experiment.");
    }

    /// Whether the person who works leads the session.
    boolean leads(SessionState state) {
        return state.facilitator().equals(person.getValue());
    }

    Person person() {
        return person.getValue();
    }

    /// Today, in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Countdown countdown() {
        return countdown;
    }

    /// Whether the screen is shown to a meeting: large type, nothing beside it, no entry of anybody in silence.
    public BooleanProperty meetingProperty() {
        return meeting;
    }

    /// How many slips are left in this window.
    ReadOnlyIntegerProperty slipsLeftProperty() {
        return slipsLeft.getReadOnlyProperty();
    }

    public ObservableList<SessionState> sessions() {
        return sessions;
    }

    ObservableList<PlanState> plans() {
        return plans;
    }

    /// Null while none is shown.
    public ReadOnlyObjectProperty<@Nullable SessionState> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// Null while it is not read.
    ReadOnlyObjectProperty<@Nullable Report> reportProperty() {
        return report.property();
    }

    ReadOnlyStringProperty doneProperty() {
        return report.doneProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
