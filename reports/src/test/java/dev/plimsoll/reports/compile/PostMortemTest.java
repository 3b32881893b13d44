package dev.plimsoll.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.Acceptances;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.forecast.Scores;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.ReportWords;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Samples;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.lint.BlameLint;
import dev.plimsoll.reports.lint.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostMortemTest {
    @Test
    void anAcceptedChangeIsToldWithTheRoleTheReasonAndTheDayAndCountsNoMore() {
        Run run = SampleRuns.PASSED.run();
        ContractDiff diff = Samples.diff();
        Change worst = diff.changes().getFirst();
        ContractDiff accepted = new Acceptances(List.of(new Acceptance(
                        worst.fingerprint(), "Nobody reads it", "reliability reviewer", LocalDate.parse("2027-01-31"))))
                .apply(diff, LocalDate.parse("2026-11-20"));
        String told = amendment(PostMortem.compile(SampleRuns.history(run.plan()), run, accepted));
        assertThat(told).contains("1 accepted", "reliability reviewer", "2027-01-31", "Nobody reads it");
        assertThat(amendment(PostMortem.compile(SampleRuns.history(run.plan()), run, diff)))
                .doesNotContain("accepted");
    }

    private static String amendment(Report report) {
        return report.sections().stream()
                .filter(section -> section.id().equals("amendment"))
                .map(section -> section.blocks().toString())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void everyRunGetsEverySection(SampleRuns kind) {
        assertThat(kind.report().sections())
                .extracting(Section::id)
                .containsExactly(
                        "summary",
                        "amendment",
                        "experiment",
                        "measurements",
                        "consumers",
                        "timeline",
                        "decision",
                        "forecast",
                        "safeguards",
                        "learning",
                        "actions",
                        "appendix");
    }

    /// A section is filled when it leads to evidence or shows it. Nobody has typed anything into these reports.
    @ParameterizedTest
    @EnumSource(names = {"PASSED", "FAILED", "KILLED_BY_HAND", "CRITERION_MET", "INVALID_NO_EFFECT", "LEFT_BEHIND"})
    void sevenOfTenSectionsAreFilledWithoutTyping(SampleRuns kind) {
        Report report = kind.report();
        List<String> filled = report.sections().stream()
                .filter(section -> section.blocks().toString().matches("(?s).*(Ref|Anchor)\\[evidence=.*"))
                .map(Section::id)
                .toList();

        assertThat(filled.size() / (double) report.sections().size())
                .as("filled: %s", filled)
                .isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void whatIsAdjustedAfterAMissedForecastStandsInTheReport() {
        Run run = SampleRuns.FAILED.run();
        PlanState plan = Samples.approved(run.plan());
        Calibration.Deviation large = Calibration.deviations(List.of(run)).getFirst();
        assertThat(large.large()).isTrue();
        assertThat(ReportWords.section(PostMortem.compile(plan, run, null), "forecast"))
                .contains("not decided", "cannot be archived");

        PlanState decided = plan.after(new PlanEvent.Decided(
                run.start().at(),
                run.start().by(),
                large.question(),
                "dataset",
                List.of(),
                "the load was too low",
                ""));
        assertThat(ReportWords.section(PostMortem.compile(decided, run, null), "forecast"))
                .contains("What is adjusted", "the load was too low");
    }

    @ParameterizedTest
    @EnumSource
    void noReportBlamesOrNamesAnybody(SampleRuns kind) {
        String words = ReportWords.ours(kind.report());
        assertThat(BlameLint.of(Roster.empty()).check(words))
                .extracting(finding -> words.substring(finding.start(), finding.end()))
                .isEmpty();
        assertThat(kind.report().toJson()).doesNotContain("ada-account", "grace-account", "linus-account");
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceToATimelineEventLeadsSomewhere(SampleRuns kind) {
        Report report = kind.report();
        assertThat(ReportWords.dangling(report))
                .as("references without a place")
                .allMatch(ref -> ref.startsWith("p") || ref.startsWith("e") && window(kind, ref));
    }

    private static boolean window(SampleRuns kind, String ref) {
        int position = Integer.parseInt(ref.substring(1));
        return kind.run().events().get(position - 1) instanceof dev.plimsoll.model.run.RunEvent.WindowClosed;
    }

    @Test
    void theDifferenceBetweenConsumersIsSaidInWords() {
        assertThat(section(SampleRuns.FAILED, "consumers"))
                .contains("When 'discount' is missing from the 200 response of GET /orders/{id}, strict-checkout broke"
                        + " (exit code 1) [e")
                .contains("tolerant-checkout kept working [e");
    }

    @Test
    void theWitnessThatBrokeAConsumerIsAContributingFactor() {
        assertThat(section(SampleRuns.FAILED, "learning"))
                .contains("The amendment makes this possible by the change response-property-became-optional [c1]");
        assertThat(section(SampleRuns.FAILED, "actions"))
                .contains("strict-checkout exits with 0 under fault missing-discount-1.");
    }

    @Test
    void changesAreListedWithPlaceAndWitness() {
        assertThat(section(SampleRuns.FAILED, "amendment"))
                .contains("2 changes: 1 breaking, 1 risky, 0 safe.")
                .contains("orders-1.yaml:41:9")
                .contains("{\"currency\":\"EUR\",\"id\":\"o-1\",\"total\":1250}")
                .contains("undecided: the pattern uses a look-behind");
        assertThat(section(SampleRuns.MANY_CHANGES, "amendment"))
                .contains("5,000 breaking")
                .contains("4,960 more breaking or risky changes are not listed");
        assertThat(section(SampleRuns.NO_CONSUMERS, "amendment")).contains("The list of changes was not at hand");
        assertThat(section(SampleRuns.NO_REQUESTS, "amendment")).contains("0 changes");
    }

    @Test
    void tablesNameFilesAndTheFullPathsAreSaidOnce() {
        assertThat(section(SampleRuns.FAILED, "amendment"))
                .containsOnlyOnce("contracts/orders-1.yaml")
                .containsOnlyOnce("contracts/orders-2.yaml");
    }

    @Test
    void aSafeguardIsOnlySaidToHaveWorkedWhenItWasCalledUpon() {
        assertThat(section(SampleRuns.PASSED, "safeguards"))
                .contains("Kill switch|Stop the run at once, faults gone" + " within 5.0 s|not challenged");
        assertThat(section(SampleRuns.KILLED_BY_HAND, "safeguards"))
                .contains("|worked|faults gone after 0.350 s [e")
                .contains("Rollback|Return to the known good state within 5.0 s|worked|exit code 0 after 0.850 s");
        assertThat(section(SampleRuns.LEFT_BEHIND, "safeguards"))
                .contains("|failed|no record says that all faults were gone afterwards")
                .contains("|failed|no exit code after 30.0 s")
                .contains("1 remained at the last count");
        assertThat(section(SampleRuns.PREFLIGHT_ERROR, "safeguards"))
                .contains("|worked|no fault was injected after “rollback” did not pass");
    }

    @Test
    void aRunWithoutAVerdictIsReadByTheJudge() {
        assertThat(section(SampleRuns.INTERRUPTED, "summary"))
                .contains("INCONCLUSIVE")
                .contains("ends before a verdict was drawn");
        assertThat(section(SampleRuns.INTERRUPTED, "actions")).contains("Run plan P7 again to its end");
    }

    @Test
    void onlyAPassOpensThePromotion() {
        for (SampleRuns kind : SampleRuns.values()) {
            boolean passed = kind.report().summary().startsWith("PASS");
            assertThat(section(kind, "decision").contains("Promotion is open"))
                    .as(kind.name())
                    .isEqualTo(passed);
        }
    }

    @Test
    void forecastAndActualStandSideBySide() {
        assertThat(section(SampleRuns.FAILED, "forecast"))
                .contains("checkout-p95|240 ms|200 ms to 290 ms|")
                .contains("above, in stage Fault latency")
                .contains("FAIL|20 %|came");
        assertThat(Scores.brier(Map.of(Verdict.PASS, 0.7, Verdict.FAIL, 0.3), Verdict.PASS))
                .isCloseTo(0.18, within(1e-9));
        assertThat(Scores.brier(Map.of(Verdict.PASS, 1.0), Verdict.FAIL)).isEqualTo(2);
    }

    @Test
    void anApprovalByAnAuthorOrOfOtherContentDoesNotCount() {
        var run = SampleRuns.PASSED.run();
        var drafted = new PlanEvent.Drafted(Samples.NOON.minusSeconds(9), Samples.AUTHOR, run.plan());
        var own = new PlanEvent.Approved(
                Samples.NOON.minusSeconds(8), Samples.AUTHOR, run.plan().digest(), "");
        var other = new PlanEvent.Approved(Samples.NOON.minusSeconds(7), Samples.APPROVER, "00", "");
        PlanState plan = PlanState.of(Samples.PLAN, List.of(drafted, own, other));
        assertThat(ReportWords.section(PostMortem.compile(plan, run, null), "decision"))
                .contains("holds no approval of exactly this content");
    }

    @Test
    void whatWasDecidedOnTheWayStaysReadableWithoutNames() {
        var run = SampleRuns.PASSED.run();
        var before = Samples.NOON.minusSeconds(60);
        PlanState plan = Samples.approved(run.plan())
                .after(new PlanEvent.Commented(
                        before,
                        Samples.APPROVER,
                        Anchor.at(run.plan(), ""),
                        "The queue is shared.",
                        true,
                        Lane.RELIABILITY))
                .after(new PlanEvent.Settled(before, Samples.APPROVER, 1, "Accepted."))
                .after(new PlanEvent.Waived(before, Samples.APPROVER, "Window", "00", "Agreed by phone.", before))
                .after(new PlanEvent.Allowed(
                        before, Samples.APPROVER, new Deviation("pool", "10", "20"), "As in spring.", before))
                .after(new PlanEvent.Decided(
                        before, Samples.APPROVER, "Go on?", "yes", List.of("wait", "stop"), "it is quiet", "run R1"));
        String section = ReportWords.section(PostMortem.compile(plan, run, null), "decision");

        assertThat(section)
                .contains("Objection from the reliability review, settled", "The queue is shared.")
                .contains("Gate “Window” set aside until", "Agreed by phone.")
                .contains("Deviation allowed until", "'pool' is 20 instead of 10", "As in spring.")
                .contains("Decision: Go on?", "Chosen: yes", "Not chosen: wait; stop", "Because: it is quiet")
                .doesNotContain(Samples.APPROVER.account());
    }

    @Test
    void theRootOfTheLedgerIsPrintedAsAnAnchorThatCanBeChecked() {
        var run = SampleRuns.PASSED.run();
        AuditAnchor root = new AuditAnchor(17, "ab".repeat(32));
        String printed =
                ReportWords.section(PostMortem.compile(Samples.approved(run.plan()), run, null, root), "appendix");

        assertThat(printed).contains("plimsoll audit anchor: 17 entries, root " + "ab".repeat(32));
    }

    @Test
    void whoAnswersForTheEnvironmentIsPrintedByRoleAsItWasWhenTheRunBegan() {
        var run = SampleRuns.PASSED.run();
        var start = run.start().at();
        EnvironmentCard card = card("ola");
        EnvironmentState state = new EnvironmentState(
                EnvironmentId.number(1),
                List.of(
                        new EnvironmentEvent.Drafted(start.minusSeconds(9), Samples.AUTHOR, card),
                        new EnvironmentEvent.Acknowledged(start.minusSeconds(8), new Person("ola"), card.digest()),
                        new EnvironmentEvent.Acknowledged(start.minusSeconds(7), new Person("lin"), card.digest()),
                        new EnvironmentEvent.Revised(start.plusSeconds(9), new Person("ola"), card("noor"))));
        var plan = Samples.approved(run.plan());
        String section = ReportWords.section(PostMortem.compile(plan, run, null, null, null, state), "experiment");

        assertThat(section)
                .contains("Who answers for the environment", "Roles on the card ENV1 when the run began")
                .contains("Boundary: “No real customer data.”", "Rollback: “It ends with its run.”")
                .containsSubsequence("Owner", "1 of 1", "Operators", "2", "1 of 2", "Product owner", "0 of 1")
                .doesNotContain("ola", "noor", "oto");
        EnvironmentState later = new EnvironmentState(
                EnvironmentId.number(1),
                List.of(new EnvironmentEvent.Drafted(start.plusSeconds(1), Samples.AUTHOR, card)));
        assertThat(ReportWords.section(PostMortem.compile(plan, run, null, null, null, later), "experiment"))
                .doesNotContain("Who answers");
    }

    private static EnvironmentCard card(String owner) {
        return new EnvironmentCard(
                "sandbox",
                new Person(owner),
                new Person("lin"),
                List.of(new Person("lin"), new Person("oto")),
                new Person("pia"),
                List.of(new Person(owner)),
                List.of("See who breaks."),
                List.of("No real customer data."),
                "It ends with its run.",
                Map.of());
    }

    @Test
    void aRunOfAnotherPlanIsRefused() {
        var run = SampleRuns.PASSED.run();
        PlanState other = PlanState.of(
                PlanId.number(8), List.of(new PlanEvent.Drafted(Samples.NOON, Samples.AUTHOR, run.plan())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostMortem.compile(other, run, null))
                .withMessageContaining("P7")
                .withMessageContaining("P8");
    }

    @Test
    void nothingIsLeftToBeFilledIn() {
        String all = SampleRuns.FAILED.report().sections().stream()
                .map(section -> section.title() + section.blocks())
                .collect(Collectors.joining());
        assertThat(all).doesNotContain("null", "NaN", "Optional[");
    }

    private static String section(SampleRuns kind, String id) {
        return ReportWords.section(kind.report(), id);
    }
}
