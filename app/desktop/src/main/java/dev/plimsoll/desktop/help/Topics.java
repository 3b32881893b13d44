package dev.plimsoll.desktop.help;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.help.Part.Look;
import dev.plimsoll.desktop.help.Part.Piece;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.RuleExample;
import dev.plimsoll.model.contract.diff.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All pages of help: documents that come with the program in the window's language, in English where
/// there is no other; and the catalogue of rules itself, whose names are those of the tool.
public final class Topics {
    private @Nullable List<Topic> all;

    /// All of them; takes a moment the first time. Any thread.
    public synchronized List<Topic> all() {
        List<Topic> known = all;
        if (known == null) {
            known = read();
            all = known;
        }
        return known;
    }

    private static List<Topic> read() {
        List<Topic> topics = new ArrayList<>();
        topics.addAll(document(Topic.Kind.GUIDE, "guide.md"));
        topics.addAll(document(Topic.Kind.SCREEN, "screens.md"));
        topics.addAll(document(Topic.Kind.GATE, "gates.md"));
        topics.addAll(document(Topic.Kind.WORD, "words.md"));
        Rules rules = new Rules();
        rules.all().forEach(rule -> topics.add(rule(rules, rule)));
        return List.copyOf(topics);
    }

    /// A document is cut at its headings; what stands before the first is a page too, under the document's title.
    private static List<Topic> document(Topic.Kind kind, String file) {
        List<Topic> topics = new ArrayList<>();
        String title = "";
        List<Part> parts = new ArrayList<>();
        for (Part part : Markdown.read(text(file))) {
            if (part instanceof Part.Heading(int level, String text) && level <= 2) {
                if (!parts.isEmpty()) {
                    topics.add(new Topic(kind, title, parts));
                }
                title = text;
                parts.clear();
            } else {
                parts.add(part);
            }
        }
        topics.add(new Topic(kind, title, parts));
        return topics;
    }

    private static String text(String file) {
        String translated = Translation.language().locale().getLanguage() + "/" + file;
        InputStream own = Topics.class.getResourceAsStream(translated);
        try (InputStream in =
                own != null ? own : Objects.requireNonNull(Topics.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Topic rule(Rules rules, Rule rule) {
        List<Part> parts = new ArrayList<>();
        parts.add(said(told("The revision " + rule.meaning() + ".")));
        parts.add(said(tr("Why it matters"), told(rule.why())));
        parts.add(said(tr("What to do instead"), told(rule.advice())));
        parts.add(said(tr("Usually"), severity(rule)));
        RuleExample example = rules.example(rule);
        if (example != null) {
            parts.add(code(tr("For example from"), example.before()));
            parts.add(code(trIn("example", "to"), example.after()));
        }
        return new Topic(Topic.Kind.RULE, rule.id(), parts);
    }

    private static String severity(Rule rule) {
        return tr(Sentence.begin(rule.severity().name().toLowerCase(Locale.ROOT)));
    }

    private static Part said(String text) {
        return new Part.Paragraph(List.of(new Piece(Look.PLAIN, text)));
    }

    private static Part said(String name, String text) {
        return new Part.Paragraph(List.of(new Piece(Look.STRONG, name + ": "), new Piece(Look.PLAIN, text)));
    }

    private static Part code(String name, String text) {
        String shown = text.isBlank() ? tr("nothing") : text.strip();
        return new Part.Paragraph(List.of(new Piece(Look.STRONG, name + " "), new Piece(Look.CODE, shown)));
    }
}
