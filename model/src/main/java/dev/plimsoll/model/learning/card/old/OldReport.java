package dev.plimsoll.model.learning.card.old;

import dev.plimsoll.model.learning.card.AppliesTo;
import dev.plimsoll.model.learning.card.CardAction;
import dev.plimsoll.model.learning.card.Confidence;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.Original;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A report of an incident as somebody wrote it in Markdown: its title, day, parts and actions, as far as they can be
/// made out. Reads any text; what it cannot make out stays in the text that is kept.
public final class OldReport {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern LABEL =
            Pattern.compile("(?:[-*+]\\s+)?(?:\\*\\*|__)([^*_]{2,60}?):?(?:\\*\\*|__):?\\s*(.*)");
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(20[0-9]{2})[-/.]([01][0-9])[-/.]([0-3][0-9])(?![0-9])");
    private static final int LONGEST_PART = 4_000;
    private static final int LONGEST_TITLE = 200;

    private final String title;
    private final @Nullable LocalDate day;
    private final Map<Topic, List<String>> parts;
    private final FrontMatter front;

    private OldReport(String title, @Nullable LocalDate day, Map<Topic, List<String>> parts, FrontMatter front) {
        this.title = title;
        this.day = day;
        this.parts = parts;
        this.front = front;
    }

    /// @param name of the file, which is the title where the text has none
    public static OldReport of(String name, String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        FrontMatter front = FrontMatter.of(lines);
        List<String> body = lines.subList(front.end(), lines.size());
        String title = front.of("title", "name").stream().findFirst().orElseGet(() -> heading(body));
        String shown = title.isBlank() ? stem(name) : title;
        LocalDate day = null;
        for (String source : List.of(String.join(" ", front.of("date", "incident date", "day")), shown, name, text)) {
            day = day == null ? firstDay(source) : day;
        }
        return new OldReport(cut(shown, LONGEST_TITLE), day, parts(body), front);
    }

    public String title() {
        return title;
    }

    /// When it happened or was written; null where no day is named as 2024-05-31.
    public @Nullable LocalDate day() {
        return day;
    }

    /// What was to be done.
    public List<CardAction> actions() {
        return Actions.of(lines(Topic.ACTIONS));
    }

    /// The conditions that contributed, in the order of the report.
    public List<String> factors() {
        return Actions.items(lines(Topic.FACTORS)).stream()
                .map(OldReport::plain)
                .toList();
    }

    /// The report as a learning card with its whole text.
    public LearningCard card(Original original, Person owner) {
        String factors = factors().isEmpty() ? part(Topic.FACTORS) : String.join("\n", factors());
        String finding = firstOf(factors, part(Topic.LESSONS), part(Topic.SUMMARY), part(Topic.RESOLUTION), title);
        String context = (part(Topic.SUMMARY) + "\n" + part(Topic.IMPACT)).strip();
        return new LearningCard(
                LearningCard.Kind.IMPORTED_REPORT,
                title,
                context,
                finding,
                List.of(original.name() + ", SHA-256 " + original.sha256()),
                part(Topic.LESSONS),
                new AppliesTo(front.of("services", "service", "systems", "components"), List.of(), List.of()),
                Confidence.LOW,
                null,
                front.of("tags", "labels", "categories", "severity"),
                null,
                actions(),
                owner,
                original,
                Map.of());
    }

    private List<String> lines(Topic topic) {
        return parts.getOrDefault(topic, List.of());
    }

    private String part(Topic topic) {
        return cut(String.join("\n", lines(topic)).strip(), LONGEST_PART);
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "?";
    }

    /// The first heading that is one, and not a line of remarks above the text.
    private static String heading(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i).strip());
            boolean followed = i + 1 < lines.size() && lines.get(i + 1).startsWith("# ");
            if (heading.matches()
                    && !followed
                    && !heading.group(2).startsWith("-")
                    && !heading.group(2).isBlank()) {
                return plain(heading.group(2));
            }
            boolean underlined = i + 1 < lines.size()
                    && lines.get(i + 1).matches("={3,}\\s*")
                    && !lines.get(i).isBlank();
            if (underlined) {
                return plain(lines.get(i));
            }
        }
        return "";
    }

    private static Map<Topic, List<String>> parts(List<String> lines) {
        Map<Topic, List<String>> parts = new EnumMap<>(Topic.class);
        Topic present = Topic.SUMMARY;
        int depth = 0;
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            code ^= line.strip().startsWith("```");
            Matcher heading = HEADING.matcher(line.strip());
            Matcher label = LABEL.matcher(line.strip());
            Topic labelled = !code && !line.startsWith(" ") && label.matches() ? Topic.of(label.group(1)) : null;
            boolean underlined =
                    !line.isBlank() && i + 1 < lines.size() && lines.get(i + 1).matches("(={3,}|-{3,})\\s*");
            if (!code && (heading.matches() || underlined)) {
                int level = underlined ? 2 : heading.group(1).length();
                Topic named = Topic.of(underlined ? line : heading.group(2));
                boolean inside = level > depth && present != Topic.SUMMARY;
                present = named != null ? named : inside ? present : Topic.SUMMARY;
                depth = named != null || !inside ? level : depth;
            } else if (labelled != null) {
                present = labelled;
                depth = 6;
                parts.computeIfAbsent(present, _ -> new ArrayList<>()).add(label.group(2));
            } else if (!line.matches("(={3,}|-{3,})\\s*")) {
                parts.computeIfAbsent(present, _ -> new ArrayList<>()).add(line);
            }
        }
        return parts;
    }

    static @Nullable LocalDate firstDay(String text) {
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            LocalDate found = day(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null; // such as 2024-19-39: then another day is looked for
        }
    }

    /// Without the marks of Markdown around words and links.
    static String plain(String text) {
        return text.replaceAll("\\[([^\\]]{1,300})\\]\\([^)]{0,500}\\)", "$1")
                .replaceAll("(\\*\\*|__|`)", "")
                .strip();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).strip();
        return stem.isEmpty() ? "Imported report" : stem;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
