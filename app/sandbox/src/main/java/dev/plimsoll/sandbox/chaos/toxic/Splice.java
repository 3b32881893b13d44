package dev.plimsoll.sandbox.chaos.toxic;

import java.util.Comparator;
import java.util.List;

/// A change of a text from one place to another.
record Splice(int from, int to, String by) {
    /// The text with all of them made; none may overlap another.
    static String all(String text, List<Splice> splices) {
        var edited = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Splice splice :
                splices.stream().sorted(Comparator.comparingInt(Splice::from)).toList()) {
            edited.append(text, at, splice.from()).append(splice.by());
            at = splice.to();
        }
        return edited.append(text, at, text.length()).toString();
    }
}
