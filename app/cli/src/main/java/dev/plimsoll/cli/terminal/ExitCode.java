package dev.plimsoll.cli.terminal;

/// What the process says to the pipeline that called it. The meaning of 1 and 2 is the command's own; 0, 3 and 4
/// mean the same everywhere.
public final class ExitCode {
    public static final int DONE = 0;
    /// `diff`: breaking. `run`: the verdict is FAIL. `verify`: a file is not as it was, or a pact
    /// is not compatible. `can-i-deploy`: no. `audit verify`: the ledger is not as it was written.
    public static final int NEGATIVE = 1;
    /// `diff`: only risky or undecided changes. `run`: the verdict is INCONCLUSIVE or INVALID. `verify`: a pact
    /// could not be decided. `can-i-deploy`: unknown.
    public static final int UNDECIDED = 2;
    /// A bad argument, a bad file, or a failure of Plimsoll itself.
    public static final int ERROR = 3;
    /// A gate refused: the plan may not run, or this person may not approve.
    public static final int REFUSED = 4;

    private ExitCode() {}
}
