package dev.plimsoll.engine.learning;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Histories;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The register of actions. An action is done when something shows it, and verified when a passing run that began
/// after it was opened shows it, or when somebody other than who did it has looked.
public final class ActionRegister {
    private static final String RECORD = "an action";
    private static final Pattern RUN = Pattern.compile("[Rr][1-9][0-9]{0,8}");

    private final Workspace workspace;
    private final LearningGate gate;
    private final InstantSource clock;

    ActionRegister(Workspace workspace, LearningGate gate, InstantSource clock) {
        this.workspace = workspace;
        this.gate = gate;
        this.clock = clock;
    }

    private Histories<ActionId, ActionEvent, ActionState> kept() {
        return workspace.records().actions();
    }

    /// All actions, newest first.
    public List<ActionState> all() {
        return kept().all();
    }

    /// Those whose day is over and which are neither done nor settled, the longest overdue first.
    public List<ActionState> overdue(LocalDate today) {
        return all().stream()
                .filter(action -> action.overdue(today))
                .sorted((one, other) -> String.valueOf(one.action().due())
                        .compareTo(String.valueOf(other.action().due())))
                .toList();
    }

    /// @throws Problem if the workspace has no such action
    public ActionState get(ActionId id) {
        return kept().find(id)
                .orElseThrow(() -> new Problem(
                        "There is no action " + id + " in " + workspace.place().name() + ".",
                        "List the actions of the workspace, or name another workspace."));
    }

    /// @throws dev.plimsoll.model.Refusal if this person may not open actions
    public ActionState open(Action action, Person by) {
        gate.require(PlanAction.COMMENT, by, "open", RECORD, action.text());
        return kept().create(new ActionEvent.Opened(clock.instant(), by, action));
    }

    /// Opens an action unless one of the same text follows from the same source already.
    ///
    /// @return empty when there is one
    public Optional<ActionState> take(Action action, Person by) {
        boolean known = all().stream()
                .map(ActionState::action)
                .anyMatch(
                        one -> one.text().equals(action.text()) && one.source().equals(action.source()));
        return known ? Optional.empty() : Optional.of(open(action, by));
    }

    public ActionState revise(ActionState seen, Action changed, Person by) {
        return changed.equals(seen.action())
                ? seen
                : append(seen, PlanAction.COMMENT, "revise", new ActionEvent.Revised(clock.instant(), by, changed));
    }

    public ActionState begin(ActionState seen, Person by) {
        return append(seen, PlanAction.COMMENT, "begin", new ActionEvent.Begun(clock.instant(), by));
    }

    /// Says that it is done. A passing run verifies it at once.
    ///
    /// @param evidence what shows it: a run such as `R4`, a test, a document
    /// @throws Problem if the evidence is a run that does not show it
    public ActionState done(ActionState seen, String evidence, String note, Person by) {
        Optional<Run> run = runOf(seen, evidence);
        ActionState done = append(
                seen,
                PlanAction.COMMENT,
                "finish",
                LearningGate.follow(() -> new ActionEvent.Done(clock.instant(), by, evidence.strip(), note)));
        return run.map(shown -> append(
                        done,
                        PlanAction.COMMENT,
                        "finish",
                        new ActionEvent.Verified(
                                clock.instant(), by, shown.id().value(), "run " + shown.id() + " ended with PASS")))
                .orElse(done);
    }

