package dev.plimsoll.cli.sandbox;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.sandbox.provider.EntityTables;

/// What a sandbox serves.
public final class SandboxText {
    private SandboxText() {}

    /// How many operations answer, and which do not and why. Ends with a line feed.
    public static String coverage(StubbedContract stubbed) {
        int all = stubbed.stubs().size() + stubbed.impossible().size();
        StringBuilder text = new StringBuilder(stubbed.stubs().size() + " of " + Words.count(all, "operation")
                + (stubbed.stubs().size() == 1 ? " answers.\n" : " answer.\n"));
        stubbed.impossible()
                .forEach(missing -> text.append("  ")
                        .append(Visible.line(missing.operation() + ": " + missing.why() + "."))
                        .append('\n'));
        return text.toString();
    }

    /// What a table is used for, in a sentence.
    public static String use(EntityTables.Use use) {
        String strange = use.strange().isEmpty()
                ? ""
                : "; the contract does not know " + Visible.line(String.join(", ", use.strange()));
        return Words.count(use.rows(), "row") + " of data " + (use.rows() == 1 ? "is an item of " : "are the items of ")
                + Visible.line(use.collection()) + strange + ".";
    }
}
