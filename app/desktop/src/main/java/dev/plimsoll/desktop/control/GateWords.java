package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.plan.Gate;

/// What a gate says, in the language of the window.
public final class GateWords {
    private GateWords() {}

    /// Its name, which may have that of a party or a procedure in it.
    public static String name(Gate gate) {
        return told(tr(gate.name()));
    }

    /// Why it is open, or what opens it.
    public static String reason(Gate gate) {
        return told(gate.reason());
    }

    /// Both, on one line.
    public static String line(Gate gate) {
        return name(gate) + ": " + reason(gate);
    }
}
