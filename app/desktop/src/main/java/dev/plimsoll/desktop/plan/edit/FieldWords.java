package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What the fields of a plan are called, and what belongs there.
final class FieldWords {
    private static final Map<Language, Properties> WORDS = new ConcurrentHashMap<>();

    /// Where the order of the alphabet is not that in which people think.
    private static final Map<String, List<String>> ORDERS = Map.ofEntries(
            Map.entry("Hypothesis", List.of("given", "when", "expect", "because")),
            Map.entry("Signal", List.of("name", "measure", "operation", "success", "failure", "source")),
            Map.entry("StateProbe", List.of("name", "command", "baseline", "reset")),
            Map.entry("PlannedFault", List.of("id", "question", "fault", "share", "change")),
            Map.entry("AbortCriterion", List.of("signal", "condition", "holdsFor")),
            Map.entry("Threshold", List.of("signal", "condition", "holdsFor", "action", "tell")),
            Map.entry("Interval", List.of("signal", "low", "expected", "high", "verdicts")),
            Map.entry("ConsumerUnderTest", List.of("name", "command", "directory", "timeout")),
            Map.entry("Scope", List.of("service", "environment", "operations", "baseline", "perFault", "recovery")),
            Map.entry("Harm", List.of("who", "what", "irreversible", "when")),
            Map.entry("Concern", List.of("what", "signal", "counter")),
            Map.entry("Rollback", List.of("command", "target", "steps")),
            Map.entry("RollbackStep", List.of("name", "command", "target")),
            Map.entry("UserProfile", List.of("name", "weight", "steps")),
            Map.entry("PlannedExperiment", List.of("id", "question", "faults")),
            Map.entry("ProcedureLink", List.of("procedure", "digest", "beforeRun")),
            Map.entry("Deviation", List.of("setting", "baseline", "value")));

    private FieldWords() {}

    private static Properties file(Language language) {
        return WORDS.computeIfAbsent(language, FieldWords::load);
    }

    private static Properties load(Language language) {
        String suffix =
                language == Language.ENGLISH ? "" : "_" + language.locale().getLanguage();
        String name = "plan-fields" + suffix + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(FieldWords.class.getResourceAsStream(name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    /// Every field that has words in a language, as `Type.field`.
    static Set<String> known(Language language) {
        return file(language).stringPropertyNames();
    }

    /// What a field is called; its own name where nobody wrote more.
    static String label(String type, String field) {
        return part(type, field, 0, field);
    }

    /// What belongs there, in a few words; may be empty.
    static String hint(String type, String field) {
        return part(type, field, 1, "");
    }

    private static String part(String type, String field, int index, String otherwise) {
        List<String> words = words(Translation.language(), type + "." + field);
        return words.isEmpty() ? otherwise : words.get(index);
    }

    /// What a field is called in a language, and its hint; empty where nobody wrote any.
    static List<String> words(Language language, String field) {
        String words = file(language).getProperty(field);
        return words == null
                ? List.of()
                : Stream.of(words.split("\\|", 2)).map(String::strip).toList();
    }

    /// A word of the file as people read it: `AT_MOST` is at most.
    static String plain(String word) {
        return trIn("choice", word.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT));
    }

    /// The fields in the order in which people think of them.
    static List<Shape.Field> ordered(String type, List<Shape.Field> fields) {
        List<String> order = ORDERS.getOrDefault(type, List.of());
        return fields.stream()
                .sorted(Comparator.comparingInt(field -> {
                    int place = order.indexOf(field.name());
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }
}
