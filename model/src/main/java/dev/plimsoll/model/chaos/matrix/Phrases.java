package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.List;

/// The names that go into a question.
final class Phrases {
    private Phrases() {}

    /// The consumers that are asked.
    static String who(List<String> consumers) {
        return switch (consumers.size()) {
            case 0 -> "every consumer";
            case 1 -> "consumer " + consumers.getFirst();
            default ->
                "each of the consumers " + String.join(", ", consumers.subList(0, consumers.size() - 1)) + " and "
                        + consumers.getLast();
        };
    }

    /// The part that changed.
    static String what(Change change) {
        Subject subject = change.subject();
        if (subject == null) {
            return "what changed";
        }
        if (!subject.path().isEmpty()) {
            String path = "'" + String.join(".", subject.path()) + "'";
            return subject.name() == null ? path : path + " of " + named(subject);
        }
        return subject.name() != null
                ? named(subject)
                : subject.part() == Subject.Part.RESPONSE_STATUS ? "the status " + subject.status() : "the body";
    }

    private static String named(Subject subject) {
        return (subject.part() == Subject.Part.PARAMETER ? "the parameter '" : "the header '") + subject.name() + "'";
    }

    /// The message that it is in.
    static String place(Change change) {
        OperationKey operation = change.operation();
        if (operation == null) {
            return "the whole contract";
        }
        Subject subject = change.subject();
        if (subject != null && subject.status() != null) {
            return subject.part() == Subject.Part.RESPONSE_STATUS
                    ? "an answer to " + operation
                    : "the " + subject.status() + " answer to " + operation;
        }
        if (subject == null || change.direction() == Direction.NEITHER) {
            return operation.toString();
        }
        return (change.direction() == Direction.RESPONSE ? "the push " : "the request ") + operation;
    }
}
