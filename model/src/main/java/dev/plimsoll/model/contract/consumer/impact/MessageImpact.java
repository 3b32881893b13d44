package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.consumer.use.RoutedUse;
import dev.plimsoll.model.contract.consumer.use.UsedExchange;
import dev.plimsoll.model.contract.consumer.use.UsedMessage;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.List;

/// What one file says of a consumer and a change of a message, or of a call that the provider starts: a message pact
/// says what of it is read. What such a call is answered no pact says.
///
/// @param question the change
record MessageImpact(Question question) {
    private static final String WHO = "Its pact";

    /// @param operation a webhook, a callback, messages on a channel, or documents
    Finding of(RoutedUse use, OperationKey operation, Evidence file) {
        if (use.use().source() != ConsumerUse.Source.PACT) {
            return Finding.unproven(
                    "Its recorded traffic has its own calls, not those of the provider and no messages.", file);
        }
        List<UsedMessage> used = use.messagesOf(operation);
        if (!used.isEmpty()) {
            return Finding.worst(used.stream()
                    .map(one ->
                            message(one, Evidence.of(use.use(), one.message().exchange())))
                    .toList());
        }
        if (use.strays() > 0) {
            return Finding.unproven("Its pact has messages that might be this one; no name tells.", file);
        }
        return use.messages().isEmpty()
                ? Finding.unproven("Its pact is of its own calls and has no messages.", file)
                : Finding.unaffected(Use.NOT_USED, "Its pact has other messages only.", file);
    }

    private Finding message(UsedMessage used, Evidence evidence) {
        Subject subject = question.change().subject();
        boolean taken = used.message().sender() == Initiator.PROVIDER;
        if (subject == null) {
            return question.change().rule().endsWith("-removed")
                    ? Finding.breaks(
                            WHO + (taken ? " takes" : " sends") + " the message, which the revision does not have.",
                            evidence)
                    : Finding.risky(WHO + " has the message, which the change concerns as a whole.", evidence);
        }
        UsedExchange exchange = used.asExchange();
        return switch (subject.part()) {
            case REQUEST_BODY ->
                taken
                        ? new ResponseImpact(question, true).message(exchange, evidence)
                        : new RequestImpact(question, WHO).of(exchange, evidence);
            case PARAMETER -> header(used, taken, String.valueOf(subject.name()), evidence);
            case RESPONSE_STATUS, RESPONSE_HEADER, RESPONSE_BODY ->
                Finding.risky(WHO + " has the message; what it is answered is not compared.", evidence);
        };
    }

    private Finding header(UsedMessage used, boolean taken, String name, Evidence evidence) {
        String words = "the header '" + name + "'";
        boolean has = used.message().hasMetadata(name);
        if (taken && !has) {
            return Finding.unaffected(Use.NOT_USED, WHO + " does not read " + words + ".", evidence);
        }
        boolean lost = question.rule("parameter-removed") || question.rule("push-parameter-became-optional");
        if (taken && lost) {
            return Finding.breaks(WHO + " reads " + words + ", which the revision does not promise.", evidence);
        }
        return Finding.risky(
                WHO + (has ? " has " : " does not have ") + words + "; what the change means for it is not compared.",
                evidence);
    }
}
