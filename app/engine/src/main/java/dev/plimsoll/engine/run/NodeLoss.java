package dev.plimsoll.engine.run;

import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.NodeMoved.Station;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node that is lost during a stage, and brought back after its time or at the end of the stage, whichever comes
/// first.
final class NodeLoss {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLoss.class);

    private final RunRecorder recorder;
    private final RunNodes nodes;
    private final NodeTimes times;
    private final ChaosService chaos;
    private final Route route;
    private final PlannedFault planned;
    private final LostNode fault;
    private final KillSwitch killSwitch;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean ended;
    private int programs;

    NodeLoss(
            RunRecorder recorder,
            RunNodes nodes,
            NodeTimes times,
            ChaosService chaos,
            Route route,
            PlannedFault planned,
            LostNode fault,
            KillSwitch killSwitch) {
        this.recorder = recorder;
        this.nodes = nodes;
        this.times = times;
        this.chaos = chaos;
        this.route = route;
        this.planned = planned;
        this.fault = fault;
        this.killSwitch = killSwitch;
    }

    /// Loses the node, and says when it is gone.
    synchronized void begin() throws InterruptedException {
        if (fault.way() == LostNode.Way.PARTITION) {
            chaos.inject(route, planned);
            recorder.record(at -> new RunEvent.FaultInjected(at, planned.id()));
            times.gone(planned.id(), fault.node(), "nothing that is sent to it arrives");
        } else {
            RunNodes.Loss loss = nodes.lose(fault);
            programs = loss.programs();
            recorder.record(at -> new RunEvent.FaultInjected(at, planned.id()));
            say(loss);
        }
        Duration time = fault.way() == LostNode.Way.RESTART ? Duration.ZERO : fault.gone();
        if (time != null) {
            Thread.ofVirtual().name("plimsoll-node-back").start(() -> endAfter(time));
        }
    }

    private void say(RunNodes.Loss loss) {
        String missing = loss.missing();
        if (missing == null) {
            String what = fault.way() == LostNode.Way.PAUSE ? " stand still" : " ended";
            times.gone(
                    planned.id(),
                    fault.node(),
                    loss.programs()
                            + (loss.programs() == 1 ? " program" : " programs")
                            + (loss.programs() == 1 && fault.way() == LostNode.Way.PAUSE ? " stands still" : what));
        } else {
            notGone(missing);
        }
    }

    private void notGone(String why) {
        recorder.record(at -> new RunEvent.NodeMoved(at, planned.id(), fault.node(), Station.NOT_GONE, why));
    }

    private void endAfter(Duration time) {
        try {
            boolean early = over.await(time.toNanos(), TimeUnit.NANOSECONDS);
            if (!early && killSwitch.pulled() == null) {
                end();
            }
        } catch (InterruptedException _) {
            // Nobody interrupts it; the end of the stage brings the node back.
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("the node '{}' was not brought back", fault.node(), failure);
            killSwitch.pull(null, "the node '" + fault.node() + "' did not come back");
        }
    }

    /// Brings the node back and says when it is. Ending again does nothing.
    synchronized void end() throws InterruptedException {
        over.countDown();
        if (ended) {
            return;
        }
        ended = true;
        long hits = programs;
        try {
            if (fault.way() == LostNode.Way.PARTITION) {
                hits = chaos.remove(route, planned.id());
                times.back();
            } else {
                bringBack();
            }
        } catch (Problem problem) {
            recorder.record(at -> new RunEvent.TroubleMet(at, problem.what()));
            throw problem;
        } finally {
            long counted = hits;
            recorder.record(at -> new RunEvent.FaultRemoved(at, planned.id(), counted));
        }
    }

    private void bringBack() throws InterruptedException {
        boolean stopped = killSwitch.pulled() != null;
        String missing = stopped ? null : nodes.missing(fault);
        if (missing != null) {
            programs = 0;
            notGone(missing);
        }
        if (!stopped || fault.way() == LostNode.Way.PAUSE) {
            nodes.bringBack(fault);
            times.back();
        }
    }
}
