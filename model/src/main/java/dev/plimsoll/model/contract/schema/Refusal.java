package dev.plimsoll.model.contract.schema;

/// Why a value is not accepted.
///
/// @param pointer JSON Pointer into the value to the part that is refused
/// @param sentence what is refused and by what
/// @param certain false where a keyword is not understood and may or may not refuse
record Refusal(String pointer, String sentence, boolean certain) {
    static Refusal certain(String pointer, String sentence) {
        return new Refusal(pointer, sentence, true);
    }

    /// The same reason, seen from a value that holds this one at a place.
    Refusal under(String place) {
        return place.isEmpty() ? this : new Refusal(place + pointer, sentence, certain);
    }

    static Refusal unknown(String pointer, String sentence) {
        return new Refusal(pointer, sentence, false);
    }
}
