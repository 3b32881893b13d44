package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// The screens: first those of the main job in its order, then the library, what is learned, and the house.
public enum Screen {
    HOME("1", "Home", Feather.HOME, "What needs you, and what was worked on last"),
    AMENDMENT("2", "Changes", Feather.GIT_MERGE, "What the new version of a contract changes"),
    PLAN("3", "Plan", Feather.CLIPBOARD, "The experiment, its gates and its approval"),
    RUN("4", "Run", Feather.ACTIVITY, "The run, live or from the record"),
    REPORT("5", "Report", Feather.FILE_TEXT, "The compiled report of a run"),
    AMENDMENTS("6", "Amendments", Feather.EDIT_3, "What provider and consumers agreed on, and who signed it"),
    PROCEDURES("7", "Procedures", Feather.CHECK_SQUARE, "Checklists and runbooks, to be done step by step"),
    SCENARIOS("8", "Scenarios", Feather.UMBRELLA, "Each way to fail, how it is noticed, what one does then"),
    ENVIRONMENTS(
            "Shift+V", "Environments", Feather.SERVER, "Who answers for each environment, and who acknowledged it"),
    ACTIONS("Shift+A", "Actions", Feather.TARGET, "What is done about what was learned, by whom, until when"),
    DOCUMENTS("Shift+D", "Documents", Feather.SEND, "Reports on their way to readers: written, reviewed, published"),
    DRILLS("Shift+E", "Drills", Feather.RADIO, "Failures that are played through, and what is to be better afterwards"),
    INCIDENTS("Shift+I", "Incidents", Feather.ALERT_CIRCLE, "What happened to customers, and what follows from it"),
    LEARNINGS(
            "Shift+L",
            "Learning cards",
            Feather.BOOK_OPEN,
            "What was found out, where it applies, until when it holds"),
    LESSONS(
            "Shift+T",
            "What runs teach",
            Feather.BAR_CHART_2,
            "What runs teach: safeguards, forecasts, ways to fail, outcomes"),
    NEAR_MISSES("Shift+N", "Near misses", Feather.EYE_OFF, "What almost went wrong, told without fear"),
    PRE_MORTEMS("Shift+M", "Pre-mortems", Feather.CLOUD_LIGHTNING, "How a plan fails, asked before it runs"),
    SEARCH("P", "Search", Feather.SEARCH, "Every record by what it says"),
    AUDIT("9", "Audit", Feather.SHIELD, "What was done here and what was refused, in a chained ledger"),
    SETTINGS("COMMA", "Settings", Feather.SETTINGS, "How the window looks, services, people, the workspace"),
    HELP("F1", "Help", Feather.HELP_CIRCLE, "The guide, the screens, the gates, the words, the rules of the diff");

    private final String key;
    private final String label;
    private final Feather icon;
    private final String explanation;

    Screen(String key, String label, Feather icon, String explanation) {
        this.key = key;
        this.label = label;
        this.icon = icon;
        this.explanation = explanation;
    }

    public String label() {
        return tr(label);
    }

    /// Names its button, whatever the language.
    public String buttonId() {
        return "go-" + label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public Feather icon() {
        return icon;
    }

    public String explanation() {
        return tr(explanation);
    }

    /// The shortcut: with Ctrl, Cmd on macOS.
    public String keys() {
        return "Shortcut+" + key;
    }

    /// Whether a new part of the list of screens begins here.
    boolean beginsPart() {
        return this == AMENDMENTS || this == ACTIONS || this == AUDIT;
    }

    /// What stands above the part that begins here; empty for a line alone.
    String heading() {
        return this == ACTIONS ? tr("Learn") : "";
    }

    /// Whether nobody is to know later who went there.
    public boolean discreet() {
        return this == NEAR_MISSES;
    }
}
