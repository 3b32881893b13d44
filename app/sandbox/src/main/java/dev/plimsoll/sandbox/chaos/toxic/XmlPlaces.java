package dev.plimsoll.sandbox.chaos.toxic;

import java.util.ArrayList;
import java.util.List;

/// Finds the places of an XML text that steps from the root lead to, so that they can be changed and every other byte
/// kept. The text must be well-formed: it is not checked again.
///
/// A step is the local name of child elements, `*` for every child, `@` before the name of an
/// attribute, or `text()` for what an element holds.
final class XmlPlaces {
    /// A place that can be edited.
    sealed interface Place {}

    /// An element.
    ///
    /// @param nameTo end of the name, prefix included, which begins behind `from`
    /// @param tagTo end of the start tag
    /// @param closeFrom where the end tag begins; the end where there is none
    /// @param nested whether it has elements
    record Element(int from, int nameTo, int tagTo, int closeFrom, int to, boolean nested) implements Place {
        boolean isEmptyTag() {
            return closeFrom == to;
        }
    }

    /// An attribute.
    ///
    /// @param from of the white space before it
    /// @param valueFrom behind the quote
    record Attribute(int from, int nameFrom, int nameTo, int valueFrom, int valueTo) implements Place {}

    /// What an element holds.
    record Text(int from, int to, boolean nested) implements Place {}

    private final String text;
    private final List<String> steps;
    private final List<Place> found = new ArrayList<>();
    private int at;

    private XmlPlaces(String text, List<String> steps) {
        this.text = text;
        this.steps = steps;
    }

    /// The places in the order of the text.
    static List<Place> find(String text, List<String> steps) {
        var places = new XmlPlaces(text, steps);
        places.toElement();
        places.element(0);
        return places.found;
    }

    /// @param depth how many steps led to the element that begins here
    private void element(int depth) {
        boolean end = depth == steps.size();
        String step = end ? "" : steps.get(depth);
        boolean last = depth == steps.size() - 1;
        int from = at;
        int nameTo = skipName(from + 1);
        boolean open = startTag(last && step.startsWith("@") ? step.substring(1) : "");
        int tagTo = at;
        if (!open) {
            if (end) {
                found.add(new Element(from, nameTo, tagTo, tagTo, tagTo, false));
            }
            return;
        }
        boolean nested = (end || step.equals("text()") || step.startsWith("@")) ? skipContent() : children(step, depth);
        int closeFrom = at;
        skipPast(">");
        if (end) {
            found.add(new Element(from, nameTo, tagTo, closeFrom, at, nested));
        } else if (last && step.equals("text()")) {
            found.add(new Text(tagTo, closeFrom, nested));
        }
    }

    /// Goes to the end tag.
    private boolean children(String step, int depth) {
        boolean any = false;
        while (toElement()) {
            any = true;
            String name = localName(at + 1, skipName(at + 1));
            if (step.equals("*") || step.equals(name)) {
                element(depth + 1);
            } else {
                skipElement();
            }
        }
        return any;
    }

    /// Goes to the end tag; tells whether elements stood before it.
    private boolean skipContent() {
        boolean any = false;
        while (toElement()) {
            any = true;
            skipElement();
        }
        return any;
    }

    /// Deep nesting needs no deep stack.
    private void skipElement() {
        int depth = 0;
        do {
            if (toElement()) {
                depth += startTag("") ? 1 : 0;
            } else {
                depth--;
                skipPast(">");
            }
        } while (depth > 0);
    }

    /// Goes to the next tag; false where it is an end tag.
    private boolean toElement() {
        while (true) {
            at = text.indexOf('<', at);
            if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<![CDATA[", at)) {
                skipPast("]]>");
            } else if (text.startsWith("<?", at)) {
                skipPast("?>");
            } else {
                return !text.startsWith("</", at);
            }
        }
    }

    /// Goes behind the start tag; false where it is that of an empty element.
    ///
    /// @param attribute local name of the one that is looked for; empty for none
    private boolean startTag(String attribute) {
        at = skipName(at + 1);
        while (true) {
            int space = at;
            skipSpace();
            if (text.charAt(at) == '>') {
                at++;
                return true;
            }
            if (text.charAt(at) == '/') {
                at += 2;
                return false;
            }
            int nameFrom = at;
            int nameTo = skipName(at);
            at = text.indexOf('=', nameTo) + 1;
            skipSpace();
            int valueFrom = at + 1;
            int valueTo = text.indexOf(text.charAt(at), valueFrom);
            at = valueTo + 1;
            if (!attribute.isEmpty() && localName(nameFrom, nameTo).equals(attribute)) {
                found.add(new Attribute(space, nameFrom, nameTo, valueFrom, valueTo));
            }
        }
    }

    /// A declaration of a namespace is no attribute of that name.
    private String localName(int from, int to) {
        String name = text.substring(from, to);
        return name.startsWith("xmlns:") ? name : name.substring(name.indexOf(':') + 1);
    }

    private int skipName(int from) {
        int to = from;
        while (" \t\r\n=/>".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private void skipSpace() {
        while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void skipPast(String end) {
        at = text.indexOf(end, at) + end.length();
    }
}
