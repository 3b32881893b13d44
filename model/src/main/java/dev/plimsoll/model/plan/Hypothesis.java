package dev.plimsoll.model.plan;

/// What the experiment expects, in four parts that read as one sentence.
///
/// @param given the steady state
/// @param when what is done to it
/// @param expect what stays true; its measurable part names signals of the plan
/// @param because why we believe it
public record Hypothesis(String given, String when, String expect, String because) {
    /// True when every part says something.
    public boolean complete() {
        return !given.isBlank() && !when.isBlank() && !expect.isBlank() && !because.isBlank();
    }

    /// The whole hypothesis as one sentence; what is not written yet is left open.
    public String sentence() {
        return "Given %s, when %s, we expect %s, because %s."
                .formatted(open(given), open(when), open(expect), open(because));
    }

    private static String open(String part) {
        return part.isBlank() ? "…" : part;
    }
}
