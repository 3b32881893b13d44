package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.PactMessage;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whether a contract promises the messages that a consumer takes, and takes those that it sends.
final class MessageCheck {
    private final Contract contract;
    private final WitnessJudge judge;
    private final MessageNames names;
    private final Ledger ledger;

    MessageCheck(Contract contract, WitnessJudge judge, MessageNames names, Ledger ledger) {
        this.contract = contract;
        this.judge = judge;
        this.names = names;
        this.ledger = ledger;
    }

    @Nullable
    OperationKey check(Interaction.Message message) {
        return one(message, message.message(), Initiator.PROVIDER, "message contents");
    }

    @Nullable
    OperationKey check(Interaction.SyncMessage exchange) {
        OperationKey key = one(exchange, exchange.request(), Initiator.CONSUMER, "request contents");
        exchange.responses().forEach(response -> one(exchange, response, Initiator.PROVIDER, "response contents"));
        return key;
    }

    private @Nullable OperationKey one(Interaction interaction, PactMessage message, Initiator initiator, String name) {
        MessageRoute route = MessageRoute.find(contract, interaction.description(), message, initiator, names);
        Operation operation = route.operation();
        if (operation == null) {
            ledger.undecided("message", route.why(), List.of(), null);
            return null;
        }
        if (!route.why().isEmpty()) {
            ledger.note(route.why());
        }
        Flow flow = initiator == Initiator.PROVIDER ? Flow.RESPONSE : Flow.REQUEST;
        metadata(message, operation, flow);
        if (message.body().state() == Body.State.PRESENT) {
            contents(message, operation, Part.message(interaction, name, message.body(), flow));
        }
        return operation.key();
    }

    private void contents(PactMessage message, Operation operation, Part part) {
        RequestBody carried = operation.requestBody();
        if (carried == null) {
            ledger.undecided(
                    part.name(),
                    "the contract does not say what the message carries.",
                    part.body(),
                    operation.origin());
            return;
        }
        String type = message.mediaType();
        String only =
                carried.payloads().size() == 1 ? carried.payloads().getFirst().mediaType() : null;
        Payloads payloads = new Payloads(contract, judge, part, ledger);
        Payload payload =
                payloads.check(message.body(), type == null ? only : type, carried.payloads(), carried.origin());
        payloads.requirePromised(payload, message.rules());
    }

    /// Tools put into the metadata what they like: headers, and where the message came from.
    private void metadata(PactMessage message, Operation operation, Flow flow) {
        for (Map.Entry<String, JsonNode> entry : message.metadata().entrySet()) {
            if (entry.getKey().matches("(?i)content-?type")) {
                continue;
            }
            Parameter header = operation.parameters().stream()
                    .filter(one -> one.in() == Parameter.Place.HEADER)
                    .filter(one -> one.name().equalsIgnoreCase(entry.getKey()))
                    .findFirst()
                    .orElse(null);
            if (header == null) {
                ledger.note("The metadata entry '" + entry.getKey()
                        + "' is no header of the contract and is not compared.");
            } else {
                header(entry.getKey(), entry.getValue(), header, flow);
            }
        }
    }

    private void header(String name, JsonNode value, Parameter header, Flow flow) {
        String place = "metadata '" + name + "'";
        List<String> steps = List.of("metadata", name);
        if (flow == Flow.RESPONSE && !header.required()) {
            ledger.wrong(
                    place,
                    "the pact reads it, and the contract lets the provider leave it out.",
                    steps,
                    header.origin());
        }
        Optional<Boolean> taken =
                header.schema() == null ? Optional.of(true) : new SampleValues(flow).accepts(header.schema(), value);
        if (taken.isPresent() && !taken.get()) {
            ledger.wrong(place, "the contract's schema refuses " + value + ".", steps, header.origin());
        }
    }
}
