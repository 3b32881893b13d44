package dev.plimsoll.reports.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes names out of text. What the record knows goes first; then whatever has the form of an address, a host, a
/// file or a digest, known or not. It rather takes out too much than too little.
final class Redaction {
    private static final String PERSON = "a colleague";
    private static final String SYSTEM = "an internal system";
    private static final String ADDRESS = "an internal address";
    private static final String FILE = "an internal file";

    /// Shorter names are words of the language too often to be taken out wherever they stand.
    private static final int SHORTEST_NAME = 2;

    private static final Rule MAIL =
            new Rule(Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8}"), PERSON);
    private static final Rule HANDLE = new Rule(Pattern.compile("(?<![\\w@])@[A-Za-z][\\w-]{1,38}"), PERSON);

    /// For customers only; in the order in which they are applied.
    private static final List<Rule> SYSTEMS = List.of(
            new Rule(Pattern.compile("\\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s\"'<>)\\]}]+"), ADDRESS),
            new Rule(Pattern.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d{1,5})?(?:/\\d{1,2})?\\b"), ADDRESS),
            new Rule(
                    Pattern.compile(
                            "(?<![\\w:])(?:[0-9A-Fa-f]{1,4}:){3,7}[0-9A-Fa-f]{0,4}(?![\\w:])"
                                    + "|(?<![\\w:])(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?(?![\\w:])"),
                    ADDRESS),
            new Rule(Pattern.compile("\\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\\b"), ADDRESS),
            new Rule(Pattern.compile("\\b[A-Za-z]:[\\\\/][^\\s\"'<>|]*|\\\\\\\\[^\\s\"'<>|]+"), FILE),
            new Rule(
                    Pattern.compile("(?<![\\w/])(?<!(?:GET|PUT|HEAD|POST|PATCH|TRACE|DELETE|OPTIONS) )"
                            + "(?:~|\\.{1,2})?/[\\w.@+-]+(?:/[\\w.@{}+-]*)*(?::\\d+){0,2}"),
                    FILE),
            new Rule(
                    Pattern.compile("\\b[\\w.-]{1,80}(?:/[\\w.-]{1,80})+\\.[A-Za-z][A-Za-z0-9]{0,7}\\b(?::\\d+){0,2}"
                            + "|\\b[\\w-]{1,80}\\.(?:ya?ml|json|java|kt|py|js|ts|go|rs|rb|cs|cpp|sh|sql|xml|properties"
                            + "|toml|conf|cfg|ini|env|log|txt|md|csv|jar|zip|db|pem|key|crt)\\b(?::\\d+){0,2}"),
                    FILE),
            new Rule(
                    Pattern.compile(
                            "\\b(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{1,62}"
                                    + "(?::\\d{1,5})?\\b"),
                    SYSTEM),
            new Rule(Pattern.compile("\\blocalhost(?::\\d{1,5})?\\b", Pattern.CASE_INSENSITIVE), SYSTEM),
            new Rule(Pattern.compile("\\b[0-9a-fA-F]{12,128}\\b"), "an internal number"));

    /// A record by its number.
    private static final Pattern NUMBERED = Pattern.compile(
            "\\b([Rr]un|[Pp]lan|[Ii]ncident|[Aa]mendment|[Pp]rocedure|[Aa]ction|[Dd]ocument|[Dd]rill|[Ss]ession|[Ee]xhibit)"
                    + " [A-Z]{1,4}[1-9]\\d{0,8}\\b");

    /// A system that a word before it names already, with an article or without: `The fault 'an internal system'`.
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(the|an?|this|that|its|each|no) )?((?:breaking )?"
                    + "\\b(?:consumer|environment|service|change|fault|program|host|signal|dependency|database|queue))"
                    + " ['\"‘“]?" + SYSTEM + "\\b['\"’”]?",
            Pattern.CASE_INSENSITIVE);

    /// Several in a row.
    private static final Pattern LISTED =
            Pattern.compile("\\b" + SYSTEM + "(?:(?:, and |, | and | or )" + SYSTEM + "\\b)+");

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> published;
    private final boolean systems;

    private record Rule(Pattern form, String instead) {}

    /// @param systems whether systems lose their names too
    Redaction(KnownNames names, boolean systems) {
        this.published = names.published();
        this.systems = systems;
        rules.add(MAIL);
        rules.add(HANDLE);
        longestFirst(names.people().keySet())
                .forEach(name -> rules.add(known(name, names.people().getOrDefault(name, PERSON))));
        if (systems) {
            longestFirst(names.internal()).forEach(name -> rules.add(known(name, SYSTEM)));
            rules.addAll(SYSTEMS);
        }
    }

    /// So that a name inside another one leaves nothing of it behind.
    private static List<String> longestFirst(Set<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Rule known(String name, String instead) {
        return new Rule(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}_/])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                Matcher.quoteReplacement(instead));
    }

    /// The text without names.
    String of(String text) {
        String clean = text;
        for (Rule rule : rules) {
            clean = rule.form().matcher(clean).replaceAll(rule.instead());
        }
        return systems ? unnumbered(readable(clean)) : clean;
    }

    /// `The fault 'an internal system' does that` is `The fault does that`.
    private static String readable(String text) {
        String listed = LISTED.matcher(text).replaceAll("internal systems");
        return NAMED.matcher(listed).replaceAll(named -> {
            String noun = named.group(2);
            if (named.group(1) != null) {
                return named.group(1) + " " + noun;
            }
            boolean capital = Character.isUpperCase(noun.charAt(0));
            String lower = noun.toLowerCase(Locale.ROOT);
            return (capital ? "A" : "a") + (lower.startsWith("e") ? "n " : " ") + lower;
        });
    }

    /// `Drill D1: a region lost` is `This drill: a region lost`.
    private static String unnumbered(String text) {
        return NUMBERED.matcher(text).replaceAll(record -> {
            boolean begins = record.start() == 0
                    || text.substring(0, record.start()).stripTrailing().matches("(?s).*[.!?]");
            return (begins ? "This " : "this ") + record.group(1).toLowerCase(Locale.ROOT);
        });
    }

    /// What stands for words of a machine in a version for customers: themselves when customers know them.
    String machine(String words) {
        return published.contains(words) ? words : SYSTEM;
    }
}
