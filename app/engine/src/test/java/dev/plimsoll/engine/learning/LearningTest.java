package dev.plimsoll.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.run.SamplePlans;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.nearmiss.Receipt;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioEvent;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");
    private static final Person KIM = new Person("kim");

    @TempDir
    Path folder;

    private Workspace workspace;
    private Learning learning;
    private Instant now = NOON;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        learning = new Learning(workspace, () -> People.UNLISTED, new KeepRefusals(workspace), () -> now);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private RunId run(Verdict verdict, Instant at) {
        ExperimentPlan plan = SamplePlans.plan();
        workspace.plans().create(new PlanEvent.Drafted(at, OLA, plan));
        RunId id = workspace
                .runs()
                .create(new RunEvent.Started(at, PlanId.number(1), plan, plan.digest(), OLA, "sandbox"));
        workspace.runs().append(id, new RunEvent.KillRequested(at.plusSeconds(1), KIM, "enough"));
        workspace.runs().append(id, new RunEvent.Concluded(at.plusSeconds(2), verdict, "so it is"));
        return id;
    }

    private Action action() {
        return new Action(
                "Add a canary",
                ActionKind.DETECT,
                ActionPriority.HIGH,
                OLA,
                LocalDate.of(2026, 11, 1),
                "I1",
                "",
                "",
                Map.of());
    }

    @Test
    void onlyAPassingRunThatBeganAfterwardsShowsThatAnActionIsDone() {
        RunId early = run(Verdict.PASS, NOON.minusSeconds(60));
        ActionState action = learning.actions().open(action(), KIM);
        RunId failed = run(Verdict.FAIL, NOON.plusSeconds(60));
        RunId passed = run(Verdict.PASS, NOON.plusSeconds(120));
        now = NOON.plusSeconds(600);

        assertThatThrownBy(() -> learning.actions().done(action, early.value(), "", OLA))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("began before action AC1 was opened");
        assertThatThrownBy(() -> learning.actions().done(action, failed.value(), "", OLA))
                .hasMessageContaining("its verdict is FAIL");
        assertThatThrownBy(() -> learning.actions().done(action, "R77", "", OLA))
                .hasMessageContaining("There is no run R77");
        assertThat(learning.actions().overdue(LocalDate.of(2026, 11, 21))).containsExactly(action);
        ActionState done = learning.actions().done(action, passed.value(), "", OLA);
        assertThat(done.status()).isEqualTo(ActionStatus.VERIFIED);
        assertThat(learning.actions().get(done.id())).isEqualTo(done);
    }

    @Test
    void otherEvidenceIsLookedAtBySomebodyElse() {
        ActionState opened = learning.actions().open(action(), KIM);
        ActionState done = learning.actions().done(opened, "CanaryTest", "", OLA);

        assertThat(done.status()).isEqualTo(ActionStatus.DONE);
        assertThatThrownBy(() -> learning.actions().verify(done, "green", OLA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("somebody else has to verify it");
        assertThat(learning.actions().verify(done, "green", KIM).status()).isEqualTo(ActionStatus.VERIFIED);
        assertThatThrownBy(() -> learning.actions().waive(opened, "x", KIM)).isInstanceOf(Refusal.class);
        assertThat(learning.actions().take(action(), KIM)).isEmpty();
    }

    @Test
    void anIncidentIsToldByItsRunsAndPlansAndByWhatWasRefused() {
        RunId run = run(Verdict.FAIL, NOON.minusSeconds(60));
        Incident incident = Incident.DOCUMENT.read("""
                {"title": "Down", "severity": "minor", "owner": "ola", "times": {"began": "2026-11-21T11:59:30Z"},
                 "links": {"runs": ["R1"], "plans": ["P1"]}}
                """);
        IncidentState state = learning.incidents().report(incident, OLA);
        workspace.audit().refused("eve", "plan approve", "P1", "", "no role", "");

        List<TimelineEntry> entries = learning.incidents().timeline(state).entries();
        assertThat(entries)
                .extracting(TimelineEntry::key)
                .startsWith("R1:e1", "R1:e2", "R1:e3", "I1:began")
                .anyMatch(key -> key.startsWith("audit:"));
        assertThat(entries.toString())
                .contains("kill switch was pulled by the operator")
                .doesNotContain("kim", "eve");
        assertThatThrownBy(() -> learning.incidents().close(state, "", OLA)).hasMessageContaining("has no action yet");
        ActionState action = learning.actions().open(action(), KIM);
        IncidentState closed = learning.incidents().close(state, "", OLA);
        assertThat(closed.closed()).isTrue();
        assertThat(learning.incidents().actions(state.id())).containsExactly(action);
        assertThatThrownBy(() -> learning.incidents().annotate(closed, run + ":e1", "x", OLA))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void aNearMissIsADisclosureAndAWayToFailUntilAnExperimentBringsItAbout() {
        NearMiss told =
                NearMiss.DOCUMENT.read("{\"happened\": \"The lock was nearly lost\", \"services\": [\"Orders\"]}");
        Receipt receipt = new Receipt("PBKDF2-HMAC-SHA256", 600_000, "ab", "cd");
        NearMissState kept = workspace
                .records()
                .nearMisses()
                .create(new NearMissEvent.Reported(LocalDate.of(2026, 11, 20), told, receipt, null));

        assertThat(learning.lessons().survival().rows()).singleElement().satisfies(row -> {
            assertThat(row.hazard().id()).isEqualTo("NM1");
            assertThat(row.standing()).isEqualTo(SurvivalMap.Standing.UNCOVERED);
        });
        run(Verdict.PASS, NOON);
        Scenario card = Scenario.DOCUMENT.read("{\"title\": \"Lock\", \"owner\": \"ola\", \"plans\": [\"P1\"]}");
        workspace.records().scenarios().create(new ScenarioEvent.Drafted(NOON, OLA, card));
        workspace
                .records()
                .nearMisses()
                .append(kept, new NearMissEvent.Promoted(NOON, OLA, ScenarioId.number(1), "Thank you."));

        assertThat(learning.lessons().survival().covered()).isEqualTo(2);
        assertThat(learning.lessons().outcomes().rows())
                .filteredOn(row -> row.disclosures() == 1)
                .singleElement()
                .satisfies(row -> assertThat(row.service()).isEqualTo("Orders"));
    }
}
