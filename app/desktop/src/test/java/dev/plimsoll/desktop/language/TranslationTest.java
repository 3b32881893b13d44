package dev.plimsoll.desktop.language;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;
import static dev.plimsoll.desktop.language.Translation.trIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranslationTest {
    @AfterEach
    void speakEnglish() {
        Translation.speak(Language.ENGLISH);
    }

    @Test
    void englishStandsWhereItIsUsed() {
        assertThat(tr("100 %")).isEqualTo("100 %");
        assertThat(tr("Size of text: %d %%", 90)).isEqualTo("Size of text: 90 %");
        assertThat(trIn("state", "Open")).isEqualTo("Open");
        assertThat(trCount(1, "%d change", "%d changes")).isEqualTo("1 change");
        assertThat(trCount(0, "%d change of %s", "%d changes of %s", "P1")).isEqualTo("0 changes of P1");
    }

    @Test
    void aTextWithoutGermanStaysEnglish() {
        Translation.speak(Language.GERMAN);
        assertThat(tr("A text that nobody translated")).isEqualTo("A text that nobody translated");
        assertThat(tr("Follow the system")).isEqualTo("Wie das System");
    }

    @Test
    void theSystemsLanguageIsSpokenIfItCanBe() {
        assertThat(Language.of(Locale.forLanguageTag("de-AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.ENGLISH);
        assertThat(Language.named("en")).contains(Language.ENGLISH);
        assertThat(Language.named("DE")).isEmpty();
    }

    @Test
    void placesAreCountedAsTheyAreFilled() {
        assertThat(Places.of("%s of %d, 5 %%")).isEqualTo(Places.of("5 %% %2$d %1$s"));
        assertThat(Places.of("%s of %s")).isNotEqualTo(Places.of("%s of %d"));
    }
}
