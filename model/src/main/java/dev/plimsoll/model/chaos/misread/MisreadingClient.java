package dev.plimsoll.model.chaos.misread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The ways in which clients misread a contract across an amendment.
public enum MisreadingClient {
    OLD_SCHEMA("sends what the old contract asks for"),
    WRONG_UNIT("takes a number for another unit and sends it a thousand times as large"),
    TRUNCATED_READ("read half of a message and sends that half back"),
    SWAPPED_ENUM("sends the words of one list of values in the place of another, or in another case"),
    STALE_CACHE("writes on top of a state that it read long ago"),
    DUPLICATE_RETRY("sends the same request twice, because the answer came late"),
    OUT_OF_ORDER_RETRY("repeats an earlier request after a later one"),
    WRONG_CHARSET("writes text in ISO 8859-1 where UTF-8 is meant");

    private final String habit;

    MisreadingClient(String habit) {
        this.habit = habit;
    }

    /// What it does, as the end of "a client that …".
    public String habit() {
        return habit;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
