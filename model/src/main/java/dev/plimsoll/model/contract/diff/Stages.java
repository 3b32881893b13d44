package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the base itself says of its maturity: nobody may rely on an operation that is a draft or alpha, so its changes
/// break no promise. They stay listed with the severity that they would have.
final class Stages {
    private static final Set<String> UNRELIABLE = Set.of("draft", "alpha");

    private Stages() {}

    static Change lowered(Change change, @Nullable Operation operation) {
        Node level = operation == null ? null : operation.node().get("x-stability-level");
        if (operation == null || level == null || level.text() == null || !UNRELIABLE.contains(level.text())) {
            return change;
        }
        if (change.severity() == Severity.SAFE || change.rule().contains("stability")) {
            return change;
        }
        SourcePosition written = new SourcePosition(
                operation.origin().position().file(),
                level.mark().line(),
                level.mark().column());
        return change.adjusted(Severity.SAFE, new Adjustment(change.severity(), false, written));
    }
}
