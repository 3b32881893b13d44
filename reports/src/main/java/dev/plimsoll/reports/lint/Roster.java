package dev.plimsoll.reports.lint;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names by which a workspace's people may appear in a text: account names, full names and the parts of those.
///
/// @param names sorted, none blank
public record Roster(List<String> names) {
    private static final int SHORTEST = 3;
    private static final Pattern PARTS = Pattern.compile("[\\s,]+");

    public Roster {
        names = List.copyOf(new TreeSet<>(names));
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A roster holds a blank name");
        }
    }

    /// A roster of nobody.
    public static Roster empty() {
        return new Roster(List.of());
    }

    /// A roster of these people; parts of full names count too where they are long enough to be told from words.
    public static Roster of(Collection<String> people) {
        TreeSet<String> names = new TreeSet<>();
        for (String person : people) {
            String name = person.strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
            for (String part : PARTS.splitAsStream(name).toList()) {
                if (part.length() >= SHORTEST && Character.isUpperCase(part.charAt(0))) {
                    names.add(part);
                }
            }
        }
        return new Roster(List.copyOf(names));
    }

    /// Each name as a whole word, in its own case or as a title.
    List<Pattern> patterns() {
        return names.stream()
                .map(name -> Pattern.compile(
                        "(?<![\\w@-])(?:" + Pattern.quote(name) + "|" + Pattern.quote(title(name)) + ")(?![\\w-])"))
                .toList();
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
