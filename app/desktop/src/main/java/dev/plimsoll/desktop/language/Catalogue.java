package dev.plimsoll.desktop.language;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/// What the window says in one language, by what it says in English.
///
/// @param texts English to translation; a text of a context has the key `context|English`
record Catalogue(Map<String, String> texts) {
    /// The files of a language, so that each part of the window has its own.
    static final List<String> PARTS = List.of("frame", "contracts", "runs", "plans", "learning");

    static final Catalogue ENGLISH = new Catalogue(Map.of());

    Catalogue {
        texts = Map.copyOf(texts);
    }

    /// @throws UncheckedIOException if the program is damaged
    static Catalogue of(Language language) {
        if (language == Language.ENGLISH) {
            return ENGLISH;
        }
        Map<String, String> all = new TreeMap<>();
        PARTS.forEach(part -> all.putAll(part(language, part)));
        return new Catalogue(all);
    }

    /// One file of a language.
    static Map<String, String> part(Language language, String part) {
        String name = language.locale().getLanguage() + "/" + part + ".json";
        try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("The program lacks its file " + name);
            }
            return Json.mapper().readValue(file, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String say(String key, String english) {
        return texts.getOrDefault(key, english);
    }
}
