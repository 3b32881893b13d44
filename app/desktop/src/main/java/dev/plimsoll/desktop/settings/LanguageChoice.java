package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person may ask the window to speak.
///
/// @param language null for that of the system
record LanguageChoice(@Nullable Language language) {
    static final List<LanguageChoice> ALL = Stream.concat(
                    Stream.of(new LanguageChoice(null)),
                    Stream.of(Language.values()).map(LanguageChoice::new))
            .toList();

    /// As the list shows it.
    @Override
    public String toString() {
        return language == null ? tr("Follow the system") : language.label();
    }
}
