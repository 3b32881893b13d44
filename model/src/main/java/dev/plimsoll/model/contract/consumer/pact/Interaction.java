package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.json.Pointer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One thing that a consumer relies on.
public sealed interface Interaction {
    /// The words by which people know it.
    String description();

    /// What the provider has to be like before.
    List<ProviderState> states();

    /// Where it stands in the file.
    Place place();

    /// A state of the provider.
    ///
    /// @param parameters by name, in the order of the file
    record ProviderState(String name, Map<String, JsonNode> parameters) {}

    /// Where an interaction stands, so that a part of it can be shown.
    ///
    /// @param file as the user named it
    /// @param at the interaction
    record Place(String file, Cursor at) {
        public SourcePosition position() {
            return position(at);
        }

        /// The place of a member, as far down as the steps lead.
        public SourcePosition position(List<String> steps) {
            Cursor here = at;
            for (String step : steps) {
                Cursor next = here.follow(Pointer.step(step));
                if (next == null) {
                    break;
                }
                here = next;
            }
            return position(here);
        }

        private SourcePosition position(Cursor cursor) {
            return new SourcePosition(file, cursor.mark().line(), cursor.mark().column());
        }
    }

    /// A request over HTTP and what the consumer expects as an answer.
    record Http(String description, List<ProviderState> states, PactRequest request, PactResponse response, Place place)
            implements Interaction {
        public Http {
            states = List.copyOf(states);
        }
    }

    /// A message that the consumer takes.
    record Message(String description, List<ProviderState> states, PactMessage message, Place place)
            implements Interaction {
        public Message {
            states = List.copyOf(states);
        }
    }

    /// A message that the consumer sends, and the answers it takes.
    record SyncMessage(
            String description,
            List<ProviderState> states,
            PactMessage request,
            List<PactMessage> responses,
            Place place)
            implements Interaction {
        public SyncMessage {
            states = List.copyOf(states);
            responses = List.copyOf(responses);
        }
    }
}
