package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.procedure.Procedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordInFileTest {
    @TempDir
    Path folder;

    private Problem refused(String kind, String days) throws IOException {
        Path file = Files.writeString(
                folder.resolve("procedure.yaml"),
                "kind: " + kind + "\ntitle: Stop the old one\nowner: ada\neveryDays: " + days
                        + "\nsteps:\n  - {name: stop, text: Stop it, mandatory: true}\n");
        return catchThrowableOfType(Problem.class, () -> RecordInFile.read(file, Procedure.DOCUMENT));
    }

    @Test
    void a_refusal_names_the_file_the_value_and_its_place() throws IOException {
        assertThat(refused("runbook", "soon").what())
                .contains("procedure.yaml", "soon", "(at everyDays)")
                .doesNotContain("dev.plimsoll");
    }

    @Test
    void what_could_stand_at_a_place_is_said_in_the_language_of_the_window() throws IOException {
        assertThat(refused("manual", "7").what()).contains("one of checklist, runbook, playbook", "(at kind)");
        Translation.speak(Language.GERMAN);
        try {
            assertThat(refused("manual", "7").what())
                    .contains(
                            "hier wird erwartet: eines von checklist, runbook, playbook; gefunden: „manual“ (bei kind)");
        } finally {
            Translation.speak(Language.ENGLISH);
        }
    }

    @Test
    void what_the_record_itself_refuses_is_told_in_the_language_of_the_window() throws IOException {
        Translation.speak(Language.GERMAN);
        try {
            assertThat(refused("runbook", "0").what()).contains("nicht 0").doesNotContain("a day or more");
        } finally {
            Translation.speak(Language.ENGLISH);
        }
    }
}
