package dev.plimsoll.desktop.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.incident.Choice;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.Figure;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class IncidentModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Incident WHOLE = new Incident(
            "Checkout without discount",
            IncidentSeverity.MAJOR,
            List.of("checkout", "orders"),
            Samples.ADA,
            "Prices were wrong.",
            new IncidentTimes(Samples.second(0.5), Samples.second(60), Samples.second(120), Samples.second(600)),
            new Impact(
                    "They saw a price of 0.",
                    new Figure(BigDecimal.valueOf(1200), "customers", "dashboard 7", true),
                    null,
                    new Figure(BigDecimal.valueOf(51_000), "EUR", "invoice 12", false),
                    List.of(new Figure(BigDecimal.TEN, "tickets", "the desk", false))),
            new Story(
                    "A deployment",
                    List.of(
                            new Factor(Factor.Kind.PROCESS, "No consumer was asked", List.of("T1", "R1")),
                            new Factor(Factor.Kind.TECHNICAL, "The field had no default", List.of())),
                    List.of("It went on for an hour"),
                    List.of("The rollback", "The runbook"),
                    List.of(),
                    List.of(new Choice(Samples.second(70), "Roll back", "", List.of()))),
            IncidentLinks.NONE,
            Map.of());

    private final Memory memory = new Memory();
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final IncidentModel model = new IncidentModel(
            jobs,
            memory,
            new SimpleObjectProperty<>(Samples.LIN),
            new Wordings(jobs, _ -> List.of(), () -> _ -> {}),
            BERLIN);

    private IncidentDraft draft() {
        IncidentDraft draft = model.draftProperty().get();
        assertThat(draft).isNotNull();
        return draft;
    }

    private IncidentWork.Looked shown() {
        IncidentWork.Looked looked = model.shownProperty().get();
        assertThat(looked).isNotNull();
        return looked;
    }

    private TimelineEntry entry(String key) {
        return shown().timeline().find(key).orElseThrow();
    }

    @Test
    void whatTheFormShowsIsWhatItKeeps() {
        IncidentDraft draft = new IncidentDraft(new Wordings(jobs, _ -> List.of(), () -> _ -> {}), WHOLE, BERLIN);
        assertThat(draft.changedProperty().get()).isFalse();
        assertThat(draft.began.get()).isEqualTo("2026-01-02 11:00:00.500");
        assertThat(draft.written()).isEqualTo(WHOLE);
        draft.factors.removeFirst();
        draft.addFactor();
        draft.customers.value.set("1 300");
        assertThat(draft.changedProperty().get()).isTrue();
        Incident changed = draft.written();
        assertThat(changed.story().factors()).hasSize(1);
        assertThat(changed.story().decisions()).isEqualTo(WHOLE.story().decisions());
        assertThat(changed.impact().customers()).isNotNull();
        assertThat(changed.impact().figures().getFirst().words()).isEqualTo("about 1300 customers");
        assertThat(changed.impact().others()).isEqualTo(WHOLE.impact().others());
    }

    @Test
    void anIncidentIsReportedAndThenRevised() {
        model.begin();
        assertThat(model.shownProperty().get()).isNull();
        model.keep();
        assertThat(problem().what()).contains("title");
        draft().title.set("Prices are wrong");
        model.keep();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(shown().state().incident().title()).isEqualTo("Prices are wrong");
        assertThat(shown().state().incident().owner()).isEqualTo(Samples.LIN);
        assertThat(model.incidents()).hasSize(1);
        assertThat(model.doneProperty().get()).isEqualTo("Incident I1 was reported.");
        draft().began.set("yesterday");
        model.keep();
        assertThat(problem().what()).contains("'yesterday'");
        draft().began.set("2026-01-02 11:00");
        model.keep();
        assertThat(shown().state().incident().times().began()).isEqualTo(Samples.START);
        assertThat(draft().changedProperty().get()).isFalse();
    }

    @Test
    void whatWasBegunGoesOnUntilItIsKeptOrDiscarded() {
        memory.report(WHOLE, Samples.ADA);
        model.begin();
        assertThat(draft().changedProperty().get()).isFalse();
        draft().title.set("Half told");
        model.open(IncidentId.number(1));
        model.begin();
        assertThat(draft().title.get()).isEqualTo("Half told");
        model.revert();
        assertThat(model.draftProperty().get()).isNull();
        model.begin(RunId.number(1));
        assertThat(draft().title.get()).isEqualTo(WHOLE.title());
        assertThat(draft().changedProperty().get())
                .as("nothing of it is kept yet")
                .isTrue();
        assertThat(model.shownProperty().get()).isNull();
    }

    @Test
    void whatIsWrittenStaysWhileTheTimelineIsMarkedAndOthersAreLookedAt() {
        memory.report(WHOLE, Samples.ADA);
        memory.report(WHOLE, Samples.ADA);
        model.open(IncidentId.number(1));
        draft().title.set("Another title");
        model.timeline().eventAtProperty().set("2026-01-02 11:01");
        model.timeline().eventTextProperty().set("Support told of wrong prices");
        model.timeline().add();
        assertThat(model.timeline().eventTextProperty().get()).isEmpty();
        model.timeline().mark(entry("T1"), Mark.PIN);
        model.timeline().annotate(entry("T1"), "Three calls");
        assertThat(entry("T1").pinned()).isTrue();
        assertThat(entry("T1").words()).isEqualTo("Support told of wrong prices — Three calls");
        assertThat(draft().title.get()).isEqualTo("Another title");
        model.open(IncidentId.number(2));
        assertThat(draft().title.get()).isEqualTo(WHOLE.title());
        model.open(IncidentId.number(1));
        assertThat(draft().title.get()).isEqualTo("Another title");
        model.revert();
        assertThat(draft().title.get()).isEqualTo(WHOLE.title());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        IncidentState first = memory.report(WHOLE, Samples.ADA);
        model.open(first.id());
        draft().title.set("Mine");
        memory.revise(first, withTitle(WHOLE, "Theirs"), Samples.ADA);
        model.othersChanged();
        assertThat(draft().title.get()).as("what is written stays").isEqualTo("Mine");
        model.keep();
        Conflict<Incident, IncidentWork.Looked> conflict = conflict();
        assertThat(conflict.sentence()).contains("Incident I1 was changed", "(revised by ada)");
        assertThat(conflict.differences()).singleElement().satisfies(one -> {
            assertThat(one.mine()).isEqualTo("Mine");
            assertThat(one.theirs()).isEqualTo("Theirs");
            assertThat(one.choiceProperty().get()).isNull();
        });
        model.takeTheirs(conflict);
        assertThat(draft().title.get()).isEqualTo("Theirs");
        assertThat(draft().changedProperty().get()).isFalse();
    }

    @Test
    void whatTwoWroteInDifferentFieldsIsKeptOfBoth() {
        IncidentState first = memory.report(WHOLE, Samples.ADA);
        model.open(first.id());
        draft().summary.textProperty().set("Mine");
        memory.revise(first, withTitle(WHOLE, "Theirs"), Samples.ADA);
        model.keep();
        assertThat(conflict().undecided().getValue()).isFalse();
        model.keep(conflict());
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.conflictProperty().get()).isNull();
        Incident kept = shown().state().incident();
        assertThat(kept.title()).isEqualTo("Theirs");
        assertThat(kept.summary()).isEqualTo("Mine");
        assertThat(kept.story()).isEqualTo(WHOLE.story());
    }

    @Test
    void whatOthersAddToTheTimelineIsInNobodysWay() {
        IncidentState first = memory.report(WHOLE, Samples.ADA);
        model.open(first.id());
        draft().title.set("Mine");
        memory.add(first, new Happening(Samples.START, BERLIN, "Seen by ada", "written"), Samples.ADA);
        model.keep();
        assertThat(model.conflictProperty().get()).isNull();
        assertThat(shown().state().incident().title()).isEqualTo("Mine");
        assertThat(shown().timeline().find("T1")).isPresent();
    }

    private Conflict<Incident, IncidentWork.Looked> conflict() {
        return Objects.requireNonNull(model.conflictProperty().get());
    }

    private static Incident withTitle(Incident from, String title) {
        return new Incident(
                title,
                from.severity(),
                from.services(),
                from.owner(),
                from.summary(),
                from.times(),
                from.impact(),
                from.story(),
                from.links(),
                from.unknown());
    }

    @Test
    void hiddenEntriesAreOutOfSightAndNeverGone() {
        memory.report(WHOLE, Samples.ADA);
        model.open(IncidentId.number(1));
        model.timeline().take(Path.of("alerts.csv"), "+1.5s");
        assertThat(memory.skew).isEqualTo(new ClockSkew(Duration.ofMillis(1500)));
        model.timeline().mark(entry("T1"), Mark.HIDE);
        assertThat(model.timeline().entries()).isEmpty();
        model.timeline().hiddenTooProperty().set(true);
        assertThat(model.timeline().entries()).singleElement().satisfies(entry -> {
            assertThat(IncidentWords.marks(entry)).isEqualTo("Hidden");
            assertThat(IncidentWords.utc(entry)).isEqualTo("2026-01-02 10:00:00");
            assertThat(IncidentWords.local(entry, BERLIN)).isEqualTo("2026-01-02 11:00:00 +01:00");
        });
        assertThat(model.doneProperty().get()).isEqualTo("Incident I1 is marked.");
        model.timeline().take(Path.of("alerts.csv"), "a lot");
        assertThat(problem().what()).contains("a lot");
    }

    @Test
    void aFileThatIsTakenAgainSaysWhatIsNew() {
        memory.report(WHOLE, Samples.ADA);
        model.open(IncidentId.number(1));
        model.timeline().take(Path.of("alerts.csv"), "");
        assertThat(model.doneProperty().get()).isEqualTo("Incident I1 has 1 new entry.");
        memory.moves = true;
        model.timeline().take(Path.of("alerts.csv"), "+2s");
        assertThat(model.doneProperty().get())
                .isEqualTo("Incident I1 has 0 new entries. 1 entry moved with its clock.");
        model.timeline().take(Path.of("alerts.csv"), "+2s");
        assertThat(model.doneProperty().get())
                .isEqualTo("Nothing in the file is new: incident I1 has all its entries already.");
    }

    @Test
    void itIsClosedForAReasonAndOpenedAgain() {
        memory.report(WHOLE, Samples.ADA);
        model.open(IncidentId.number(1));
        model.close("");
        assertThat(problem().what()).contains("reason");
        model.close("It was the sandbox");
        assertThat(IncidentWords.state(shown().state())).isEqualTo("Closed");
        model.reopen("It was not");
        assertThat(shown().state().closed()).isFalse();
    }

    @Test
    void theReportIsWrittenAndItsWordingChecked() {
        memory.report(WHOLE, Samples.ADA);
        model.open(IncidentId.number(1));
        model.checkBlame();
        assertThat(model.doneProperty().get()).isEqualTo("Nothing in the wording blames anybody.");
        model.export(Path.of("report.docx"));
        assertThat(memory.written).isEqualTo(ReportFormat.DOCX);
        model.export(Path.of("report.xls"));
        assertThat(problem().what()).contains("xls");
    }

    private Problem problem() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        return problem;
    }

    /// Keeps incidents by the rules of the model, without a workspace.
    private static final class Memory implements IncidentWork {
        private final Map<IncidentId, IncidentState> states =
                new TreeMap<>(Comparator.comparingLong(IncidentId::number));
        private ClockSkew skew = ClockSkew.NONE;
        /// Whether the clock of a file is corrected.
        private boolean moves;
        private ReportFormat written = ReportFormat.JSON;

        private IncidentState after(IncidentState seen, IncidentEvent event) {
            IncidentState now = states.get(seen.id());
            assertThat(now).as("nobody changed it meanwhile").isEqualTo(seen);
            IncidentState after = seen.after(event);
            states.put(after.id(), after);
            return after;
        }

        private IncidentState follow(IncidentState seen, Supplier<IncidentEvent> event) {
            try {
                return after(seen, event.get());
            } catch (IllegalArgumentException wrong) {
                throw new Problem(String.valueOf(wrong.getMessage()), "Nothing was changed.", wrong);
            }
        }

        @Override
        public List<IncidentState> all() {
            return List.copyOf(states.values());
        }

        @Override
        public Looked look(IncidentId id) {
            IncidentState state = Objects.requireNonNull(states.get(id));
            return new Looked(state, state.timeline(), List.of());
        }

        @Override
        public Incident ofRun(RunId run, Person by) {
            return WHOLE;
        }

        @Override
        public IncidentState report(Incident incident, Person by) {
            IncidentState state = new IncidentState(
                    IncidentId.number(states.size() + 1L),
                    List.of(new IncidentEvent.Reported(Samples.START, by, incident)));
            states.put(state.id(), state);
            return state;
        }

        @Override
        public IncidentState revise(IncidentState seen, Incident changed, Person by) {
            return after(seen, new IncidentEvent.Revised(Samples.START, by, changed));
        }

        @Override
        public IncidentState add(IncidentState seen, Happening happening, Person by) {
            return after(seen, new IncidentEvent.TimelineAdded(Samples.START, by, List.of(happening), ""));
        }

        @Override
        public IncidentState take(IncidentState seen, Path file, ZoneId zone, ClockSkew correction, Person by) {
            skew = correction;
            Happening alert = new Happening(Samples.START, ZoneOffset.UTC, "An alert", file + ":1");
            Happening now = moves ? alert.moved(correction) : alert;
            return seen.told().containsValue(now) ? seen : add(seen, now, by);
        }

        @Override
        public IncidentState mark(IncidentState seen, String entry, Mark mark, Person by) {
            return after(seen, new IncidentEvent.Marked(Samples.START, by, entry, mark));
        }

        @Override
        public IncidentState annotate(IncidentState seen, String entry, String text, Person by) {
            return after(seen, new IncidentEvent.Annotated(Samples.START, by, entry, text));
        }

        @Override
        public IncidentState close(IncidentState seen, String reason, Person by) {
            return follow(seen, () -> new IncidentEvent.Closed(Samples.START, by, List.of(), reason));
        }

        @Override
        public IncidentState reopen(IncidentState seen, String reason, Person by) {
            return after(seen, new IncidentEvent.Reopened(Samples.START, by, reason));
        }

        @Override
        public void export(IncidentId id, ReportFormat format, Path file) {
            written = format;
        }

        @Override
        public List<Remark> blame(IncidentId id) {
            return List.of();
        }
    }
}
