package dev.plimsoll.model.run.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.MatrixCoverage.State;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Run run(ExperimentPlan plan, String environment, Verdict verdict) {
        return Run.of(
                RunId.number(1),
                List.of(
                        new RunEvent.Started(
                                NOON, PlanId.number(1), plan, plan.digest(), new Person("ola"), environment),
                        new RunEvent.Concluded(NOON, verdict, "because")));
    }

    private static MatrixCoverage coverage(State state) {
        PlannedExperiment experiment = new PlannedExperiment("a.b.1", "Does it?", List.of("gone"));
        return new MatrixCoverage(List.of(new MatrixCoverage.Entry(experiment, state, "why")));
    }

    private static Certificate certificate() {
        return Certificate.of(run(Plans.complete().plan(), "sandbox", Verdict.PASS), coverage(State.PASSED));
    }

    @Test
    void itIsWholeAndComesBackFromItsFile() {
        Certificate certificate = certificate();
        assertThat(certificate.isWhole()).isTrue();
        assertThat(certificate.isGood()).isTrue();
        assertThat(Json.read(Json.pretty(certificate), Certificate.class)).isEqualTo(certificate);
        assertThat(certificate.changes(certificate.bound())).isEmpty();
    }

    @Test
    void anyChangedByteShows() {
        String file = Json.canonical(certificate());
        for (String changed : List.of(
                file.replace("PASS\"", "FAIL\""),
                file.replaceFirst("\"seed\":(\\d)", "\"seed\":9$1"),
                file.replace("because", "Because"),
                file.replace("a.b.1", "a.b.2"))) {
            assertThat(changed).isNotEqualTo(file);
            assertThat(Json.read(changed, Certificate.class).isWhole())
                    .as(changed)
                    .isFalse();
        }
    }

    @Test
    void itSaysWhichPartIsStale() {
        Certificate certificate = certificate();
        for (Certificate.Part part : Certificate.Part.values()) {
            Map<String, String> now = new HashMap<>(certificate.bound());
            assertThat(now).containsKey(part.word());
            now.put(part.word(), "f".repeat(64));
            assertThat(certificate.changes(now)).singleElement().satisfies(change -> {
                assertThat(change.part()).isEqualTo(part);
                assertThat(change.sentence())
                        .startsWith(part.title() + " changed")
                        .contains("ffffffffffff…");
            });
        }
        assertThat(certificate.changes(Map.of())).as("nothing is known today").isEmpty();
    }

    @Test
    void everyInputHasItsOwnDigest() {
        Certificate one = certificate();
        Certificate elsewhere =
                Certificate.of(run(Plans.complete().plan(), "staging", Verdict.PASS), coverage(State.PASSED));
        assertThat(one.changes(elsewhere.bound()))
                .extracting(Certificate.Change::part)
                .containsExactly(Certificate.Part.ENVIRONMENT);
        Certificate failed =
                Certificate.of(run(Plans.complete().plan(), "sandbox", Verdict.FAIL), coverage(State.FAILED));
        assertThat(one.changes(failed.bound()))
                .extracting(Certificate.Change::part)
                .containsExactly(Certificate.Part.VERDICTS);
        assertThat(failed.isGood()).isFalse();
        Certificate fewer = Certificate.of(
                run(Plans.complete().withoutFaults().plan(), "sandbox", Verdict.PASS), coverage(State.PASSED));
        assertThat(one.changes(fewer.bound()))
                .extracting(Certificate.Change::part)
                .contains(Certificate.Part.EXPERIMENTS, Certificate.Part.PLAN);
    }

    @Test
    void itsWorthIsThatOfToday() {
        Run passed = run(Plans.complete().plan(), "sandbox", Verdict.PASS);
        ExperimentPlan plan = passed.plan();
        Certificate good = certificate();
        Standing holds = new Standing(good, good.changes(Certificate.today(passed, plan)));
        assertThat(holds.worth()).isEqualTo(Standing.Worth.GOOD);
        assertThat(holds.sentence())
                .isEqualTo("Certificate of run R1: PASS, and nothing that it depends on has changed.");
        Certificate hole = Certificate.of(passed, coverage(State.PLANNED));
        assertThat(new Standing(hole, List.of()).worth()).isEqualTo(Standing.Worth.SHORT);
        assertThat(new Standing(hole, List.of()).unanswered()).isEqualTo(1);
        ExperimentPlan fewer = plan.withFaults(List.of());
        Standing stale = new Standing(good, good.changes(Certificate.today(passed, fewer)));
        assertThat(stale.worth()).isEqualTo(Standing.Worth.STALE);
        assertThat(stale.sentence()).startsWith("Certificate of run R1: PASS, stale: the plan changed: it was ");
        assertThat(stale.changes())
                .isEqualTo(Certificate.changes(passed, fewer))
                .extracting(Certificate.Change::part)
                .containsExactly(Certificate.Part.PLAN, Certificate.Part.EXPERIMENTS);
        assertThat(Certificate.changes(passed, plan)).isEmpty();
    }

    @Test
    void aHoleIsNotGoodAndARunThatGoesOnHasNone() {
        Run passed = run(Plans.complete().plan(), "sandbox", Verdict.PASS);
        assertThat(Certificate.of(passed, coverage(State.WAIVED)).isGood()).isTrue();
        assertThat(Certificate.of(passed, coverage(State.OPEN)).isGood()).isFalse();
        Run open = Run.of(RunId.number(2), passed.events().subList(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Certificate.of(open, coverage(State.OPEN)))
                .withMessageContaining("R2");
    }
}
