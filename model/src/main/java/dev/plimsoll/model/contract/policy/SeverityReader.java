package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.DocumentReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a team's severities, in YAML or JSON: an object with `severities`, a list of objects with `severity`
/// (`breaking`, `risky`, `safe` or `ignore`) and any of `rule`, `method`, `path` and `stage`.
///
/// A file in `.txt` holds a rule and a level (`err`, `warn`, `info` or `none`) on each line, as other checkers write
/// it.
public final class SeverityReader {
    private static final Set<String> FIELDS = Set.of("rule", "method", "path", "stage", "severity");
    private static final List<String> STAGES = List.of("draft", "alpha", "beta", "stable");

    private final List<String> rules = new Rules().all().stream().map(Rule::id).toList();

    /// @param bytes the whole file
    /// @param file its name as the user gave it
    /// @throws PolicyProblem if the file says something impossible; a rule that does not exist, for one
    /// @throws dev.plimsoll.model.contract.read.ContractProblem if it is neither YAML nor JSON
    public SeveritySettings read(byte[] bytes, String file) {
        if (file.toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return new SeverityLines(file, this::known).read(bytes);
        }
        Written written = Written.of(new DocumentReader().read(bytes, file), file);
        List<SeveritySettings.Entry> entries = new ArrayList<>();
        for (Cursor item : written.list("severities")) {
            entries.add(entry(item, written));
        }
        return new SeveritySettings(entries);
    }

    private SeveritySettings.Entry entry(Cursor item, Written written) {
        written.onlyFields(item, FIELDS);
        String rule = written.text(item, "rule");
        if (rule != null) {
            String unknown = known(rule);
            if (unknown != null) {
                throw written.problem(item.get("rule"), unknown, "See the list of rules.");
            }
        }
        String method = written.text(item, "method");
        return new SeveritySettings.Entry(
                rule,
                method == null ? null : method.toUpperCase(Locale.ROOT),
                written.text(item, "path"),
                stages(item, written),
                level(item, written),
                written.position(item));
    }

    /// What is wrong with a rule's name or pattern; null if some rule has it.
    private @Nullable String known(String rule) {
        Glob glob = Glob.of(rule);
        return rules.stream().anyMatch(glob::matches) ? null : "there is no rule '" + rule + "'.";
    }

    private static Set<String> stages(Cursor item, Written written) {
        Cursor at = item.get("stage");
        if (at == null) {
            return Set.of();
        }
        Set<String> stages = new LinkedHashSet<>();
        List<Cursor> all = at.node().items().isEmpty() ? List.of(at) : at.items();
        for (Cursor one : all) {
            String stage = one.node().text();
            if (stage == null || !STAGES.contains(stage)) {
                throw written.problem(
                        one,
                        "a stage is one of " + String.join(", ", STAGES) + ", not '" + stage + "'.",
                        "Correct the stage.");
            }
            stages.add(stage);
        }
        return stages;
    }

    private static SeveritySettings.Level level(Cursor item, Written written) {
        String text = written.needed(item, "severity");
        for (SeveritySettings.Level level : SeveritySettings.Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(text)) {
                return level;
            }
        }
        throw written.problem(
                item.get("severity"),
                "a severity is breaking, risky, safe or ignore, not '" + text + "'.",
                "Correct the severity.");
    }
}
