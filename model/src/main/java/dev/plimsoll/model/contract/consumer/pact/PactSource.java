package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.ContractProblem;

/// The file that is read, for positions and problems.
///
/// @param file as the user named it
record PactSource(String file) {
    SourcePosition position(Cursor at) {
        return new SourcePosition(file, at.mark().line(), at.mark().column());
    }

    /// @param sentences what is wrong, and after it what to do
    ContractProblem problem(Cursor at, String sentences) {
        return new ContractProblem(file, position(at), sentences);
    }
}
