package dev.plimsoll.desktop.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the window speaks.
public enum Language {
    ENGLISH("English", Locale.ENGLISH),
    GERMAN("Deutsch", Locale.GERMAN);

    private final String label;
    private final Locale locale;

    Language(String label, Locale locale) {
        this.label = label;
        this.locale = locale;
    }

    /// Its name in itself, so that whoever speaks it finds it.
    public String label() {
        return label;
    }

    /// Decides how a screen reader pronounces what it reads; numbers look the same in every language, as in reports.
    public Locale locale() {
        return locale;
    }

    /// How dates are written: with the conventions of the system's region where the system writes them in this
    /// language, as in `de_AT`, and else with the language's own. A window never mixes two languages.
    public Locale dates(Locale system) {
        return system.getLanguage().equals(locale.getLanguage()) ? system : locale;
    }

    /// The language of a system, English where the window does not speak it.
    public static Language of(Locale system) {
        return named(system.getLanguage()).orElse(ENGLISH);
    }

    /// A language by its code.
    ///
    /// @param code of ISO 639, such as `de`
    public static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findFirst();
    }
}
