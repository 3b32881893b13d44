package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.evidence.Signal;

/// What signals are called.
public final class SignalWords {
    private SignalWords() {}

    /// Its name in the plan; one that nobody named has the words of what it measures.
    public static String name(Signal signal) {
        String measured = signal.measure().label();
        return signal.name().equals(measured) ? tr(measured) : signal.name();
    }
}
