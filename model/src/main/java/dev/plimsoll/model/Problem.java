package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/// Something that a person caused or can mend. The message is written for that person: what happened and to
/// which input, then what to do.
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String remedy;

    public Problem(String what, String remedy) {
        super(what + " " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    public Problem(String what, String remedy, Throwable cause) {
        super(what + " " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    /// For problems whose one sentence says everything, the remedy too.
    protected Problem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.what = sentence;
        this.remedy = "";
    }

    /// What happened, to which input.
    public String what() {
        return what;
    }

    /// What to do about it; empty where [#what()] says it already.
    public String remedy() {
        return remedy;
    }
}
