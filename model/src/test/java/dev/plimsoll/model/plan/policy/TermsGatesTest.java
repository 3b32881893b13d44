package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// A plan that leaves the sandbox says what it may touch; each part that is missing or wrong closes its gate with one
/// sentence that holds the value and the way out.
class TermsGatesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ADA = new Person("ada");
    private static final PlanPolicy POLICY = new PlanPolicy(People.UNLISTED);
    private static final String TERMS = """
        {"limits": {"share": 1, "faults": 2, "longest": "PT10S",
                    "window": {"from": "2026-11-20T12:00:00", "to": "2026-11-20T14:00:00", "zone": "Europe/Berlin"}},
         "thresholds": [{"signal": "p99", "condition": {"comparison": "AT_LEAST", "limit": 900},
                         "holdsFor": "PT5S", "action": "kill", "tell": ["lin"]}],
         "noData": [{"signal": "p99", "rule": "invalid"}],
         "harm": {"who": "shoppers", "what": "cannot pay", "irreversible": false,
                  "when": [{"signal": "errors", "condition": {"comparison": "AT_LEAST", "limit": 0.2},
                            "holdsFor": "PT2S"}]},
         "exposure": {"costPerMinute": 3000, "currency": "EUR", "customersPerMinute": 20},
         "killHolders": ["lin"],
         "steps": ["Undo the release"],
         "knownGood": [{"name": "shop", "image": "registry.example/shop@sha256:%s"}],
         "ownership": {"environment": "eve", "deputy": "dan", "operators": ["ola"], "product": "pat",
                       "support": "sue", "incidentLead": "lin"},
         "concerns": [{"what": "The queue fills up", "signal": "Orders wait", "counter": "Stop the run"}],
         "deviations": [{"setting": "pool", "baseline": "10", "value": "20"}]}\
        """.formatted("0".repeat(64));

    private static ObjectNode whole() {
        ObjectNode tree = (ObjectNode)
                Json.mapper().readTree(Json.canonical(Plans.complete().plan()));
        ((ObjectNode) tree.get("scope")).put("environment", "staging");
        tree.set("terms", Json.mapper().readTree(TERMS));
        tree.at("/forecast/signals")
                .forEach(interval -> ((ObjectNode) interval)
                        .putObject("verdicts")
                        .put("PASS", 0.9)
                        .put("FAIL", 0.1));
        return tree;
    }

    private static ExperimentPlan plan(ObjectNode tree) {
        return Json.read(Json.canonical(tree), ExperimentPlan.class);
    }

    private static PlanState ready(ExperimentPlan plan) {
        PlanState state = PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, plan)));
        String digest = plan.digest();
        for (String name : List.of("eve", "dan", "ola", "pat", "sue", "lin")) {
            state = state.after(new PlanEvent.Acknowledged(NOON, new Person(name), digest));
        }
        return state.after(new PlanEvent.Rehearsed(NOON, ADA, digest, 0, Duration.ofMillis(900), ""))
                .after(allowed(new Person("lin"), "20", NOON.plusSeconds(60)))
                .after(new PlanEvent.Approved(
                        NOON,
                        new Person("grace"),
                        digest,
                        "",
                        Lane.RELIABILITY,
                        LaneChecklist.standard(Lane.RELIABILITY)))
                .after(new PlanEvent.Approved(NOON, new Person("linus"), digest, ""));
    }

    private static PlanEvent allowed(Person by, String value, Instant until) {
        return new PlanEvent.Allowed(NOON, by, new Deviation("pool", "10", value), "measured so before", until);
    }

    private static List<String> baseline(PlanState state, Instant at) {
        return POLICY.closed(state, at).stream()
                .filter(gate -> gate.name().equals("Baseline"))
                .map(Gate::reason)
                .toList();
    }

    @Test
    void anAllowanceHoldsForItsValuesAndItsTime() {
        PlanState state = ready(plan(whole()));
        assertThat(baseline(state, NOON.plusSeconds(59))).isEmpty();
        assertThat(baseline(state, NOON.plusSeconds(60)))
                .containsExactly("'pool' is 20 instead of 10, and the allowance ended at " + NOON.plusSeconds(60)
                        + "; renew it, or take the deviation back.");
        ObjectNode tree = whole();
        tree.put("title", "another");
        assertThat(baseline(state.after(new PlanEvent.Revised(NOON, ADA, plan(tree))), NOON))
                .as("an edit elsewhere keeps the allowance")
                .isEmpty();
        assertThat(baseline(state.after(new PlanEvent.Revised(NOON, new Person("lin"), plan(tree))), NOON))
                .as("who allowed it has become an author")
                .hasSize(1);
    }

    @Test
    void anAllowanceOfAnAuthorOrForWhatDoesNotDeviateIsRefused() {
        PlanState state = ready(plan(whole()));
        Intent allow = Intent.of(PlanAction.ALLOW, ADA, NOON).because("known").on("pool");
        assertThat(POLICY.decide(state, allow).why())
                .isEqualTo("ada wrote plan P1 and cannot allow its deviations; ask somebody else.");
        Intent other = Intent.of(PlanAction.ALLOW, new Person("lin"), NOON).because("known");
        assertThat(POLICY.decide(state, other.on("pool")).allowed()).isTrue();
        assertThat(POLICY.decide(state, other.on("heap")).why())
                .isEqualTo("Plan P1 does not deviate from its baseline in 'heap'; it does in pool.");
    }

    @Test
    void everyDifferenceOfTheSettingsIsFoundAndRestoringTakesItBack() {
        Map<String, String> agreed = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            agreed.put("setting-%02d".formatted(i), Integer.toString(i));
        }
        Map<String, String> present = new TreeMap<>(agreed);
        present.put("setting-03", "7");
        present.remove("setting-11");
        present.put("added", "yes");
        Settings settings = Settings.read("release 7", agreed, present, null);

        assertThat(settings.deviations())
                .containsExactly(
                        new Deviation("added", "not set", "'yes'"),
                        new Deviation("setting-03", "'3'", "'7'"),
                        new Deviation("setting-11", "'11'", "not set"));
        assertThat(settings.restored("added").deviations()).hasSize(2);
        assertThat(settings.restored().presentDigest()).isEqualTo(settings.agreedDigest());
        ExperimentPlan plan = plan(whole());
        PlanState state = ready(plan.withTerms(plan.terms().withSettings(settings)));
        assertThat(baseline(state, NOON))
                .containsExactly(
                        "'added' is 'yes' instead of not set, and nobody has allowed that; let somebody who did not"
                                + " write the plan do so with 'plan allow P1', or take it back with 'plan restore P1'.");
    }

    @Test
    void aSecretIsComparedAndNotKept() {
        Settings settings = Settings.read(
                "b",
                Map.of("db.password", "hunter2", "url", "jdbc://u:hunter2@db/x", "apiKey", "same"),
                Map.of("db.password", "hunter3", "url", "jdbc://u:hunter4@db/x", "apiKey", "same"),
                null);

        assertThat(settings.toString()).doesNotContain("hunter");
        assertThat(settings.deviations()).extracting(Deviation::setting).containsExactly("db.password", "url");
    }

    @Test
    void whatTheEnvironmentHasNowIsHeldAgainstWhatThePlanSays() {
        Settings settings = Settings.read(
                "b",
                Map.of("pool", "10", "apiKey", "one", "token", "two"),
                Map.of("pool", "20", "apiKey", "one", "token", "three", "left", "out"),
                "live.properties");

        assertThat(settings.since(Map.of("pool", "20", "apiKey", "other", "token", "three", "left", "out")))
                .as("values of secrets were not kept")
                .isEmpty();
        assertThat(settings.since(Map.of("pool", "30", "token", "three", "password", "new")))
                .containsExactly(
                        new Deviation("apiKey", "'a secret'", "not set"),
                        new Deviation("left", "'out'", "not set"),
                        new Deviation("password", "not set", "'a secret'"),
                        new Deviation("pool", "'20'", "'30'"));
        assertThat(settings.restored().source()).isEqualTo("live.properties");
    }

    @Test
    void aLaneIsApprovedByWhoLookedAtAllOfIt() {
        PlanState state = ready(plan(whole()));
        List<String> items = LaneChecklist.standard(Lane.SECURITY);
        Intent approve = Intent.of(PlanAction.APPROVE, new Person("sam"), NOON).in(Lane.SECURITY);
        assertThat(POLICY.decide(state, approve.looking(items.subList(0, 2))).why())
                .isEqualTo("The security review has not looked at item 3 of 3, “" + items.get(2)
                        + "”; look at it and tick it with --checked 3.");
        assertThat(POLICY.decide(state, approve.looking(items)).allowed()).isTrue();
        People own = new People(List.of(), Map.of(Lane.SECURITY, List.of("Only this.")));
        assertThat(new PlanPolicy(own)
                        .decide(state, approve.looking(List.of("Only this.")))
                        .allowed())
                .isTrue();
    }

    @Test
    void withEverythingSaidEveryGateIsOpen() {
        assertThat(POLICY.closed(ready(plan(whole())), NOON)).isEmpty();
        assertThat(POLICY.stage(ready(plan(whole())))).isEqualTo(PlanStage.REHEARSED);
        assertThat(plan(whole()).stops()).hasSize(3);
    }

    @Test
    void withoutTermsEachPartIsAskedFor() {
        ObjectNode tree = whole();
        tree.remove("terms");

        assertThat(POLICY.closed(ready(plan(tree)), NOON))
                .extracting(Gate::name)
                .containsExactly("Limits", "Harm", "Exposure", "Kill switch", "Pre-mortem", "Known good set", "Owners");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/terms/limits/share | 0.5 | Limits | Fault 'gone' touches a share of 1.0, and the limit is 0.5;"
                        + " narrow the fault.",
                "/terms/limits/faults | 1 | Limits | The plan has 2 faults, and the limit is 1; take some out.",
                "/terms/limits/longest | `\"PT3S\"` | Limits | The run takes 4 s, and the limit is 3 s; shorten its"
                        + " phases.",
                "/terms/limits/window/to | `\"2026-11-20T13:00:00\"` | Window | It is 2026-11-20T13:00 in"
                        + " Europe/Berlin, and the window is 2026-11-20T12:00 to 2026-11-20T13:00 Europe/Berlin; wait for"
                        + " it, or agree on another.",
                "/terms/harm/when | [] | Harm | The harm to shoppers has no condition that a machine can check; add a"
                        + " signal, a limit and a time.",
                "/terms/killHolders | [] | Kill switch | Nobody but the operator holds the kill switch; name a second"
                        + " person (terms.killHolders).",
                "/terms/concerns | [] | Pre-mortem | Nothing was thought of that could go wrong; name one with what is"
                        + " done about it (terms.concerns).",
                "/terms/knownGood/0/image | `\"registry.example:5000/shop:latest\"` | Known good set |"
                        + " 'registry.example:5000/shop:latest' of shop can mean other bytes tomorrow; pin it as"
                        + " registry.example:5000/shop@sha256: and the 64 digits of its digest.",
                "/terms/ownership/incidentLead | `\"ada\"` | Owners | ada is the incident lead and wrote the plan;"
                        + " name somebody else as the incident lead.",
                "/terms/deviations/0/value | `\"30\"` | Baseline | 'pool' is 30 instead of 10, and nobody has allowed"
                        + " that; let somebody who did not write the plan do so with 'plan allow P1', or take it back with"
                        + " 'plan restore P1'.",
                "/forecast/signals/1/verdicts | {} | Forecast | The forecast of 'p99' does not say how probable each"
                        + " verdict of that signal is; add the probabilities.",
                "/hypothesis/expect | `\"it stays fast\"` | Hypothesis | The expectation says “fast”, which nobody can"
                        + " check; name a signal and a number instead.",
                "/hypothesis/expect | `\"nothing breaks\"` | Hypothesis | The expectation “nothing breaks” has no"
                        + " number and names none of the signals errors, p99; say what is measured.",
                "/rollback/target | `\"PT0.5S\"` | Rehearsal | The rehearsal took 900 ms, and the target is 500 ms;"
                        + " make the rollback faster, or agree on another target.",
            })
    void oneWrongPartClosesOneGateAndSaysWhy(String field, String value, String gate, String reason) {
        ObjectNode tree = whole();
        int slash = field.lastIndexOf('/');
        ((ObjectNode) tree.at(field.substring(0, slash)))
                .set(field.substring(slash + 1), Json.mapper().readTree(value));
        List<Gate> closed = POLICY.closed(ready(plan(tree)), NOON);

        assertThat(closed)
                .filteredOn(one -> !one.name().equals("Acknowledgements"))
                .containsExactly(new Gate(gate, false, reason));
    }

    @Test
    void whoIsNamedAcknowledgesAndAnEditAsksAgain() {
        PlanState state = ready(plan(whole()));
        ObjectNode tree = whole();
        tree.put("title", "another");
        PlanState edited = state.after(new PlanEvent.Revised(NOON, ADA, plan(tree)));

        assertThat(POLICY.closed(edited, NOON))
                .filteredOn(gate -> gate.name().equals("Acknowledgements"))
                .extracting(Gate::reason)
                .containsExactly("dan, eve, lin, ola, pat, sue did not acknowledge this content yet; each does so with"
                        + " 'plan acknowledge P1'.");
        assertThat(POLICY.decide(edited, Intent.of(PlanAction.ACKNOWLEDGE, new Person("mallory"), NOON))
                        .why())
                .isEqualTo("mallory is not named by plan P1; only those whom it names acknowledge their part.");
    }

    @Test
    void theRiskIsASumThatAnyoneCanFollow() {
        ObjectNode tree = whole();
        assertThat(Risk.of(plan(tree)).sentence())
                .isEqualTo("Risk 3 (medium): 2 because it runs in 'staging', outside the sandbox, 1 because up to 100 %"
                        + " of the traffic may meet a fault. 2 approvals are needed, with reliability.");
        ((ObjectNode) tree.get("scope")).put("environment", "production");
        ((ObjectNode) tree.at("/terms/harm")).put("irreversible", true);
        assertThat(Risk.of(plan(tree)).level()).isEqualTo("high");
        assertThat(new Approvals(ready(plan(tree)), People.UNLISTED).gate().reason())
                .contains("2 of 3 approvals are given", "among them one for security, product");
    }

    @Test
    void whatIsUnknownIsNeverTakenForNothing() {
        Exposure known = new Exposure(new BigDecimal("3000"), "EUR", new BigDecimal("20"));
        Exposure unknown = new Exposure(null, "EUR", null);

        assertThat(known.cost(Duration.ofMinutes(17))).isEqualTo("51000.00 EUR");
        assertThat(known.customers(Duration.ofMinutes(17))).isEqualTo("340");
        assertThat(unknown.cost(Duration.ofMinutes(17))).isEqualTo("unknown");
        assertThat(unknown.customers(Duration.ofMinutes(17))).isEqualTo("unknown");
    }

    @Test
    void aWindowKnowsWhenTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Window night =
                new Window(LocalDateTime.parse("2026-10-25T01:00"), LocalDateTime.parse("2026-10-25T04:00"), berlin);

        assertThat(Duration.between(night.begins(), night.ends())).isEqualTo(Duration.ofHours(4));
        assertThat(night.holds(Instant.parse("2026-10-25T02:59:59Z"))).isTrue();
        assertThat(night.holds(Instant.parse("2026-10-25T03:00:00Z"))).isFalse();
        LocalDateTime end = LocalDateTime.parse("2026-10-25T06:00");
        assertThatThrownBy(() -> new Window(LocalDateTime.parse("2026-10-25T02:30"), end, berlin))
                .hasMessageContaining("show 2026-10-25T02:30 twice");
        assertThatThrownBy(() -> new Window(LocalDateTime.parse("2026-03-29T02:30"), end, berlin))
                .hasMessageContaining("show 2026-03-29T02:30 never");
    }

    /// On the night when the clocks go back, 03:00 comes four hours after 00:00.
    @Test
    void aRunEndsWithinItsWindowWhateverTheClocksDo() {
        ObjectNode tree = whole();
        ((ObjectNode) tree.at("/terms/limits/window"))
                .put("from", "2026-10-25T00:00:00")
                .put("to", "2026-10-25T03:00:00");
        PlanState state = ready(plan(tree));
        assertThat(windowAt(state, "2026-10-24T21:59:59Z"))
                .containsExactly("It is 2026-10-24T23:59:59 in Europe/Berlin, and the window is 2026-10-25T00:00 to"
                        + " 2026-10-25T03:00 Europe/Berlin; wait for it, or agree on another.");
        assertThat(windowAt(state, "2026-10-24T22:00:00Z")).isEmpty();
        assertThat(windowAt(state, "2026-10-25T01:59:26Z"))
                .as("the run takes 4 s, and what comes before its baseline up to 30 s")
                .isEmpty();
        assertThat(windowAt(state, "2026-10-25T01:59:27Z"))
                .containsExactly("The run takes 4 s and up to 30 s for its checks and its warm-up, and the window,"
                        + " 2026-10-25T00:00 to 2026-10-25T03:00 Europe/Berlin, ends in 33 s; agree on another.");
        assertThat(windowAt(state, "2026-10-25T02:00:00Z")).hasSize(1);
    }

    @Test
    void aRunIsBoundByItsWindowUnlessSomebodyElseSetItAside() {
        PlanState state = ready(plan(whole()));
        assertThat(POLICY.boundBy(state, NOON))
                .hasValueSatisfying(window -> assertThat(window.ends()).isEqualTo("2026-11-20T13:00:00Z"));
        assertThat(POLICY.boundBy(state.after(windowWaived(state, ADA)), NOON))
                .as("a waiver of the author is none")
                .isPresent();
        PlanState waived = state.after(windowWaived(state, new Person("grace")));
        assertThat(POLICY.boundBy(waived, NOON.plusSeconds(59))).isEmpty();
        assertThat(POLICY.boundBy(waived, NOON.plusSeconds(60)))
                .as("the waiver has ended")
                .isPresent();
        ObjectNode tree = whole();
        ((ObjectNode) tree.at("/terms/limits")).remove("window");
        assertThat(POLICY.boundBy(ready(plan(tree)), NOON)).isEmpty();
    }

    private static PlanEvent windowWaived(PlanState state, Person by) {
        return new PlanEvent.Waived(
                NOON, by, "Window", state.plan().digest(), "the shop asks for it", NOON.plusSeconds(60));
    }

    private static List<String> windowAt(PlanState state, String moment) {
        return POLICY.gates(state, Instant.parse(moment)).stream()
                .filter(gate -> gate.name().equals("Window") && !gate.open())
                .map(Gate::reason)
                .toList();
    }

    @Test
    void twoPlansForOneTargetAndTimeAreShown() {
        PlanState one = ready(plan(whole()));
        PlanState two = PlanState.of(PlanId.number(2), one.events());
        ObjectNode tree = whole();
        ((ObjectNode) tree.at("/terms/limits/window"))
                .put("from", "2026-11-20T14:00:00")
                .put("to", "2026-11-20T15:00:00");
        PlanState later = PlanState.of(PlanId.number(3), ready(plan(tree)).events());

        assertThat(Overlaps.of(POLICY, one, List.of(one, two, later)))
                .containsExactly("Plan P2 (title) disturbs GET /orders of service in staging too, 2026-11-20T12:00 to"
                        + " 2026-11-20T14:00 Europe/Berlin.");
    }
}
