package dev.plimsoll.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A stretch of text with one look. Its words hold printable characters only.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "span")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Span.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Span.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Span.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Span.Ref.class, name = "ref"),
    @JsonSubTypes.Type(value = Span.Anchor.class, name = "anchor")
})
public sealed interface Span {
    /// The words as every format shows them.
    String shown();

    record Plain(String text) implements Span {
        public Plain {
            text = PrintableText.line(text);
        }

        @Override
        public String shown() {
            return text;
        }
    }

    record Strong(String text) implements Span {
        public Strong {
            text = PrintableText.line(text);
        }

        @Override
        public String shown() {
            return text;
        }
    }

    record Code(String text) implements Span {
        public Code {
            text = PrintableText.line(text);
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /// A reference to evidence: one to three letters for the record or the list in it, and the position there, counted
    /// from 1. In reports of runs, e names events of the run, p the history of the plan, c changes of the diff.
    record Ref(String evidence) implements Span {
        public Ref {
            EvidenceName.require(evidence);
        }

        @Override
        public String shown() {
            return "[" + evidence + "]";
        }
    }

    /// The place where evidence is shown, to which each [Ref] of the same name leads.
    record Anchor(String evidence) implements Span {
        public Anchor {
            EvidenceName.require(evidence);
        }

        @Override
        public String shown() {
            return evidence;
        }
    }
}
