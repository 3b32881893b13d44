package dev.plimsoll.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A run of words with emphasis, code and references to evidence. Immutable; each method gives a longer text.
public record Text(@JsonValue List<Span> spans) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Text {
        spans = List.copyOf(spans);
    }

    public static Text empty() {
        return new Text(List.of());
    }

    public static Text of(String words) {
        return empty().and(words);
    }

    public Text and(String words) {
        return words.isEmpty() ? this : with(new Span.Plain(words));
    }

    public Text and(Text more) {
        Text joined = this;
        for (Span span : more.spans) {
            joined = joined.with(span);
        }
        return joined;
    }

    public Text strong(String words) {
        return words.isEmpty() ? this : with(new Span.Strong(words));
    }

    /// Words of a machine, or quoted from a person: shown as they are, never linted.
    public Text code(String words) {
        return words.isEmpty() ? this : with(new Span.Code(words));
    }

    /// A reference to evidence, such as `e12`.
    public Text ref(String evidence) {
        return with(new Span.Ref(evidence));
    }

    /// The place that references to this evidence lead to.
    public Text anchor(String evidence) {
        return with(new Span.Anchor(evidence));
    }

    private Text with(Span span) {
        List<Span> longer = new ArrayList<>(spans);
        longer.add(span);
        return new Text(longer);
    }

    /// The words alone, as a reader without formatting sees them.
    public String plain() {
        return spans.stream().map(Span::shown).collect(Collectors.joining());
    }
}
