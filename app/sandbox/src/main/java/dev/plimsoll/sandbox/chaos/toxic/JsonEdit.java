package dev.plimsoll.sandbox.chaos.toxic;

import dev.plimsoll.model.json.Pointer;
import dev.plimsoll.sandbox.chaos.toxic.JsonPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An edit of a JSON document at the places a pointer names. Every other byte stays as it is.
///
/// @param pointer a JSON pointer (RFC 6901), in which a step `*` stands for every element or every property; empty
///     names the whole document
/// @param value what is put there (null stands for JSON null by `replace`, and else for a value of its own)
public record JsonEdit(
        String pointer, Action action, @Nullable JsonNode value) {
    /// What happens at a place.
    public enum Action {
        /// The property or element goes.
        REMOVE,
        /// The value becomes null.
        NULL,
        /// The value becomes one of another JSON type: a number or truth value its text, a text 0, an object an empty
        /// array, an array or null an empty object.
        RETYPE,
        /// The value becomes the one given.
        REPLACE,
        /// The property gets the name given, or its own with `_renamed` behind it.
        RENAME,
        /// A text or number becomes the value given, or one that no contract lists.
        UNKNOWN_ENUM,
        /// The property comes once more behind itself, with the value given or one of another type.
        DUPLICATE_KEY,
        /// A number becomes the value given, or 2^63 when it is whole, or 1e400 when it has a fraction.
        OVERFLOW;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where the message says that already, its reader meets it all the same.
    private static final Set<Action> SAYS_WHAT_COMES = Set.of(Action.REPLACE, Action.NULL);

    private static final Set<Action> NEED_A_NAME = Set.of(Action.REMOVE, Action.RENAME, Action.DUPLICATE_KEY);

    public JsonEdit {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw RefusedException.badBody("pointer must be empty or begin with / but is " + pointer);
        }
        if (pointer.isEmpty() && NEED_A_NAME.contains(action)) {
            throw RefusedException.badBody(
                    "pointer must name a property or element to " + action.wireName() + ", not the whole document");
        }
        if (action == Action.RENAME && value != null && !value.isString()) {
            throw RefusedException.badBody("value must be a text to rename to but is " + value);
        }
    }

    /// The edited document, which holds what is put there even where it did before; null when the edit finds nothing to
    /// change. `document` must be JSON.
    public @Nullable String applyTo(String document) {
        var splices = new ArrayList<Splice>();
        List<Place> places = JsonPlaces.find(document, Pointer.names(pointer));
        if (action == Action.REMOVE) {
            removals(places, splices);
        } else {
            for (Place place : places) {
                Splice splice = splice(document, place);
                if (splice != null) {
                    splices.add(splice);
                }
            }
        }
        return splices.isEmpty() ? null : Splice.all(document, splices);
    }

    /// With each member goes the comma behind it, or before it at the end.
    private static void removals(List<Place> places, List<Splice> splices) {
        var byContainer = new TreeMap<Integer, List<Place>>();
        for (Place place : places) {
            byContainer
                    .computeIfAbsent(place.siblings().getFirst().start(), first -> new ArrayList<>())
                    .add(place);
        }
        for (List<Place> removed : byContainer.values()) {
            List<Place> all = removed.getFirst().siblings();
            var gone = Set.copyOf(removed.stream().map(Place::start).toList());
            int tail = all.size();
            while (tail > 0 && gone.contains(all.get(tail - 1).start())) {
                tail--;
            }
            for (int i = 0; i < tail; i++) {
                if (gone.contains(all.get(i).start())) {
                    splices.add(new Splice(all.get(i).start(), all.get(i + 1).start(), ""));
                }
            }
            if (tail < all.size()) {
                int from =
                        tail == 0 ? all.getFirst().start() : all.get(tail - 1).to();
                splices.add(new Splice(from, all.getLast().to(), ""));
            }
        }
    }

    private @Nullable Splice splice(String document, Place place) {
        String old = document.substring(place.from(), place.to());
        return switch (action) {
            case RENAME -> renamed(document, place);
            case DUPLICATE_KEY ->
                place.keyFrom() < 0
                        ? null
                        : new Splice(
                                place.to(),
                                place.to(),
                                "," + document.substring(place.keyFrom(), place.keyTo()) + ":" + given(retyped(old)));
            default -> {
                String edited = edited(old);
                yield edited.equals(old) && !SAYS_WHAT_COMES.contains(action)
                        ? null
                        : new Splice(place.from(), place.to(), edited);
            }
        };
    }

    private @Nullable Splice renamed(String document, Place place) {
        if (place.keyFrom() < 0) {
            return null;
        }
        String key = document.substring(place.keyFrom(), place.keyTo());
        String renamed = given(key.substring(0, key.length() - 1) + "_renamed\"");
        return renamed.equals(key) ? null : new Splice(place.keyFrom(), place.keyTo(), renamed);
    }

    private String edited(String old) {
        char first = old.charAt(0);
        boolean number = first == '-' || Character.isDigit(first);
        return switch (action) {
            case NULL -> "null";
            case RETYPE -> retyped(old);
            case UNKNOWN_ENUM ->
                first == '"'
                        ? given(old.substring(0, old.length() - 1) + "_UNKNOWN\"")
                        : number ? given("987654321") : old;
            case OVERFLOW -> number ? given(old.matches("-?[0-9]+") ? "9223372036854775808" : "1e400") : old;
            default -> value == null ? "null" : WireJson.MAPPER.writeValueAsString(value);
        };
    }

    private String given(String otherwise) {
        return value == null ? otherwise : WireJson.MAPPER.writeValueAsString(value);
    }

    private static String retyped(String old) {
        return switch (old.charAt(0)) {
            case '"' -> "0";
            case '{' -> "[]";
            case '[', 'n' -> "{}";
            default -> "\"" + old + "\"";
        };
    }
}
