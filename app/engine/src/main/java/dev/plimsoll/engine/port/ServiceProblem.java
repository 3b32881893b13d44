package dev.plimsoll.engine.port;

import dev.plimsoll.model.Problem;

/// A service did not do what a run asked of it. Says which service, at which address, and what it answered.
public final class ServiceProblem extends Problem {
    private static final long serialVersionUID = 1;

    public ServiceProblem(String what, String remedy) {
        super(what, remedy);
    }

    public ServiceProblem(String what, String remedy, Throwable cause) {
        super(what, remedy, cause);
    }
}
