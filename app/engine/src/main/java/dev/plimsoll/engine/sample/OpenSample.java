package dev.plimsoll.engine.sample;

import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Opens the sample: two versions of a small contract, a strict and a tolerant consumer, and a plan that waits
/// for the approval of a second person. Opening it again finds the same plan and changes nothing.
public final class OpenSample {
    private static final String TITLE = "Orders 2.0: discount becomes optional";
    private static final String FOLDER = "sample";
    private static final List<String> FILES = List.of(
            "contracts/orders-v1.yaml",
            "contracts/orders-v2.yaml",
            "consumers/StrictCheckout.java",
            "consumers/TolerantCheckout.java",
            "consumers/RestoreLastKnownGood.java");

    private static final Person AUTHOR = new Person("ada");
    private static final Person OWNER = new Person("grace");

    private final Path workspace;
    private final DraftPlan draftPlan;
    private final FindPlans plans;

    public OpenSample(Path workspace, DraftPlan draftPlan, FindPlans plans) {
        this.workspace = workspace;
        this.draftPlan = draftPlan;
        this.plans = plans;
    }

    /// The sample's plan.
    ///
    /// @throws Problem if the sample's files cannot be written into the workspace
    public PlanState open() {
        FILES.forEach(this::unpack);
        return plans.all().stream()
                .filter(state -> isSample(state.plan().amendment()))
                .findFirst()
                .orElseGet(this::draft);
    }

    /// Where a file of the sample lies once it is open.
    public Path file(String name) {
        return workspace.resolve(FOLDER).resolve(name);
    }

    private boolean isSample(Amendment amendment) {
        return amendment.base().digest().equals(digest("contracts/orders-v1.yaml"))
                && amendment.revision().digest().equals(digest("contracts/orders-v2.yaml"));
    }

    private String digest(String name) {
        try {
            return Json.sha256(Files.readAllBytes(file(name)));
        } catch (IOException failure) {
            throw new Problem(
                    "The sample file " + file(name) + " could not be read: " + failure.getMessage(),
                    "Delete it, and opening the sample writes it again.",
                    failure);
        }
    }

    private PlanState draft() {
        DraftPlan.Proposal proposal = draftPlan.propose(
                file("contracts/orders-v1.yaml"),
                file("contracts/orders-v2.yaml"),
                new DraftPlan.Draft(
                        TITLE,
                        AUTHOR,
                        OWNER,
                        List.of(consumer("strict-checkout", "Strict"), consumer("tolerant-checkout", "Tolerant")),
                        java("RestoreLastKnownGood"),
                        20_261_121));
        return draftPlan.draft(proposal, completed(proposal.plan()), AUTHOR);
    }

    private static ExperimentPlan completed(ExperimentPlan plan) {
        return new ExperimentPlan(
                plan.title(),
                plan.amendment(),
                new Hypothesis(
                        "orders are read at 50 requests a second and both checkouts work",
                        "answers are late, connections are reset and the discount is missing",
                        "the p95 latency stays at most 400 ms, the error rate at most 5 %, and both checkouts work",
                        "the contract says that clients ignore what is absent"),
                plan.scope(),
                plan.workload(),
                shortened(plan.faults()),
                plan.consumers(),
                plan.signals(),
                plan.abort(),
                plan.rollback(),
                plan.author(),
                plan.owner(),
                new Forecast(
                        List.of(
                                new Forecast.Interval("p95 latency", 200, 150, 300),
                                new Forecast.Interval("error rate", 0.01, 0, 0.05)),
                        Map.of(Verdict.PASS, 0.6, Verdict.FAIL, 0.3, Verdict.INCONCLUSIVE, 0.1)),
                plan.seed());
    }

    /// Without the other payloads and weather that the amendment asks for, so that the first run anybody sees is soon
    /// over.
    private static List<PlannedFault> shortened(List<PlannedFault> faults) {
        return faults.stream()
                .filter(planned -> !(planned.fault() instanceof MessageFault))
                .filter(planned -> !(planned.fault() instanceof Fault.LoadSurge))
                .filter(planned -> !(planned.fault() instanceof LostNode))
                .toList();
    }

    private static ConsumerUnderTest consumer(String name, String kind) {
        return new ConsumerUnderTest(name, java(kind + "Checkout"), "", Duration.ofSeconds(60));
    }

    /// A source file that the Java launcher compiles in memory; C1 alone starts it sooner.
    private static List<String> java(String program) {
        return List.of("{java}", "-XX:TieredStopAtLevel=1", FOLDER + "/consumers/" + program + ".java");
    }

    private void unpack(String name) {
        Path target = file(name);
        if (Files.exists(target)) {
            return;
        }
        try (InputStream in = Objects.requireNonNull(OpenSample.class.getResourceAsStream(name), name)) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(in, target);
        } catch (IOException failure) {
            throw new Problem(
                    "The sample file " + target + " could not be written: " + failure.getMessage(),
                    "Choose a workspace folder that you may write to.",
                    failure);
        }
    }
}
