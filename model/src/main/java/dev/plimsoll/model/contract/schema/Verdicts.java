package dev.plimsoll.model.contract.schema;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers for single differences of one message. A local refutation counts only if a whole message shows it.
final class Verdicts {
    /// That nothing is sent at all proves nothing to people: where branches of `oneOf` overlap, a contract that forbids
    /// every value was meant otherwise.
    static final Inclusion NOTHING_SENT = new Inclusion.Undecided(
            "no value was found that the sender's own schema" + " allows here; do branches of oneOf overlap?");

    private final Prover prover;
    private final Flat sender;
    private final Flat receiver;
    private @Nullable Inclusion whole;

    Verdicts(Prover prover, Flat sender, Flat receiver) {
        this.prover = prover;
        this.sender = sender;
        this.receiver = receiver;
    }

    /// The answer for the whole message.
    Inclusion whole() {
        if (whole == null) {
            whole = prover.ask(sender, receiver);
        }
        return whole;
    }

    /// Whether the sender's values at a place satisfy one constraint of the receiver, set by `only` on a schema that
    /// otherwise accepts everything.
    Inclusion local(Place place, Flat senderHere, Consumer<Flat> only) {
        Flat constraint = new Flat();
        only.accept(constraint);
        return lifted(place, prover.ask(senderHere, constraint), true);
    }

    Inclusion local(Place place, Flat senderHere, Flat receiverHere) {
        return lifted(place, prover.ask(senderHere, receiverHere), true);
    }

    /// Whether a certain value at a place is accepted.
    Inclusion value(Place place, JsonNode value, String refusal) {
        return lifted(place, new Inclusion.NotIncluded(value, "", refusal), false);
    }

    /// @param exact whether the local sentence says all there is to say
    private Inclusion lifted(Place place, Inclusion local, boolean exact) {
        if (!(local instanceof Inclusion.NotIncluded refuted)) {
            return local;
        }
        Inclusion shown = shown(place, refuted);
        if (shown != null) {
            return shown instanceof Inclusion.NotIncluded whole ? named(place, refuted, whole, exact) : shown;
        }
        Inclusion all = whole();
        if (!all.isIncluded()) {
            return new Inclusion.Undecided("no complete message was found that shows it: " + refuted.refusal());
        }
        return place.isInBranch() && !isSent(place, refuted.witness()) ? NOTHING_SENT : all;
    }

    /// Whether a message of the sender was found that holds a value at a place, accepted or not.
    private boolean isSent(Place place, JsonNode value) {
        for (Draft.Size size : Draft.Size.values()) {
            JsonNode message = place.messageWith(value, prover, size);
            if (message != null && prover.check().accepts(sender, message)) {
                return true;
            }
        }
        return false;
    }

    /// A whole message that shows the refutation. The smallest may be refused for another reason, such as a field
    /// that the receiver needs and the sender may leave out; a full one then shows this reason and no other.
    private @Nullable Inclusion shown(Place place, Inclusion.NotIncluded refuted) {
        Inclusion any = null;
        for (Draft.Size size : List.of(Draft.Size.MINIMAL, Draft.Size.FULL)) {
            JsonNode message = place.messageWith(refuted.witness(), prover, size);
            Inclusion shown = message == null ? null : prover.confirmed(sender, receiver, message);
            if (shown instanceof Inclusion.NotIncluded here && isAt(place, here)) {
                return shown;
            }
            any = any == null ? shown : any;
        }
        return any;
    }

    /// A message may be refused for several reasons, and the one that is found first may belong to another difference,
    /// where no message shows this one alone. What is said of it is the reason of this difference. In a branch of a
    /// union it is none by itself: another branch may accept.
    private static Inclusion named(
            Place place, Inclusion.NotIncluded local, Inclusion.NotIncluded whole, boolean exact) {
        String at = place.pointer() + local.brokenAt();
        return place.isInBranch() || (at.equals(whole.brokenAt()) && !exact)
                ? whole
                : new Inclusion.NotIncluded(whole.witness(), at, local.refusal());
    }

    /// Whether the refused part lies at the place or within it, by the number of steps that lead there.
    private static boolean isAt(Place place, Inclusion.NotIncluded refuted) {
        long steps = refuted.brokenAt().chars().filter(each -> each == '/').count();
        return steps >= place.path().size();
    }
}
