package dev.plimsoll.model;

/// A rule of the workspace does not allow this: a gate is closed, or the person may not do it. Nothing is broken.
public final class Refusal extends Problem {
    private static final long serialVersionUID = 1;

    public Refusal(String what, String remedy) {
        super(what, remedy);
    }
}
