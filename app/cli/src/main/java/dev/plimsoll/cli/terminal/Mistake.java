package dev.plimsoll.cli.terminal;

/// The user's input is wrong: ends a command with one or two sentences and [ExitCode#ERROR].
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Mistake(String sentence) {
        super(sentence);
    }

    /// @param sentence what is wrong, with which input, and what to do
    public static Mistake of(String sentence) {
        return new Mistake(sentence);
    }
}
