package dev.plimsoll.engine.run;

/// Writes down what a check before the run has shown, and ends the run where it did not pass.
@FunctionalInterface
interface Recorded {
    /// @param name of what was checked, such as `Settings`
    /// @param detail a sentence without its capital and its full stop
    void check(String name, boolean passed, String detail) throws RunConductor.CutShort;
}
