package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Which versions meet in an experiment. While a release rolls out both pairings happen; after a rollback the second
/// one stays.
public enum Pairing {
    OLD_CONSUMER_NEW_PROVIDER("old consumer × new provider"),
    NEW_CONSUMER_OLD_PROVIDER("new consumer × old provider");

    private final String title;

    Pairing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// As files write it: `old-consumer-new-provider`.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
