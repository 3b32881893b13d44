package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SourcePosition;
import org.jspecify.annotations.Nullable;

/// A contract that cannot be read. The message is one or two sentences for a person: what is wrong, where, and
/// what to do; it starts with `file:line:column` where the place is known, with the file otherwise.
public final class ContractProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable SourcePosition position;

    /// @param file the file as the user named it
    public ContractProblem(String file, @Nullable SourcePosition position, String sentence) {
        super((position == null ? file : position.toString()) + ": " + sentence);
        this.position = position;
    }

    /// The place in the file; null where the problem has none.
    public @Nullable SourcePosition position() {
        return position;
    }
}
