package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Generators;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.MatchingRules;
import dev.plimsoll.model.contract.consumer.pact.PactMessage;
import dev.plimsoll.model.contract.consumer.pact.PactRequest;
import dev.plimsoll.model.contract.consumer.pact.PactResponse;
import dev.plimsoll.model.contract.consumer.pact.Query;
import java.util.List;
import java.util.Map;

/// One message that a consumer takes or sends, by its pact: on a channel, or a call that the provider starts.
///
/// @param interaction that it is part of
/// @param sender who sends it
public record MessageUse(Interaction interaction, PactMessage message, Initiator sender) {
    /// The words by which people know it.
    public String description() {
        return interaction.description();
    }

    /// The message as the answer that a consumer gets or the request that it sends, so that both are looked at alike.
    public Exchange exchange() {
        boolean taken = sender == Initiator.PROVIDER;
        PactRequest request = new PactRequest(
                null,
                null,
                Query.NONE,
                taken ? Map.of() : headers(),
                taken ? Body.UNSAID : message.body(),
                taken ? MatchingRules.NONE : message.rules(),
                Generators.NONE);
        PactResponse response = new PactResponse(
                null,
                taken ? headers() : Map.of(),
                taken ? message.body() : Body.UNSAID,
                taken ? message.rules() : MatchingRules.NONE);
        return new Exchange(
                null,
                new Interaction.Http(
                        interaction.description(), interaction.states(), request, response, interaction.place()));
    }

    private Map<String, List<String>> headers() {
        String type = message.declaredType();
        return type == null ? Map.of() : Map.of("Content-Type", List.of(type));
    }

    /// Whether its metadata have an entry, whatever the case of its name.
    public boolean hasMetadata(String name) {
        return message.metadata().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
