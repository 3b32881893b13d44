package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import org.jspecify.annotations.Nullable;

/// One change with the two contracts it is between.
record Question(Change change, Contract base, Contract revision, WitnessJudge judge, ContractAnswers answers) {
    /// The operation as the base has it; null where the change concerns none, or the base has none.
    @Nullable
    Operation before() {
        OperationKey key = change.operation();
        return key == null ? null : base.operation(key);
    }

    /// The operation as the revision has it; null where it has none.
    @Nullable
    Operation after() {
        OperationKey key = change.operation();
        if (key == null) {
            return null;
        }
        Operation same = revision.operation(key);
        OperationShape shape = OperationShape.of(key);
        return same != null
                ? same
                : revision.operations().stream()
                        .filter(operation -> OperationShape.of(operation.key()).equals(shape))
                        .findFirst()
                        .orElse(null);
    }

    /// The part of the message; the change has to have one.
    Subject subject() {
        Subject subject = change.subject();
        if (subject == null) {
            throw new IllegalStateException("the change " + change.fingerprint() + " touches no part of a message");
        }
        return subject;
    }

    /// The changed value in its body.
    FieldPath path() {
        return new FieldPath(subject().path());
    }

    /// Whether the rule says so: rule ids are words with hyphens between them.
    boolean rule(String words) {
        return change.rule().contains(words);
    }

    /// Whether the operation as a whole is gone.
    boolean removesOperation() {
        return change.subject() == null && change.operation() != null && change.revision() == null && rule("-removed-");
    }
}
