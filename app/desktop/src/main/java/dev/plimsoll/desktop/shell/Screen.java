package dev.plimsoll.desktop.shell;

import org.kordamp.ikonli.feather.Feather;

/// The screens, in the order of the main job.
public enum Screen {
    HOME(1, "Home", Feather.HOME, "Where to begin, and the plans and runs of this workspace"),
    AMENDMENT(2, "Amendment", Feather.GIT_MERGE, "What the new version of a contract changes"),
    PLAN(3, "Plan", Feather.CLIPBOARD, "The experiment, its gates and its approval"),
    RUN(4, "Run", Feather.ACTIVITY, "The run, live or from the record"),
    REPORT(5, "Report", Feather.FILE_TEXT, "The compiled report of a run");

    private final int digit;
    private final String label;
    private final Feather icon;
    private final String explanation;

    Screen(int digit, String label, Feather icon, String explanation) {
        this.digit = digit;
        this.label = label;
        this.icon = icon;
        this.explanation = explanation;
    }

    public String label() {
        return label;
    }

    public Feather icon() {
        return icon;
    }

    public String explanation() {
        return explanation;
    }

    /// The shortcut: Ctrl+1 to Ctrl+5, Cmd on macOS.
    public String keys() {
        return "Shortcut+" + digit;
    }
}
