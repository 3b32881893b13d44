package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Dates are written in the language that the window speaks, whatever the system's is.
class WordsTest {
    private static final Instant MOMENT = Instant.parse("2026-01-02T15:04:05Z");
    private Locale before = Locale.ROOT;

    @BeforeEach
    void rememberTheSystem() {
        before = Locale.getDefault(Locale.Category.FORMAT);
    }

    @AfterEach
    void leaveTheSystemAsItWas() {
        Locale.setDefault(Locale.Category.FORMAT, before);
        Translation.speak(Language.ENGLISH);
    }

    @Test
    void theOtherLanguageOfTheSystemDoesNotShowThrough() {
        assertThat(written(Language.GERMAN, Locale.US)).isEqualTo("02.01.2026, 15:04");
        assertThat(written(Language.ENGLISH, Locale.GERMANY)).startsWith("Jan 2, 2026");
    }

    @Test
    void theRegionOfTheSystemIsKeptWithinTheLanguage() {
        assertThat(written(Language.ENGLISH, Locale.UK)).isEqualTo("2 Jan 2026, 15:04");
        assertThat(Language.GERMAN.dates(Locale.of("de", "AT"))).isEqualTo(Locale.of("de", "AT"));
    }

    private static String written(Language spoken, Locale system) {
        Locale.setDefault(Locale.Category.FORMAT, system);
        Translation.speak(spoken);
        return Words.when(MOMENT, ZoneOffset.UTC);
    }
}
