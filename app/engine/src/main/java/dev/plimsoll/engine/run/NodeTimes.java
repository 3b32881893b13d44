package dev.plimsoll.engine.run;

import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.NodeMoved.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows a lost node: when it was gone, when the load first missed it, when it was back, when all was well again.
/// Gone and back are told by who did it; the other two are read from the requests of each second.
final class NodeTimes {
    private final RunRecorder recorder;
    private @Nullable Loss loss;

    /// The loss that is followed, with what is known of it.
    private static final class Loss {
        private final String fault;
        private final String node;
        private final Instant gone;
        private @Nullable Instant noticed;
        private @Nullable Instant back;
        private @Nullable Instant lastFailure;

        private Loss(String fault, String node, Instant gone) {
            this.fault = fault;
            this.node = node;
            this.gone = gone;
        }
    }

    NodeTimes(RunRecorder recorder) {
        this.recorder = recorder;
    }

    synchronized void gone(String fault, String node, String detail) {
        recorder.record(at -> {
            loss = new Loss(fault, node, at);
            return new RunEvent.NodeMoved(at, fault, node, Station.GONE, detail);
        });
    }

    synchronized void back() {
        Loss open = loss;
        if (open != null && open.back == null) {
            recorder.record(at -> {
                open.back = at;
                return moved(open, at, Station.BACK, "it was gone for " + millis(open.gone, at));
            });
        }
    }

    /// @param window a second of the run
    /// @param requests those that ended in it
    synchronized void see(SignalWindow window, List<RequestEvent> requests) {
        Loss open = loss;
        if (open == null) {
            return;
        }
        for (RequestEvent request : requests) {
            Instant at = Instant.EPOCH.plusNanos(request.nanos());
            if (request.failed() && !at.isBefore(open.gone)) {
                notice(open, at);
                open.lastFailure = at;
            }
        }
        recover(open, window, requests);
    }

    private void notice(Loss open, Instant at) {
        if (open.noticed == null) {
            open.noticed = at;
            recorder.record(_ -> moved(
                    open,
                    at,
                    Station.NOTICED,
                    "the first request failed " + millis(open.gone, at) + " after it was gone"));
        }
    }

    /// Well again is a whole second within every limit, after the node was back; it began with the first answer after
    /// the last failure.
    private void recover(Loss open, SignalWindow window, List<RequestEvent> requests) {
        Instant back = open.back;
        if (back == null || window.start().isBefore(back) || window.empty() || !within(window)) {
            return;
        }
        Instant last = open.lastFailure;
        Instant since = last == null || last.isBefore(back) ? back : last;
        Instant at = requests.stream()
                .filter(request -> !request.failed())
                .map(request -> Instant.EPOCH.plusNanos(request.nanos()))
                .filter(moment -> !moment.isBefore(since))
                .findFirst()
                .orElse(since);
        loss = null;
        recorder.record(_ -> moved(
                open,
                at,
                Station.RECOVERED,
                "every signal was within its limits " + millis(back, at) + " after it was back"
                        + (open.noticed == null ? "; no request had failed" : "")));
    }

    private boolean within(SignalWindow window) {
        return recorder.run().plan().signals().stream()
                .filter(Signal::ofAll)
                .allMatch(signal -> judged(signal, window) == Verdict.PASS);
    }

    private static Verdict judged(Signal signal, SignalWindow window) {
        return signal.judge(window.value(signal));
    }

    private static RunEvent.NodeMoved moved(Loss open, Instant at, Station station, String detail) {
        return new RunEvent.NodeMoved(at, open.fault, open.node, station, detail);
    }

    private static String millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis()) + " ms";
    }
}
