package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.consumer.use.RoutedUse;
import dev.plimsoll.model.contract.consumer.use.UsedExchange;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.List;

/// What one file says of a consumer and a change.
///
/// @param question the change
record SourceImpact(Question question) {
    Finding of(RoutedUse use) {
        boolean pact = use.use().source() == ConsumerUse.Source.PACT;
        String who = pact ? "Its pact" : "Its recorded traffic";
        Evidence file = Evidence.of(use.use());
        OperationKey operation = question.change().operation();
        if (operation == null) {
            return use.exchanges().isEmpty() && use.messages().isEmpty()
                    ? Finding.unproven(who + " calls no operation of the contract.", file)
                    : Finding.risky("The change concerns the whole contract, which it calls.", file);
        }
        if (operation.kind() != OperationKey.Kind.PATH) {
            return new MessageImpact(question).of(use, operation, file);
        }
        List<UsedExchange> calls = use.of(operation);
        if (calls.isEmpty()) {
            return pact
                    ? Finding.unaffected(Use.NOT_USED, "Its pact does not call the operation.", file)
                    : Finding.unproven("None of its recorded calls is of the operation.", file);
        }
        Finding worst = Finding.worst(calls.stream()
                .map(call -> exchange(call, pact, who, Evidence.of(use.use(), call.exchange())))
                .toList());
        return pact || worst.outcome() != Outcome.UNAFFECTED ? worst : unrecorded(worst, calls.size());
    }

    /// Traffic proves nothing about what was not recorded.
    private static Finding unrecorded(Finding finding, int calls) {
        String reason = finding.reason() + " That holds for "
                + (calls == 1 ? "the one recorded call" : "all " + calls + " recorded calls")
                + "; others were not recorded.";
        return finding.use() == Use.USED
                ? Finding.risky(reason, finding.evidence())
                : Finding.unproven(reason, finding.evidence());
    }

    private Finding exchange(UsedExchange call, boolean pact, String who, Evidence evidence) {
        Subject subject = question.change().subject();
        if (question.removesOperation()) {
            return Finding.breaks(who + " calls the operation, which the revision does not have.", evidence);
        }
        if (subject == null) {
            return Finding.risky(who + " calls the operation, which the change concerns as a whole.", evidence);
        }
        return switch (subject.part()) {
            case PARAMETER -> new ParameterImpact(question, who).of(call, evidence);
            case REQUEST_BODY -> new RequestImpact(question, who).of(call, evidence);
            case RESPONSE_STATUS, RESPONSE_HEADER, RESPONSE_BODY ->
                new ResponseImpact(question, pact).of(call, evidence);
        };
    }
}
