package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.plan.PlanEdit;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.storage.Place;
import dev.plimsoll.storage.ServerAddress;
import dev.plimsoll.storage.ServerOfTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Two people with a desktop each, on the PostgreSQL database of their team.
class TwoDesksTest {
    /// In which another person's change has to be on the screen.
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @RegisterExtension
    private final ServerOfTest server = new ServerOfTest();

    private Desk ada;
    private Desk lin;
    private PlanState draft;

    @BeforeEach
    void openTwo() throws Exception {
        ServerAddress address = server.get().emptySchema();
        ada = new Desk(new WorkspacePlace(new Place.Team(address, folder.resolve("ada"))), "ada");
        lin = new Desk(new WorkspacePlace(new Place.Team(address, folder.resolve("lin"))), "lin");
        draft = ada.engine().openSample().open();
    }

    @AfterEach
    void closeBoth() {
        ada.close();
        lin.close();
    }

    private static ExperimentPlan expecting(ExperimentPlan plan, String given, String because) {
        Hypothesis old = plan.hypothesis();
        return PlanEdit.of(plan)
                .withHypothesis(new Hypothesis(given, old.when(), old.expect(), because))
                .plan();
    }

    private void bothOpenThePlan() {
        for (Desk desk : List.of(ada, lin)) {
            desk.does(() -> desk.plan.open(draft.id()));
            desk.until("the plan", PATIENCE, () -> desk.plan.stateProperty().get() != null);
        }
    }

    @Test
    void whatOnePersonDoesIsOnTheOthersScreenWithinTwoSeconds() {
        lin.until("the new plan on Home", SOON, () -> lin.home.plans().size() == 1);
        bothOpenThePlan();
        ada.engine().reviewPlan().submit(draft, ada.person);
        lin.until(
                "the same content, put to review",
                SOON,
                () -> Objects.requireNonNull(lin.plan.stateProperty().get())
                                .events()
                                .getLast()
                        instanceof PlanEvent.Submitted);
        ada.does(() -> ada.plan.revise(expecting(draft.plan(), "other load", "of ada")));
        lin.until(
                "that it is not the newest",
                SOON,
                () -> lin.plan.newerProperty().get() != null);
        lin.does(lin.plan::showNewer);
        lin.until(
                "what ada wrote",
                PATIENCE,
                () -> "of ada"
                        .equals(Objects.requireNonNull(lin.plan.stateProperty().get())
                                .plan()
                                .hypothesis()
                                .because()));
        lin.until(
                "the same on Home",
                SOON,
                () -> "of ada"
                        .equals(lin.home.plans().getFirst().plan().hypothesis().because()));
    }

    @Test
    void theSecondSaveOfAPlanIsNeitherLostNorOverTheFirst() {
        Hypothesis old = draft.plan().hypothesis();
        bothOpenThePlan();
        ada.does(() -> ada.plan.revise(expecting(draft.plan(), "ada's load", "of ada")));
        ada.until(
                "saved",
                PATIENCE,
                () -> !Objects.equals(draft, ada.plan.stateProperty().get()));
        lin.does(() -> lin.plan.revise(expecting(draft.plan(), "lin's load", old.because())));
        lin.until("a choice", PATIENCE, () -> lin.plan.conflictProperty().get() != null);
        assertThat(ada.engine().plans().get(draft.id()).plan().hypothesis().given())
                .isEqualTo("ada's load");

        lin.does(() -> {
            Conflict<ExperimentPlan, PlanState> conflict =
                    Objects.requireNonNull(lin.plan.conflictProperty().get());
            assertThat(conflict.sentence()).contains("Plan P1 was changed", "(revised by ada)");
            assertThat(conflict.differences())
                    .extracting(one -> one.field() + ": " + one.mine() + " | " + one.theirs())
                    .containsExactly(
                            "hypothesis, because: " + old.because() + " | of ada",
                            "hypothesis, given: lin's load | ada's load");
            conflict.differences().getLast().choiceProperty().set(Conflict.Side.MINE);
            lin.plan.keep(conflict);
        });
        ada.until(
                "that it is not the newest",
                SOON,
                () -> ada.plan.newerProperty().get() != null);
        PlanState stored = ada.engine().plans().get(draft.id());
        assertThat(stored.plan().hypothesis())
                .isEqualTo(new Hypothesis("lin's load", old.when(), old.expect(), "of ada"));
        assertThat(stored.all(PlanEvent.Revised.class))
                .extracting(PlanEvent.Revised::by)
                .containsExactly(ada.person, lin.person);
    }

    @Test
    void twoWhoWriteAboutAnIncidentKeepWhatBothWrote() {
        IncidentId id = ada.engine()
                .learning()
                .incidents()
                .report(incident("", ""), ada.person)
                .id();
        lin.until("the incident", SOON, () -> lin.incidents.incidents().size() == 1);
        lin.does(() -> lin.incidents.open(id));
        lin.until("opened", PATIENCE, () -> lin.incidents.shownProperty().get() != null);
        var seen = ada.engine().learning().incidents().get(id);
        var told = ada.engine()
                .learning()
                .incidents()
                .add(seen, List.of(new Happening(Instant.EPOCH, ZoneOffset.UTC, "Seen", "written")), "", ada.person);
        ada.engine().learning().incidents().revise(told, incident("By ada", ""), ada.person);
        lin.until(
                "ada's words",
                SOON,
                () -> Objects.requireNonNull(lin.incidents.shownProperty().get())
                        .state()
                        .incident()
                        .summary()
                        .equals("By ada"));
    }

    private Incident incident(String summary, String trigger) {
        return new Incident(
                "Orders are late",
                IncidentSeverity.MINOR,
                List.of("orders"),
                ada.person,
                summary,
                IncidentTimes.UNKNOWN,
                Impact.UNKNOWN,
                new Story(trigger, List.of(), List.of(), List.of(), List.of(), List.of()),
                IncidentLinks.NONE,
                Map.of());
    }
}
