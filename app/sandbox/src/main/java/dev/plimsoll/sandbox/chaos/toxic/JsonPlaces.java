package dev.plimsoll.sandbox.chaos.toxic;

import java.util.ArrayList;
import java.util.List;

/// Finds the places of a JSON text that a pointer names, so that they can be changed and every other byte kept. The
/// text must be JSON: it is not checked again.
final class JsonPlaces {
    /// A property, an element or the whole document.
    ///
    /// @param keyFrom where the name of the property begins, its quote included; -1 when it is no property
    /// @param from where the value begins
    /// @param to the end of the value
    /// @param siblings the members of the object or array it is in, itself included; empty for the document
    record Place(int keyFrom, int keyTo, int from, int to, List<Place> siblings) {
        int start() {
            return keyFrom < 0 ? from : keyFrom;
        }
    }

    private final String text;
    private final List<String> steps;
    private final List<Place> found = new ArrayList<>();
    private int at;

    private JsonPlaces(String text, List<String> steps) {
        this.text = text;
        this.steps = steps;
    }

    /// The places in the order of the text.
    ///
    /// @param steps names or indexes; `*` stands for every one
    static List<Place> find(String text, List<String> steps) {
        var places = new JsonPlaces(text, steps);
        places.skipSpace();
        if (steps.isEmpty()) {
            int from = places.at;
            places.skipValue();
            return List.of(new Place(-1, -1, from, places.at, List.of()));
        }
        places.descend(0);
        return places.found;
    }

    private void descend(int depth) {
        char first = text.charAt(at);
        if (first != '{' && first != '[') {
            skipValue();
            return;
        }
        boolean object = first == '{';
        boolean last = depth == steps.size() - 1;
        var members = new ArrayList<Place>();
        at++;
        skipSpace();
        for (int index = 0; text.charAt(at) != '}' && text.charAt(at) != ']'; index++) {
            int keyFrom = -1;
            int keyTo = -1;
            String name = Integer.toString(index);
            if (object) {
                keyFrom = at;
                skipString();
                keyTo = at;
                name = name(keyFrom, keyTo);
                skipSpace();
                at++;
                skipSpace();
            }
            int from = at;
            boolean wanted = steps.get(depth).equals("*") || steps.get(depth).equals(name);
            if (wanted && !last) {
                descend(depth + 1);
            } else {
                skipValue();
            }
            var place = new Place(keyFrom, keyTo, from, at, members);
            members.add(place);
            if (wanted && last) {
                found.add(place);
            }
            skipSpace();
            if (text.charAt(at) == ',') {
                at++;
                skipSpace();
            }
        }
        at++;
    }

    private String name(int from, int to) {
        String quoted = text.substring(from, to);
        return quoted.indexOf('\\') < 0
                ? quoted.substring(1, quoted.length() - 1)
                : WireJson.MAPPER.readTree(quoted).stringValue();
    }

    private void skipValue() {
        int depth = 0;
        do {
            switch (text.charAt(at)) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':', ' ', '\t', '\r', '\n' -> at++;
                default -> skipWord();
            }
        } while (depth > 0);
    }

    private void skipWord() {
        while (at < text.length() && ",]}: \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void skipString() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
