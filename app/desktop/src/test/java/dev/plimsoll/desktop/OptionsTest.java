package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private final Options standard = new Options(Path.of("data"), Samples.ADA);

    @Test
    void argumentsReplaceTheStandard() {
        assertThat(Options.of(List.of(), standard)).isEqualTo(standard);
        Options given = Options.of(List.of("--as", "Lin", "--workspace", "here"), standard);
        assertThat(given.person()).isEqualTo(Samples.LIN);
        assertThat(given.workspace()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void whatIsUnknownOrIncompleteIsAProblem() {
        assertThatThrownBy(() -> Options.of(List.of("--wat"), standard))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'--wat'");
        assertThatThrownBy(() -> Options.of(List.of("--as"), standard)).hasMessageContaining("lacks its value");
        assertThatThrownBy(() -> Options.of(List.of("--as", " "), standard)).hasMessageContaining("empty");
    }
}
