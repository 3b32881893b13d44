package dev.plimsoll.model.contract.consumer.impact;

import java.util.Comparator;

/// What a change does to one consumer. In the order in which people should look.
public enum Outcome {
    /// Nothing that was tested or recorded touches what changes, and nothing proves that the consumer does without it:
    /// a silent consumer.
    UNPROVEN,
    /// A use of the consumer is shown to break.
    BREAKS,
    /// The consumer uses what changes; that the use breaks is not shown, and that it does not is not proved.
    AT_RISK,
    /// The service graph declares uses, and none of them touches what changes. Declared, not proved.
    DECLARED_UNAFFECTED,
    /// Proved: its pact does without what changes, or what it uses is still promised.
    UNAFFECTED;

    /// From what is proved harmless to what is shown to break; not to know is less than to know of a risk.
    public static final Comparator<Outcome> BY_HARM = Comparator.comparingInt(outcome -> switch (outcome) {
        case UNAFFECTED -> 0;
        case DECLARED_UNAFFECTED -> 1;
        case UNPROVEN -> 2;
        case AT_RISK -> 3;
        case BREAKS -> 4;
    });
}
