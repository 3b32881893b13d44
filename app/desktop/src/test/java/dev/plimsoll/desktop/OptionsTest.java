package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private final WorkspacePlaces places = new WorkspacePlaces("data", Path.of("teams"));

    private Options options(String... arguments) {
        return Options.of(List.of(arguments), places, Samples.ADA);
    }

    @Test
    void argumentsReplaceTheStandard() {
        assertThat(options()).isEqualTo(new Options(places.of("data"), Samples.ADA, Duration.ofDays(1)));
        Options given = options("--as", "Lin", "--workspace", "here", "--backup-hours", "0");
        assertThat(given.person()).isEqualTo(Samples.LIN);
        assertThat(given.workspace().folder()).isEqualTo(Path.of("here").toAbsolutePath());
        assertThat(given.backupAge()).isZero();
        assertThat(given.language()).isNull();
        assertThat(options("--language", "de").language()).isEqualTo(Language.GERMAN);
        assertThat(options("--language", "en").language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whatIsNoOptionIsAFileToOpen() {
        Options given = options("base.yaml", "--measure-start", "start.txt", "revision.yaml");
        assertThat(given.files()).containsExactly(Path.of("base.yaml"), Path.of("revision.yaml"));
        assertThat(given.measured()).isEqualTo(Path.of("start.txt"));
        assertThat(options().files()).isEmpty();
        assertThat(given.visiting()).isFalse();
        assertThat(options("--visit-screens").visiting()).isTrue();
        assertThat(options().measured()).isNull();
    }

    @Test
    void whatIsUnknownOrIncompleteIsAProblem() {
        assertThatThrownBy(() -> options("--wat")).isInstanceOf(Problem.class).hasMessageContaining("'--wat'");
        assertThatThrownBy(() -> options("--as")).hasMessageContaining("lacks its value");
        assertThatThrownBy(() -> options("--as", " ")).hasMessageContaining("empty");
        assertThatThrownBy(() -> options("--backup-hours", "daily"))
                .hasMessageContaining("'daily' is no number of hours");
        assertThatThrownBy(() -> options("--language", "fr")).hasMessageContaining("does not speak the language 'fr'");
    }
}
