package dev.plimsoll.model.plan;

/// Something that could go wrong, thought of before the run.
///
/// @param what could happen
/// @param signal by what one would notice it, in words
/// @param counter what is done about it
public record Concern(String what, String signal, String counter) {
    public Concern {
        if (what.isBlank() || counter.isBlank()) {
            throw new IllegalArgumentException("a concern says what could happen and what is done about it");
        }
    }
}
