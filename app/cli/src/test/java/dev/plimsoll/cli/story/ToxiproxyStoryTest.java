package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.clients.ToxiproxyChaos;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs on a Toxiproxy that is not Plimsoll's own chaos service.
class ToxiproxyStoryTest extends OnToxiproxy {
    private static final PlannedFault UNANSWERED =
            new PlannedFault("unanswered", "Does it go on?", new MessageFault.NoAnswer(Aim.all(), true, true), 1, null);
    private static final PlannedFault LOSSY =
            new PlannedFault("lossy", "Does it go on?", new Fault.PacketLoss(0.1, 0), 1, null);

    private Run run(PlannedFault... faults) throws InterruptedException {
        ExperimentPlan plan = Stories.with(
                Stories.shortSample(engine), List.of(faults), List.of(), Stories.NEVER, Duration.ofSeconds(1));
        return engine.startRun()
                .start(Stories.approved(engine, plan).id(), Stories.ADA)
                .await();
    }

    private static String check(Run run, String name) {
        return run.all(RunEvent.CheckMade.class).stream()
                .filter(check -> check.name().equals(name))
                .map(RunEvent.CheckMade::detail)
                .findFirst()
                .orElse("");
    }

    @Test
    void whatItDoesNotKnowIsRefusedBeforeAnyLoad() throws Exception {
        Run run = run(Stories.LATE, UNANSWERED, LOSSY);

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.ERROR);
        assertThat(run.conclusion().orElseThrow().sentence()).contains("'unanswered'");
        assertThat(check(run, "Faults"))
                .isEqualTo("the chaos service acts on bytes, and these faults act on messages, which Plimsoll's own"
                        + " chaos service does: 'unanswered'; nor does it lose packets: 'lossy'. Unset"
                        + " PLIMSOLL_TOXIPROXY to use the embedded one, or one that 'plimsoll chaos' serves, or take"
                        + " these faults out of the plan");
        assertThat(run.all(RunEvent.FaultInjected.class)).isEmpty();
        assertThat(run.all(RunEvent.WindowClosed.class)).isEmpty();
        assertThat(run.all(RunEvent.PhaseEntered.class)).hasSize(2);
        assertThat(new ToxiproxyChaos(toxiproxy.address()).standing().routes()).isEmpty();
    }

    @Test
    void lostPacketsAreSaidToNeedAnotherToxiproxyOrTheEmbeddedService() throws Exception {
        assertThat(check(run(LOSSY, Stories.LATE), "Faults"))
                .isEqualTo("the chaos service does not lose packets, as 'lossy' asks: use the embedded one, or one that"
                        + " 'plimsoll chaos' serves, or a Toxiproxy that knows packet_loss (newer than 2.12)");
    }

    @Test
    void faultsOnConnectionsActAndAreSaidToHaveNoLeaseAndNoCount() throws Exception {
        Run run = run(Stories.LATE);

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.PASS);
        assertThat(check(run, "Faults")).isEqualTo("the chaos service knows what the plan asks of it: 1 fault");
        assertThat(check(run, "Leases"))
                .isEqualTo("the chaos service has none: a fault ends by this program or by the guardian, and should"
                        + " both be lost, when Plimsoll opens this workspace again");
        assertThat(run.all(RunEvent.FaultRemoved.class))
                .as("nobody counts")
                .allMatch(removed -> !removed.counted() && removed.meant() == null);
        assertThat(check(run, "Hits")).startsWith("the chaos service counts none: the run does not show");
        assertThat(ReadingTable.answers(List.of(run), run.start().planDigest())).isEmpty();
        assertThat(toxiproxy.asked()).anyMatch(call -> call.contains("\"type\":\"latency\",\"toxicity\":0"));
        assertThat(new ToxiproxyChaos(toxiproxy.address()).standing().routes()).isEmpty();
        assertThat(new ToxiproxyChaos(toxiproxy.address()).renew()).isEqualTo(ChaosService.NO_LEASES);
    }

    @Test
    void plimsollsOwnServiceKnowsAllAndEndsFaultsByTheirLeases() throws Exception {
        try (Engine own = Stories.open(folder.resolve("own"))) {
            ExperimentPlan plan = Stories.with(
                    Stories.shortSample(own),
                    List.of(UNANSWERED, LOSSY),
                    List.of(),
                    Stories.NEVER,
                    Duration.ofSeconds(1));
            Run run = own.startRun()
                    .start(Stories.approved(own, plan).id(), Stories.ADA)
                    .await();

            assertThat(check(run, "Faults")).isEqualTo("the chaos service knows what the plan asks of it: 2 faults");
            assertThat(check(run, "Leases"))
                    .isEqualTo("should this program and the guardian be lost, a fault ends by itself after 4 s");
            assertThat(check(run, "Hits")).isEmpty();
        }
    }
}
