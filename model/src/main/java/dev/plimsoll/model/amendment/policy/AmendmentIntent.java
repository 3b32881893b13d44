package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Somebody wants to do something with an amendment.
///
/// @param party for whom it is signed; empty for everything else
/// @param gate what is waived; empty for everything else
/// @param reason why, in the person's words; may be empty where none is asked for
public record AmendmentIntent(AmendmentAction action, Person by, Instant at, String party, String gate, String reason) {
    public static AmendmentIntent of(AmendmentAction action, Person by, Instant at) {
        return new AmendmentIntent(action, by, at, "", "", "");
    }

    public AmendmentIntent forParty(String other) {
        return new AmendmentIntent(action, by, at, other, gate, reason);
    }

    public AmendmentIntent ofGate(String other) {
        return new AmendmentIntent(action, by, at, party, other, reason);
    }

    public AmendmentIntent because(String other) {
        return new AmendmentIntent(action, by, at, party, gate, other);
    }
}
