package dev.plimsoll.sandbox.chaos.toxic;

import dev.plimsoll.model.json.Pointer;
import dev.plimsoll.model.xml.XmlInput;
import dev.plimsoll.sandbox.chaos.toxic.XmlPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An edit of an XML document at the places a pointer names. Every other byte stays as it is.
///
/// The actions mean what they mean in [JsonEdit], as far as XML has it: null is `xsi:nil`, and no
/// attribute has it; a text is no number and an element no text. A list has no name of its own: its
/// pointer names the elements that are its items.
///
/// @param pointer steps below the root element, each behind a `/`: the local name of elements, `*` for every child, `@`
///     before the name of an attribute, `text()` for what an element holds; empty names the whole document
/// @param value what is put there as a text
/// @param markup what is put in the place of an element or the document, or into an attribute or `text()` as a text;
///     empty where `value` counts
public record XmlEdit(
        String pointer, JsonEdit.Action action, @Nullable JsonNode value, String markup) {
    private static final Pattern ENCODING = Pattern.compile("\\A<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");
    private static final String NIL = " xsi:nil=\"true\"";
    private static final String INSTANCE = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    public XmlEdit {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw RefusedException.badBody("xml_pointer must be empty or begin with / but is " + pointer);
        }
        if (pointer.isEmpty() && (action == JsonEdit.Action.REMOVE || action == JsonEdit.Action.DUPLICATE_KEY)) {
            throw RefusedException.badBody("xml_pointer must name an element or attribute, not the whole document");
        }
    }

    /// The edited document, or null when it is no XML in UTF-8 or the edit finds nothing to change.
    public @Nullable String applyTo(String document) {
        if (!isReadable(document)) {
            return null;
        }
        if (pointer.isEmpty() && action == JsonEdit.Action.REPLACE && !markup.isEmpty()) {
            return markup;
        }
        List<Splice> splices = new ArrayList<>();
        for (Place place : XmlPlaces.find(document, Pointer.names(pointer))) {
            switch (place) {
                case XmlPlaces.Element element -> element(document, element, splices);
                case XmlPlaces.Attribute attribute -> attribute(document, attribute, splices);
                case XmlPlaces.Text(int from, int to, boolean nested) -> {
                    String old = document.substring(from, to);
                    String edited = action == JsonEdit.Action.REMOVE ? "" : content(old, nested);
                    add(splices, from, to, old, edited);
                }
            }
        }
        return splices.isEmpty() ? null : Splice.all(document, splices);
    }

    /// A document type may say anything about the rest, so that documents with one are left alone.
    private static boolean isReadable(String document) {
        Matcher encoding = ENCODING.matcher(document);
        if (encoding.find() && !encoding.group(1).toLowerCase(Locale.ROOT).equals("utf-8")) {
            return false;
        }
        try {
            XMLStreamReader reader = XmlInput.stream(document);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            // Not what its headers say: the body is left alone and the miss is in the ledger.
            return false;
        }
    }

    private void element(String document, XmlPlaces.Element at, List<Splice> splices) {
        String old = document.substring(at.tagTo(), at.isEmptyTag() ? at.tagTo() : at.closeFrom());
        String name = document.substring(at.from() + 1, at.nameTo());
        switch (action) {
            case REMOVE -> splices.add(new Splice(at.from(), at.to(), ""));
            case NULL -> splices.add(new Splice(at.from(), at.to(), nil(document, at, name)));
            case RENAME -> {
                String renamed = renamed(name);
                splices.add(new Splice(at.from() + 1, at.nameTo(), renamed));
                if (!at.isEmptyTag()) {
                    splices.add(new Splice(at.closeFrom() + 2, at.closeFrom() + 2 + name.length(), renamed));
                }
            }
            case DUPLICATE_KEY -> {
                String again = "<" + name + ">" + given(retyped(old, at.nested())) + "</" + name + ">";
                splices.add(new Splice(at.to(), at.to(), again));
            }
            default -> {
                if (action == JsonEdit.Action.REPLACE && !markup.isEmpty()) {
                    splices.add(new Splice(at.from(), at.to(), markup));
                } else if (action == JsonEdit.Action.REPLACE && value == null) {
                    splices.add(new Splice(at.from(), at.to(), nil(document, at, name)));
                } else {
                    String edited = content(old, at.nested());
                    boolean changes = edited != null && !edited.equals(old);
                    if (changes && at.isEmptyTag()) {
                        String tag = document.substring(at.from(), at.tagTo() - 2);
                        splices.add(new Splice(at.from(), at.to(), tag + ">" + edited + "</" + name + ">"));
                    } else {
                        add(splices, at.tagTo(), at.closeFrom(), old, edited);
                    }
                }
            }
        }
    }

    private static String nil(String document, XmlPlaces.Element at, String name) {
        String attributes = document.substring(at.nameTo(), at.tagTo() - (at.isEmptyTag() ? 2 : 1));
        return "<" + name + attributes + (attributes.contains("xmlns:xsi=") ? "" : INSTANCE) + NIL + "/>";
    }

    private void attribute(String document, XmlPlaces.Attribute at, List<Splice> splices) {
        String old = document.substring(at.valueFrom(), at.valueTo());
        String name = document.substring(at.nameFrom(), at.nameTo());
        switch (action) {
            case REMOVE -> splices.add(new Splice(at.from(), at.valueTo() + 1, ""));
            case RENAME -> splices.add(new Splice(at.nameFrom(), at.nameTo(), renamed(name)));
            case DUPLICATE_KEY -> // An attribute that is there twice is no XML any more.
                splices.add(new Splice(at.valueTo() + 1, at.valueTo() + 1, " " + name + "=\"0\""));
            default -> {
                String edited = content(old, false);
                add(splices, at.valueFrom(), at.valueTo(), old, edited == null || edited.contains("<") ? null : edited);
            }
        }
    }

    /// What is replaced is there even where the same stood there before.
    private void add(List<Splice> splices, int from, int to, String old, @Nullable String edited) {
        if (edited != null && (action == JsonEdit.Action.REPLACE || !edited.equals(old))) {
            splices.add(new Splice(from, to, edited));
        }
    }

    /// What stands inside after the edit; null where the action has nothing to change there.
    private @Nullable String content(String old, boolean nested) {
        String text = old.strip();
        return switch (action) {
            case RETYPE -> retyped(old, nested);
            case REPLACE ->
                !markup.isEmpty() ? escaped(markup) : value == null || value.isContainer() ? null : given("");
            case UNKNOWN_ENUM -> nested ? null : given(isNumber(text) ? "987654321" : old + "_UNKNOWN");
            case OVERFLOW ->
                nested || !isNumber(text) ? null : given(text.matches("-?[0-9]+") ? "9223372036854775808" : "1e400");
            default -> null;
        };
    }

    /// A number or truth value becomes a word, a text an element, and elements a number.
    private static String retyped(String old, boolean nested) {
        String text = old.strip();
        boolean typed = isNumber(text) || text.equals("true") || text.equals("false");
        return nested ? "0" : typed ? "x" + text : "<value>0</value>";
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");
    }

    private String renamed(String name) {
        String prefix = name.substring(0, name.indexOf(':') + 1);
        return value == null ? name + "_renamed" : prefix + value.asString();
    }

    private String given(String otherwise) {
        return value == null || value.isContainer() ? otherwise : escaped(value.isNull() ? "" : value.asString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
