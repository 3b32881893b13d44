package dev.plimsoll.cli.lint;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.engine.lint.Remark.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a team thinks of single rules: how serious each is, or that it is off.
///
/// @param weights by the rule's id
/// @param off ids of rules that are not wanted
public record RuleLevels(Map<String, Weight> weights, Set<String> off) {
    private static final Pattern RULE = Pattern.compile("[A-Z]{2}[0-9]{2}");

    public RuleLevels {
        weights = Map.copyOf(weights);
        off = Set.copyOf(off);
    }

    /// @param typed `off`, `hint`, `soft` or `clear` by the rule's id
    /// @throws Mistake if it is something else
    public static RuleLevels of(Map<String, String> typed) {
        Map<String, Weight> weights = new TreeMap<>();
        Set<String> off = new TreeSet<>();
        typed.forEach((name, level) -> {
            String rule = name.strip().toUpperCase(Locale.ROOT);
            if (!RULE.matcher(rule).matches()) {
                throw Mistake.of("A rule is named as in PM04, not '" + Visible.line(name) + "'.");
            }
            switch (level.strip().toLowerCase(Locale.ROOT)) {
                case "off" -> off.add(rule);
                case "hint" -> weights.put(rule, Weight.HINT);
                case "soft" -> weights.put(rule, Weight.SOFT);
                case "clear" -> weights.put(rule, Weight.CLEAR);
                default ->
                    throw Mistake.of(
                            "Rule " + rule + " can be off, hint, soft or clear, not '" + Visible.line(level) + "'.");
            }
        });
        return new RuleLevels(weights, off);
    }

    /// The remarks as the team takes them.
    public List<Remark> applied(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> !off.contains(remark.rule()))
                .map(remark -> remark.weighing(weights.getOrDefault(remark.rule(), remark.weight())))
                .toList();
    }
}