    private Optional<Run> runOf(ActionState action, String evidence) {
        if (!RUN.matcher(evidence.strip()).matches()) {
            return Optional.empty();
        }
        RunId id = new RunId(evidence);
        Run run = workspace
                .runs()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no run " + id + " in " + workspace.place().name() + ".",
                        "Name a run of this workspace as evidence."));
        String verdict = run.verdict().map(Verdict::name).orElse("none yet");
        if (run.verdict().filter(Verdict.PASS::equals).isEmpty()) {
            throw new Problem(
                    "Run " + id + " does not show that action " + action.id() + " is done: its verdict is " + verdict
                            + ".",
                    "Run the experiment again, or let somebody waive the action with a reason.");
        }
        if (run.start().at().isBefore(action.openedAt())) {
            throw new Problem(
                    "Run " + id + " began before action " + action.id() + " was opened, so it shows nothing about it.",
                    "Run the experiment again.");
        }
        return Optional.of(run);
    }

    /// Somebody other than who did it has looked at the evidence.
    public ActionState verify(ActionState seen, String finding, Person by) {
        boolean same = seen.all(ActionEvent.Done.class).stream()
                .anyMatch(done -> gate.people().same(done.by(), by));
        requireOther(!same, seen, by, "verify", "said that it is done");
        return append(
                seen,
                PlanAction.COMMENT,
                "verify",
                new ActionEvent.Verified(clock.instant(), by, seen.evidence(), finding));
    }

    /// Somebody who neither owns nor opened it does without it.
    public ActionState waive(ActionState seen, String reason, Person by) {
        boolean same = gate.people().among(List.of(seen.opener(), seen.action().owner()), by);
        requireOther(!same, seen, by, "waive", "owns or opened it");
        return append(
                seen,
                PlanAction.DECIDE,
                "waive",
                LearningGate.follow(() -> new ActionEvent.Waived(clock.instant(), by, reason)));
    }

    private void requireOther(boolean other, ActionState seen, Person by, String verb, String is) {
        gate.require(
                List.of(Gate.of(
                        "Four eyes",
                        other,
                        by + " is somebody else.",
                        by + " " + is + "; somebody else has to " + verb + " it.")),
                by,
                verb,
                RECORD,
                seen.id().value());
    }

    public ActionState cancel(ActionState seen, String reason, Person by) {
        return append(
                seen,
                PlanAction.DECIDE,
                "cancel",
                LearningGate.follow(() -> new ActionEvent.Cancelled(clock.instant(), by, reason)));
    }

    public ActionState reopen(ActionState seen, String reason, Person by) {
        return append(
                seen,
                PlanAction.COMMENT,
                "open again",
                LearningGate.follow(() -> new ActionEvent.Reopened(clock.instant(), by, reason)));
    }

    private ActionState append(ActionState seen, PlanAction action, String verb, ActionEvent event) {
        gate.require(action, event.by(), verb, RECORD, seen.id().value());
        return LearningGate.follow(() -> kept().append(seen, event));
    }

    /// What came of an import.
    ///
    /// @param opened actions that are new here
    /// @param changed actions that say something else now
    /// @param same how many rows said nothing new
    public record Import(List<ActionState> opened, List<ActionState> changed, int same) {
        public Import {
            opened = List.copyOf(opened);
            changed = List.copyOf(changed);
        }
    }

    /// Takes rows of a file: one with the name or the tracker's name of an action here changes it, every other opens
    /// an action. How far an action is does not come from a file: that takes evidence. With one row that cannot be
    /// read nothing is changed.
    ///
    /// @throws Problem if a row cannot be read or its action cannot be changed
    public Import take(List<ActionRow> rows, Person by) {
        List<ActionState> here = all();
        List<Runnable> changes = new ArrayList<>();
        List<ActionState> opened = new ArrayList<>();
        List<ActionState> changed = new ArrayList<>();
        int same = 0;
        for (ActionRow row : rows) {
            Optional<ActionState> known =
                    here.stream().filter(one -> names(row, one)).findFirst();
            Action wanted = LearningGate.follow(
                    () -> row.on(known.map(ActionState::action).orElse(null), by));
            if (known.isEmpty()) {
                changes.add(() -> opened.add(open(wanted, by)));
            } else if (wanted.equals(known.get().action())) {
                same++;
            } else {
                ActionState seen = known.get();
                var _ = LearningGate.follow(() -> seen.after(new ActionEvent.Revised(clock.instant(), by, wanted)));
                changes.add(() -> changed.add(revise(seen, wanted, by)));
            }
        }
        changes.forEach(Runnable::run);
        return new Import(opened, changed, same);
    }

    private static boolean names(ActionRow row, ActionState action) {
        String id = row.id().strip().toUpperCase(Locale.ROOT);
        return id.isEmpty()
                ? !row.tracker().isBlank()
                        && row.tracker().equals(action.action().tracker())
                : id.equals(action.id().value());
    }
}
