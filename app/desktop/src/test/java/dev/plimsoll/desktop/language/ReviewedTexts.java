package dev.plimsoll.desktop.language;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What somebody has looked at and left as it is.
final class ReviewedTexts {
    /// Packages whose texts are not said yet.
    static final Set<String> NOT_YET = Set.of(
            "",
            "shell",
            "home",
            "palette",
            "help",
            "settings",
            "lock",
            "dialog",
            "job",
            "control",
            "search",
            "audit",
            "conflict",
            "wording",
            "amendment",
            "agreement",
            "run",
            "scenario",
            "environment",
            "exhibit",
            "report",
            "plan",
            "action",
            "document",
            "drill",
            "incident",
            "learning",
            "lesson",
            "nearmiss",
            "premortem",
            "procedure");

    /// Texts that look like something a person reads and are not translated, each with its reason.
    static final Map<String, String> UNSAID = Map.of();

    /// Texts that are the same in German.
    static final Set<String> SAME = Set.of();

    private ReviewedTexts() {}

    /// Labels of the model and the engine, which the window says where it shows them.
    static Set<String> foreign() {
        return new TreeSet<>();
    }
}
