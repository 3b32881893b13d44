package dev.plimsoll.desktop.help;

import static dev.plimsoll.desktop.language.Translation.tr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.desktop.shell.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages of help in German, held against the English ones.
class GermanTopicsTest {
    private final List<Topic> english = new Topics().all();

    @BeforeEach
    void speakGerman() {
        Translation.speak(Language.GERMAN);
    }

    @AfterEach
    void speakEnglish() {
        Translation.speak(Language.ENGLISH);
    }

    private static List<String> titles(List<Topic> topics, Topic.Kind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .map(Topic::title)
                .toList();
    }

    @Test
    void everyScreenIsExplainedUnderItsGermanName() {
        assertThat(titles(new Topics().all(), Topic.Kind.SCREEN))
                .containsExactlyElementsOf(
                        Stream.of(Screen.values()).map(Screen::label).toList());
    }

    @Test
    void everyGateIsExplainedUnderItsGermanName() {
        assertThat(titles(new Topics().all(), Topic.Kind.GATE))
                .containsExactlyElementsOf(titles(english, Topic.Kind.GATE).stream()
                        .map(gate -> tr(gate))
                        .toList());
    }

    @Test
    void nothingIsLeftOut() {
        List<Topic> german = new Topics().all();
        assertThat(titles(german, Topic.Kind.WORD))
                .hasSameSizeAs(titles(english, Topic.Kind.WORD))
                .doesNotHaveDuplicates();
        assertThat(titles(german, Topic.Kind.GUIDE))
                .hasSameSizeAs(titles(english, Topic.Kind.GUIDE))
                .first()
                .isEqualTo(tr("Plimsoll in two pages"));
        assertThat(parts(german, Topic.Kind.GUIDE)).isEqualTo(parts(english, Topic.Kind.GUIDE));
        assertThat(titles(german, Topic.Kind.RULE)).isEqualTo(titles(english, Topic.Kind.RULE));
    }

    private static List<List<String>> parts(List<Topic> topics, Topic.Kind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .map(topic -> topic.parts().stream()
                        .map(part -> part.getClass().getSimpleName())
                        .toList())
                .toList();
    }

    @Test
    void everyPictureIsThere() {
        assertThat(new Topics().all().stream().flatMap(topic -> topic.parts().stream()))
                .filteredOn(Part.Picture.class::isInstance)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(Topics.class.getResource(((Part.Picture) picture).file()))
                        .isNotNull());
    }
}
