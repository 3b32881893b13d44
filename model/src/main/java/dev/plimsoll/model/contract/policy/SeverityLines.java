package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.contract.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Severities as lines of a rule and a level.
final class SeverityLines {
    private static final Map<String, SeveritySettings.Level> LEVELS = Map.of(
            "err", SeveritySettings.Level.BREAKING,
            "warn", SeveritySettings.Level.RISKY,
            "info", SeveritySettings.Level.SAFE,
            "none", SeveritySettings.Level.IGNORE);

    private final String file;
    private final Function<String, @Nullable String> objection;

    /// @param objection what is wrong with a rule's name; null if nothing is
    SeverityLines(String file, Function<String, @Nullable String> objection) {
        this.file = file;
        this.objection = objection;
    }

    SeveritySettings read(byte[] bytes) {
        List<SeveritySettings.Entry> entries = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(line, new SourcePosition(file, at + 1, 1)));
            }
        }
        return new SeveritySettings(entries);
    }

    private SeveritySettings.Entry entry(String line, SourcePosition at) {
        String[] words = line.split("\\s+", -1);
        SeveritySettings.Level level = words.length == 2 ? LEVELS.get(words[1]) : null;
        if (level == null) {
            throw new PolicyProblem(
                    at,
                    "a line holds a rule and a level, not '" + line + "'.",
                    "Write the rule's id, a space, and err, warn, info or none.");
        }
        String unknown = objection.apply(words[0]);
        if (unknown != null) {
            throw new PolicyProblem(at, unknown, "See the list of rules, or take the line out.");
        }
        return new SeveritySettings.Entry(words[0], null, null, Set.of(), level, at);
    }
}
