package dev.plimsoll.clients;

import dev.plimsoll.engine.guard.EndsFaults;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.run.Undo;
import java.net.ConnectException;

/// Ends faults of a Toxiproxy, or of the chaos service that is embedded in Plimsoll, that another process injected.
public final class ToxiproxyFaults implements EndsFaults {
    @Override
    public int end(Undo.CloseRoute route, boolean close) {
        ToxiproxyChaos chaos = ToxiproxyChaos.inheriting(route);
        try {
            int remaining = chaos.removeAll();
            if (close) {
                chaos.release();
            }
            return remaining;
        } catch (ServiceProblem problem) {
            if (refused(problem)) {
                return GONE;
            }
            throw problem;
        }
    }

    private static boolean refused(ServiceProblem problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
