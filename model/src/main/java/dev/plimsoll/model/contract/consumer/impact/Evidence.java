package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.consumer.use.Exchange;
import org.jspecify.annotations.Nullable;

/// What an outcome is known from.
///
/// @param basis what sort of source
/// @param description the interaction or entry by the words of its file; null where no single one is meant
/// @param position where it stands; null where there is no file
public record Evidence(
        Basis basis, @Nullable String description, @Nullable SourcePosition position) {
    /// Sorts of sources, the strongest first.
    public enum Basis {
        PACT,
        TRAFFIC,
        DECLARED,
        NOTHING
    }

    /// No source at all.
    public static final Evidence NOTHING = new Evidence(Basis.NOTHING, null, null);

    static Evidence of(ConsumerUse use) {
        return new Evidence(basis(use), null, new SourcePosition(use.file(), 1, 1));
    }

    static Evidence of(ConsumerUse use, Exchange exchange) {
        return new Evidence(basis(use), exchange.description(), exchange.position());
    }

    static Evidence declared(SourcePosition position) {
        return new Evidence(Basis.DECLARED, null, position);
    }

    private static Basis basis(ConsumerUse use) {
        return use.source() == ConsumerUse.Source.PACT ? Basis.PACT : Basis.TRAFFIC;
    }
}
