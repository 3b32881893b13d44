package dev.plimsoll.desktop.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words that the model says at places of its sentences, and that German says otherwise.
public final class EnglishPhrases {
    /// A single word may be German too.
    private static final int LONG = 8;

    private static final List<String> PHRASES = Telling.PARTS.stream()
            .map(part -> Catalogue.part(Language.GERMAN, "told/" + part))
            .flatMap(EnglishPhrases::phrases)
            .distinct()
            .toList();

    private EnglishPhrases() {}

    private static Stream<String> phrases(Map<String, String> told) {
        return told.entrySet().stream()
                .filter(text -> !text.getKey().contains("%s")
                        && text.getKey().contains(" ")
                        && text.getKey().length() >= LONG
                        && !text.getValue().contains(text.getKey()))
                .map(Map.Entry::getKey);
    }

    /// Those in a text that the window says.
    public static List<String> in(String said) {
        return PHRASES.stream().filter(said::contains).toList();
    }
}
