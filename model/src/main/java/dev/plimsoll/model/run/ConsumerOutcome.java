package dev.plimsoll.model.run;

/// What became of a consumer under test.
public enum ConsumerOutcome {
    /// It exited 0.
    WORKED,
    /// It exited with another code.
    BROKE,
    /// It did not end within its timeout and was stopped.
    HUNG,
    /// It could not be started.
    NOT_STARTED
}
