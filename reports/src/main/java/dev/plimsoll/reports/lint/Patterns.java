package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.SaidPattern.Kind;
import dev.plimsoll.reports.lint.SaidPattern.Step;
import dev.plimsoll.reports.lint.grammar.Who;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the rules fire on, as read from the program's own list.
///
/// @param said rows of words
/// @param done clauses
record Patterns(List<SaidPattern> said, List<DonePattern> done) {
    private static final String LIST = "blame-patterns.txt";

    /// Reads the list.
    static Patterns read() {
        return new Reader().read(Resource.lines(LIST));
    }

    /// Reads line by line; a line it does not understand is an error of the list.
    private static final class Reader {
        private final Map<String, Set<String>> sets = new HashMap<>();
        private final List<SaidPattern> said = new ArrayList<>();
        private final List<DonePattern> done = new ArrayList<>();

        Patterns read(List<String> lines) {
            lines.forEach(line -> take(line.strip()));
            return new Patterns(List.copyOf(said), List.copyOf(done));
        }

        private void take(String line) {
            String[] halves = line.split(" unless ", 2);
            Set<String> unless = halves.length > 1 ? words(halves[1]) : Set.of();
            List<String> parts = List.of(halves[0].split("\\s+", -1));
            switch (parts.getFirst()) {
                case "set" -> sets.put("$" + parts.get(1), words(parts.get(2)));
                case "say" -> said.add(said(rule(parts), severity(parts), parts.subList(3, parts.size()), unless));
                case "do" -> done.add(done(rule(parts), severity(parts), parts.subList(3, parts.size()), unless));
                default -> throw new IllegalStateException(LIST + " has a line that begins with " + parts.getFirst());
            }
        }

        private static Rule rule(List<String> parts) {
            return Rule.valueOf(parts.get(1));
        }

        private static Severity severity(List<String> parts) {
            return Severity.valueOf(parts.get(2));
        }

        /// Words with commas between; a set's name stands for its words.
        private Set<String> words(String list) {
            Set<String> words = new LinkedHashSet<>();
            for (String word : list.split(",", -1)) {
                words.addAll(word.startsWith("$") ? set(word) : Set.of(word));
            }
            return words;
        }

        private Set<String> set(String name) {
            Set<String> set = sets.get(name);
            if (set == null) {
                throw new IllegalStateException(LIST + " uses " + name + " and does not tell what it is");
            }
            return set;
        }

        private SaidPattern said(Rule rule, Severity severity, List<String> row, Set<String> unless) {
            boolean opening = row.getFirst().equals("^");
            boolean question = row.getLast().equals("$?");
            List<Step> steps = row.subList(opening ? 1 : 0, row.size() - (question ? 1 : 0)).stream()
                    .map(this::step)
                    .toList();
            return new SaidPattern(rule, severity, steps, opening, question, unless);
        }

        private Step step(String written) {
            boolean optional = written.startsWith("?") && written.length() > 1;
            String rest = optional ? written.substring(1) : written;
            return switch (rest) {
                case ".." -> new Step(Set.of(), Set.of(), Kind.GAP, false);
                case "@person" -> new Step(Set.of(), Set.of(), Kind.PERSON, optional);
                case "@owner" -> new Step(Set.of(), Set.of(), Kind.OWNER, optional);
                case "@name" -> new Step(Set.of(), Set.of(), Kind.NAME, optional);
                case "@other" -> new Step(Set.of(), Set.of(), Kind.OTHER, optional);
                case "<done>" -> new Step(Set.of(), Set.of(), Kind.DONE, optional);
                default -> rest.startsWith("!") ? not(rest.substring(1)) : words(rest, optional);
            };
        }

        private Step not(String row) {
            Step step = alternatives(row, false);
            return new Step(step.words(), step.tags(), Kind.NOT, false);
        }

        private Step words(String rest, boolean optional) {
            return rest.startsWith("~")
                    ? SaidPattern.verbs(words(rest.substring(1).replace('|', ',')), optional)
                    : alternatives(rest, optional);
        }

        private static Set<String> alternatives(String row) {
            return Set.copyOf(Arrays.asList(row.split("\\|", -1)));
        }

        private Step alternatives(String row, boolean optional) {
            Set<String> words = new LinkedHashSet<>();
            Set<String> tags = new LinkedHashSet<>();
            for (String one : alternatives(row)) {
                if (one.startsWith("@") || one.isEmpty()) {
                    throw new IllegalStateException(LIST + " has " + row + ", and an alternative cannot be " + one);
                }
                if (one.startsWith("#")) {
                    tags.add(one.substring(1));
                } else {
                    words.addAll(one.startsWith("$") ? set(one) : Set.of(one));
                }
            }
            return new Step(Set.copyOf(words), Set.copyOf(tags), Kind.WORD, optional);
        }

        private DonePattern done(Rule rule, Severity severity, List<String> keys, Set<String> unless) {
            Map<String, Set<String>> conditions = new HashMap<>();
            for (String key : keys) {
                String[] pair = key.split("=", 2);
                String value = pair[1];
                Set<String> words = new LinkedHashSet<>(words(value.startsWith("!") ? value.substring(1) : value));
                if (value.startsWith("!")) {
                    words.add("!");
                }
                conditions.put(pair[0], words);
            }
            Set<Who> who = EnumSet.noneOf(Who.class);
            for (String one : conditions.getOrDefault("who", Set.of())) {
                if (one.equals("person")) {
                    who.addAll(Set.of(Who.FIRST, Who.THIRD, Who.NAMED, Who.NOBODY));
                } else {
                    who.add(Who.valueOf(one.toUpperCase(Locale.ROOT)));
                }
            }
            return new DonePattern(
                    rule, severity, who, conditions.getOrDefault("verbs", Set.of()), Map.copyOf(conditions), unless);
        }
    }
}
