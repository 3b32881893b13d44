package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.audit.FindActs;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Attempts to go beyond what was approved: each is refused with its reason, and stands in the ledger.
class OutOfScopeTest {
    private static final Person OLA = new Person("ola");
    private static final String ELSEWHERE = "{\"method\": \"DELETE\", \"path\": \"/accounts/{id}\"}";
    private static final String NOT_APPROVED = "has approved this content; ask a second person";

    /// @param name of what is tried
    /// @param edit what reaches beyond the scope
    /// @param approved whether a second person approves it with that edit; otherwise they approved it before
    /// @param by who starts the run
    /// @param reason part of the sentence that refuses it
    private record Attempt(String name, Consumer<ObjectNode> edit, boolean approved, Person by, String reason) {}

    private static final List<Attempt> ATTEMPTS = List.of(
            planned(
                    "another environment",
                    plan -> plan.withObject("/scope").put("environment", "production"),
                    "Nobody has said who owns the environment 'production'"),
            planned(
                    "a fault on an operation that is not in the scope",
                    plan -> fault(plan).withObject("/fault").set("operation", json(ELSEWHERE)),
                    "disturbs DELETE /accounts/{id}, which the scope does not name"),
            planned(
                    "load on an operation that is not in the scope",
                    plan -> plan.withObject("/workload")
                            .withArray("mix")
                            .addObject()
                            .put("weight", 1)
                            .set("operation", json(ELSEWHERE)),
                    "The load calls DELETE /accounts/{id}, which the scope does not name"),
            planned(
                    "more traffic than the share",
                    plan -> fault(plan).put("share", 0.6),
                    "touches a share of 0.6, and the limit is 0.5"),
            planned(
                    "more faults than the limit",
                    plan -> limits(plan).put("faults", 1),
                    "and the limit is 1; take some out"),
            planned(
                    "longer than the limit",
                    plan -> plan.withObject("/scope").put("perFault", "PT20M"),
                    "and the limit is 10 min; shorten its phases"),
            planned("after the window", plan -> window(plan, -2, -1), "wait for it, or agree on another"),
            planned("before the window", plan -> window(plan, 1, 2), "wait for it, or agree on another"),
            planned(
                    "longer than what is left of the window",
                    plan -> limits(plan)
                            .withObject("/window")
                            .put("to", now().plusSeconds(3).toString()),
                    "agree on another"),
            edited("another service", plan -> plan.withObject("/scope").put("service", "payments")),
            edited("another kind of fault", plan -> fault(plan).set("fault", json("{\"kind\": \"connection-reset\"}"))),
            edited(
                    "more load",
                    plan -> plan.withObject("/workload")
                            .set("arrivals", json("{\"kind\": \"constant\", \"perSecond\": 5000}"))),
            edited(
                    "another program under test",
                    plan -> ((ObjectNode) plan.withArray("consumers").get(0))
                            .set("command", json("[\"sh\", \"-c\", \"true\"]"))),
            edited("another rollback", plan -> plan.withObject("/rollback").set("command", json("[\"true\"]"))),
            edited(
                    "one more letter",
                    plan -> plan.put("title", plan.get("title").asString() + ".")),
            new Attempt("the only approver", _ -> {}, true, Stories.LIN, "lin is the only approver of plan"),
            new Attempt("no role to run", _ -> {}, true, new Person("eve"), "eve is auditor and may not run a plan"));

    @TempDir
    Path folder;

    private Engine engine;
    private ExperimentPlan within;

    private static Attempt planned(String name, Consumer<ObjectNode> edit, String reason) {
        return new Attempt(name, edit, true, OLA, reason);
    }

    private static Attempt edited(String name, Consumer<ObjectNode> edit) {
        return new Attempt(name, edit, false, OLA, NOT_APPROVED);
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }

    /// The first fault of the sample that is aimed at one operation: a field is missing.
    private static ObjectNode fault(ObjectNode plan) {
        return (ObjectNode) plan.withArray("faults").get(2);
    }

    private static ObjectNode limits(ObjectNode plan) {
        return plan.withObject("/terms/limits");
    }

    private static LocalDateTime now() {
        return LocalDateTime.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    }

    private static void window(ObjectNode plan, int from, int to) {
        limits(plan)
                .putObject("window")
                .put("from", now().plusHours(from).toString())
                .put("to", now().plusHours(to).toString())
                .put("zone", "UTC");
    }

    @BeforeEach
    void agree() throws Exception {
        Files.writeString(folder.resolve("people.json"), """
            {"members": [{"accounts": ["ada"], "roles": ["author", "operator"]},
              {"accounts": ["lin"], "roles": ["reliability-reviewer", "operator"]},
              {"accounts": ["ola"], "roles": ["operator"]}, {"accounts": ["eve"], "roles": ["auditor"]}]}\
            """);
        engine = Stories.open(folder);
        ObjectNode tree = PlanDocument.PLAN.tree(Stories.shortSample(engine));
        tree.withArray("faults").forEach(fault -> ((ObjectNode) fault).put("share", 0.5));
        limits(tree).put("share", 0.5).put("faults", tree.get("faults").size()).put("longest", "PT10M");
        window(tree, -1, 1);
        within = PlanDocument.PLAN.read(tree);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void every_attempt_is_refused_with_its_reason_and_stands_in_the_ledger() {
        assertThat(ATTEMPTS).hasSizeGreaterThanOrEqualTo(12);
        PlanState approved = Stories.approved(engine, within);
        assertThat(engine.planRules().closed(approved))
                .as("within its scope it may run")
                .isEmpty();
        for (Attempt attempt : ATTEMPTS) {
            PlanState state = prepare(attempt);
            int before = refused(state).size();
            assertThatThrownBy(() -> engine.startRun().start(state.id(), attempt.by()), attempt.name())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(attempt.reason());
            List<FindActs.Found> denied = refused(state);
            assertThat(denied).as(attempt.name()).hasSize(before + 1);
            assertThat(denied.getLast().act().who()).isEqualTo(attempt.by().toString());
            assertThat(denied.getLast().act().refusal()).as(attempt.name()).contains(attempt.reason());
            assertThat(denied.getLast().act().before()).isEqualTo(state.plan().digest());
        }
        assertThat(engine.runs().all()).isEmpty();
    }

    private PlanState prepare(Attempt attempt) {
        ObjectNode tree = PlanDocument.PLAN.tree(within);
        attempt.edit().accept(tree);
        ExperimentPlan beyond = PlanDocument.PLAN.read(tree);
        if (!attempt.approved()) {
            PlanState approved = approved(within);
            return engine.revisePlan().revise(approved, beyond, Stories.ADA);
        }
        return approved(beyond);
    }

    /// Approved where the policy lets it be: some attempts are stopped before anybody can approve them.
    private PlanState approved(ExperimentPlan plan) {
        PlanState sample = engine.openSample().open();
        PlanState revised = engine.revisePlan().revise(sample, plan, Stories.ADA);
        try {
            return revised.approved() ? revised : engine.approvePlan().approve(revised.id(), Stories.LIN, "");
        } catch (Refusal _) {
            return revised;
        }
    }

    private List<FindActs.Found> refused(PlanState state) {
        return engine.findActs()
                .find(new AuditFilter(null, "plan run", state.id().value(), null, null, false));
    }
}
