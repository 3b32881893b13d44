package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.graph.Consumption;
import dev.plimsoll.model.contract.consumer.graph.DeclaredUse;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the declarations of the service graph say of a consumer and a change. A declaration proves nothing: who is
/// declared to use what changes stays unproven until a pact or traffic touches it.
final class DeclaredImpact {
    private DeclaredImpact() {}

    /// @param uses what the graph says about the consumer and the provider; at least one
    /// @return null where the graph leaves it to pacts and traffic
    static @Nullable Finding of(Change change, List<Consumption> uses) {
        List<DeclaredUse> declared =
                uses.stream().flatMap(use -> use.operations().stream()).toList();
        Evidence evidence = Evidence.declared(uses.getFirst().position());
        if (declared.isEmpty()) {
            return uses.stream().anyMatch(Consumption::isTested)
                    ? null
                    : Finding.unproven("It is declared to use the service, and not what of it.", evidence);
        }
        OperationKey operation = change.operation();
        if (operation == null) {
            return used("It is declared to use the contract, which the change concerns as a whole.", evidence);
        }
        OperationShape shape = OperationShape.of(operation);
        List<DeclaredUse> calls =
                declared.stream().filter(use -> use.shape().equals(shape)).toList();
        if (calls.isEmpty()) {
            return unaffected("It is declared to use other operations only.", evidence);
        }
        return fields(change, calls);
    }

    private static Finding fields(Change change, List<DeclaredUse> calls) {
        Subject subject = change.subject();
        Evidence evidence = Evidence.declared(calls.getFirst().position());
        if (subject == null || isAboutTheWhole(subject)) {
            return used("It is declared to call the operation.", evidence);
        }
        boolean response = subject.part() == Subject.Part.RESPONSE_BODY;
        FieldPath path = subject.part() == Subject.Part.PARAMETER
                ? new FieldPath(List.of(String.valueOf(subject.name())))
                : new FieldPath(subject.path());
        boolean said = false;
        for (DeclaredUse call : calls) {
            List<FieldPath> fields = response ? call.reads() : call.sends();
            said |= fields != null;
            if (fields != null && fields.stream().anyMatch(path::touches)) {
                String verb = response ? "read " : "send ";
                return used("It is declared to " + verb + path + ".", Evidence.declared(call.position()));
            }
        }
        if (!said) {
            return Finding.unproven(
                    "It is declared to call the operation, and not which fields it " + (response ? "reads." : "sends."),
                    evidence);
        }
        boolean demanded =
                change.rule().startsWith("new-required-") || change.rule().contains("-became-required");
        return demanded
                ? used("It is declared to call the operation without " + path + ".", evidence)
                : unaffected("It is declared not to use " + path + ".", evidence);
    }

    private static boolean isAboutTheWhole(Subject subject) {
        return subject.part() == Subject.Part.RESPONSE_STATUS || subject.part() == Subject.Part.RESPONSE_HEADER;
    }

    private static Finding used(String reason, Evidence evidence) {
        return new Finding(Outcome.UNPROVEN, Use.USED, false, reason, evidence);
    }

    private static Finding unaffected(String reason, Evidence evidence) {
        return new Finding(Outcome.DECLARED_UNAFFECTED, Use.NOT_USED, false, reason, evidence);
    }
}
