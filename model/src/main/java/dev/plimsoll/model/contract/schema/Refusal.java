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

    static Refusal unknown(String pointer, String sentence) {
        return new Refusal(pointer, sentence, false);
    }
}
