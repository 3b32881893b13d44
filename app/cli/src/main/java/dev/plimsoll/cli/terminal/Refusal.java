package dev.plimsoll.cli.terminal;

/// Ends a command with one or two sentences for its user and an exit code.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /// @param sentence what is wrong, with which input, and what to do
    /// @param exitCode one of [ExitCode]
    public Refusal(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// The user's input is wrong; exit code [ExitCode#ERROR].
    public static Refusal error(String sentence) {
        return new Refusal(sentence, ExitCode.ERROR);
    }

    public int exitCode() {
        return exitCode;
    }
}
