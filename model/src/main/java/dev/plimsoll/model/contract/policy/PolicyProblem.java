package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.SourcePosition;

/// A file of severities or acceptances that says something impossible. The message starts with `file:line:column`.
public final class PolicyProblem extends Problem {
    private static final long serialVersionUID = 1L;

    PolicyProblem(SourcePosition position, String what, String remedy) {
        super(position + ": " + what, remedy);
    }
}
