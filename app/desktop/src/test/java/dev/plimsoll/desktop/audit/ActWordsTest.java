package dev.plimsoll.desktop.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActWordsTest {
    @AfterEach
    void speakEnglish() {
        Translation.speak(Language.ENGLISH);
    }

    @Test
    void anActIsSaidAsItIsKeptInEnglish() {
        assertThat(ActWords.of("plan approved")).isEqualTo("plan approved");
        assertThat(ActWords.of("people read from people.json")).isEqualTo("people read from people.json");
    }

    @Test
    void anActIsFoundByTheWordsThatAreShownAndByThoseThatAreKept() {
        Translation.speak(Language.GERMAN);

        assertThat(ActWords.of("incident timeline-added")).isEqualTo("Vorfall Zeitleiste ergänzt");
        assertThat(ActWords.has("incident timeline-added", "zeitleiste")).isTrue();
        assertThat(ActWords.has("incident timeline-added", "TIMELINE")).isTrue();
        assertThat(ActWords.has("incident timeline-added", "plan")).isFalse();
    }

    @Test
    void anActOfALaterVersionIsShownAsItIsKept() {
        Translation.speak(Language.GERMAN);

        assertThat(ActWords.of("plan teleported")).isEqualTo("Plan teleported");
        assertThat(ActWords.of("unheard")).isEqualTo("unheard");
    }
}
