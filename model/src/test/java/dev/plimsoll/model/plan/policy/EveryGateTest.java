package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.policy.People.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Every gate that the policy knows, closed once: its sentence holds the value that closes it and says what opens it.
class EveryGateTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ADA = new Person("ada");
    private static final Person GRACE = new Person("grace");
    private static final Person OLA = new Person("ola");
    private static final PlanPolicy POLICY = new PlanPolicy(People.UNLISTED);
    private static final Pattern MADE = Pattern.compile("\\b(?:gate|Gate|Gate\\.of|closed)\\(\\s*\"([A-Z][^\"]*)\"");
    private static final Pattern NAMED = Pattern.compile("String (?:GATE|NAME) = \"([^\"]+)\"");

    private static PlanState state(ExperimentPlan plan) {
        return PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, plan)));
    }

    private static PlanState state(Plans plans) {
        return state(plans.plan());
    }

    private static PlanState whole() {
        return state(Plans.complete());
    }

    /// Not in the sandbox, with the terms of a JSON text.
    private static PlanState outside(String terms) {
        var tree = (ObjectNode)
                Json.mapper().readTree(Json.canonical(Plans.complete().plan()));
        ((ObjectNode) tree.get("scope")).put("environment", "staging");
        tree.set("terms", Json.mapper().readTree(terms));
        return state(Json.read(Json.canonical(tree), ExperimentPlan.class));
    }

    private static PlanState with(String terms) {
        return state(Plans.complete().plan().withTerms(Json.read(terms, Terms.class)));
    }

    private static PlanState approved() {
        PlanState state = whole();
        return state.after(new PlanEvent.Approved(NOON, GRACE, state.plan().digest(), ""));
    }

    private static PlanState broken() {
        PlanState state = whole();
        return state.after(new PlanEvent.Submitted(NOON, ADA, state.plan().digest()))
                .after(new PlanEvent.GlassBroken(NOON, OLA, state.plan().digest(), "fire"));
    }

    private static Intent intent(PlanAction action, Person by) {
        return Intent.of(action, by, NOON).because("a reason");
    }

    private static Arguments row(String gate, PlanState state, Intent intent, String value, String opens) {
        return arguments(gate, POLICY, state, intent, value, opens);
    }

    private static Arguments run(String gate, PlanState state, String value, String opens) {
        return row(gate, state, intent(PlanAction.RUN, OLA), value, opens);
    }

    static Stream<Arguments> gates() {
        return Stream.of(content(), outsideTheSandbox(), review(), duties()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> content() {
        Plans complete = Plans.complete();
        return Stream.of(
                run(
                        "Hypothesis",
                        state(complete.with(new Hypothesis("a", "b", "it is quick", "d"))),
                        "“quick”",
                        "name a signal and a number"),
                run("Scope", state(complete.withoutOperations()), "no operation", "add the operations"),
                run("Faults", state(complete.withoutFaults()), "No fault", "add at least one"),
                run("Signals", state(complete.withOneSignal()), "1 of the two", "add one with its threshold"),
                run(
                        "Chaos matrix",
                        with("{\"experiments\": [{\"id\": \"a.b.1\", \"question\": \"Does it?\", \"faults\": []}]}"),
                        "0 of 1 experiments",
                        "plan waive P1 --gate a.b.1"),
                run("Abort criterion", state(complete.withoutAbort()), "No criterion", "add a signal, a limit"),
                run("Rollback", state(complete.withoutRollback()), "no rollback command", "say which program"),
                run("Forecast", state(complete.with(Forecast.none())), "2 signals", "say which value you expect"));
    }

    private static Stream<Arguments> outsideTheSandbox() {
        String owners = """
            {"ownership": {"environment": "eve", "deputy": "dan", "operators": ["ola"], "product": "pat",
                           "support": "sue", "incidentLead": "%s"}}\
            """;
        return Stream.of(
                run("Limits", outside("{}"), "'staging'", "say which share"),
                run("Harm", outside("{}"), "'staging'", "say who, what"),
                run("Exposure", outside("{}"), "'staging'", "say cost and customers"),
                run(
                        "Dependencies",
                        with("{\"rig\": {\"dependencies\": [{\"name\": \"rates\", \"mode\": \"real\","
                                + " \"address\": \"http://rates.example:80\"}]}}"),
                        "'rates' is real at http://rates.example:80",
                        "put a double or a replay in its place"),
                run("Kill switch", outside("{}"), "Nobody but the operator", "name a second person"),
                run("Pre-mortem", outside("{}"), "Nothing was thought of", "name one with what is done"),
                run(
                        "Known good set",
                        with("{\"knownGood\": [{\"name\": \"shop\", \"image\": \"shop:latest\"}]}"),
                        "'shop:latest'",
                        "pin it as shop@sha256:"),
                run("Owners", with(owners.formatted("ada")), "ada is the incident lead", "name somebody else"),
                run("Acknowledgements", with(owners.formatted("lin")), "dan, eve, lin", "'plan acknowledge P1'"),
                run("Window", with("""
                    {"limits": {"share": 1, "faults": 9, "longest": "PT1H",
                     "window": {"from": "2026-11-20T14:00:00", "to": "2026-11-20T15:00:00", "zone": "UTC"}}}\
                    """), "2026-11-20T12:00" + " in UTC", "wait for" + " it"),
                run(
                        "Baseline",
                        with("""
                            {"settings": {"baseline": "b", "agreed": {"pool": "10"}, "present": {"pool": "20"}}}\
                            """),
                        "'pool'" + " is '20'" + " instead" + " of '10'",
                        "'plan" + " restore" + " P1'"));
    }

    private static Stream<Arguments> review() {
        PlanState objected = whole().after(
                        new PlanEvent.Commented(NOON, GRACE, Anchor.at(whole().plan(), ""), "Why now?", true, null));
        PlanState slow = whole().after(
                        new PlanEvent.Rehearsed(NOON, OLA, whole().plan().digest(), 0, Duration.ofSeconds(9), ""));
        PlanState burning = broken().after(new PlanEvent.RunBegan(NOON, OLA, "R1"));
        return Stream.of(
                run("Approval", whole(), "its author (ada)", "ask a second person"),
                run("Objections", objected, "Objection 1 of grace", "settle it"),
                run("Rehearsal", slow, "took 9 s, and the target is 1 s", "make the rollback faster"),
                row("Broken glass", broken(), intent(PlanAction.WITHDRAW, ADA), "“fire”", "'plan review-glass P1'"),
                row("Glass", broken(), intent(PlanAction.BREAK_GLASS, GRACE), "ola has broken the glass", "it may run"),
                row(
                        "Glass reviewer",
                        broken(),
                        intent(PlanAction.REVIEW_GLASS, OLA),
                        "ola",
                        "let somebody else review"),
                row("Stage", burning, intent(PlanAction.REVISE, ADA), "Running", "wait for the end of run R1"));
    }

    private static Stream<Arguments> duties() {
        Person eve = new Person("eve");
        PlanPolicy listed = new PlanPolicy(new People(List.of(
                new Member(List.of(eve), EnumSet.of(Role.OPERATOR)),
                new Member(List.of(GRACE), EnumSet.of(Role.PRODUCT_REVIEWER)))));
        return Stream.of(
                arguments(
                        "Role",
                        listed,
                        whole(),
                        intent(PlanAction.APPROVE, eve),
                        "eve is operator",
                        "it takes the role of security reviewer"),
                arguments(
                        "Lane",
                        listed,
                        whole(),
                        intent(PlanAction.APPROVE, GRACE).in(Lane.SECURITY),
                        "grace is no security reviewer",
                        "let one approve"),
                row(
                        "Author and approver",
                        whole(),
                        intent(PlanAction.APPROVE, ADA),
                        "ada wrote plan P1",
                        "Ask somebody else"),
                row("Approved once", approved(), intent(PlanAction.APPROVE, GRACE), "grace", "nothing more is needed"),
                row(
                        "Checklist",
                        whole(),
                        intent(PlanAction.APPROVE, GRACE).in(Lane.SECURITY),
                        "item 1 of 3",
                        "tick it with --checked 1"),
                row("Author and waiver", whole(), intent(PlanAction.WAIVE, ADA), "ada wrote", "ask somebody else"),
                row(
                        "Waivable",
                        whole(),
                        intent(PlanAction.WAIVE, GRACE).on("Scope"),
                        "'Scope'",
                        "only Acknowledgements"),
                row("Reason", whole(), intent(PlanAction.WAIVE, GRACE).because(" "), "it is empty", "say why"),
                row("Author and allowance", whole(), intent(PlanAction.ALLOW, ADA), "ada wrote", "ask somebody else"),
                row("Deviation", whole(), intent(PlanAction.ALLOW, GRACE).on("pool"), "'pool'", "it does in nothing"),
                row(
                        "Operator and approver",
                        approved(),
                        intent(PlanAction.RUN, GRACE),
                        "grace",
                        "let somebody else run it"),
                row(
                        "Author and incident lead",
                        whole(),
                        intent(PlanAction.LEAD_INCIDENT, ADA),
                        "ada wrote",
                        "let somebody else lead"),
                row(
                        "Comment",
                        whole(),
                        intent(PlanAction.SETTLE, GRACE).on("3"),
                        "no number 3",
                        "name one that 'plan show'"),
                row(
                        "Named",
                        whole(),
                        intent(PlanAction.ACKNOWLEDGE, OLA),
                        "ola is not named",
                        "only those whom it names"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gates")
    void aClosedGateSaysWhyAndWhatOpensIt(
            String name, PlanPolicy policy, PlanState state, Intent intent, String value, String opens) {
        List<Gate> closed = policy.decide(state, intent).closed();

        assertThat(closed).extracting(Gate::name).contains(name);
        assertThat(closed)
                .filteredOn(gate -> gate.name().equals(name))
                .extracting(Gate::reason)
                .singleElement()
                .asString()
                .contains(value, opens)
                .endsWith(".")
                .doesNotContain("null");
    }

    /// A gate that is added and not shown above fails here.
    @Test
    void noGateIsLeftOut() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/plimsoll/model/plan/policy"))) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                Stream.of(MADE, NAMED)
                        .forEach(form -> form.matcher(source).results().forEach(found -> made.add(found.group(1))));
            }
        }
        Set<String> shown = gates().map(row -> (String) row.get()[0]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(made).hasSizeGreaterThan(30);
    }
}
