package dev.plimsoll.engine.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody names without saying what each is.
class AssessImpactTest {
    @TempDir
    Path folder;

    private final AssessImpact assess = new AssessImpact();

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aListOfServicesIsToldFromPactsAndTrafficWhateverItsName() throws IOException {
        Path pact = write("till.json", "{\"consumer\": {\"name\": \"till\"}, \"provider\": {\"name\": \"shop\"}}");
        Path traffic = write("app.har", "{\"log\": {\"version\": \"1.2\", \"entries\": [], \"services\": []}}");
        Path first = write("old.json", "{\"services\": []}");
        Path services = write("landscape.yaml", "services:\n  - {name: orders}\n");
        AssessImpact.Known known = assess.known(List.of(pact, first, traffic, services));
        assertThat(known.services()).as("the last one").isEqualTo(services);
        assertThat(known.files()).containsExactly(new ConsumerFile(null, pact), new ConsumerFile(null, traffic));
        assertThat(assess.known(List.of()).isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path gone = folder.resolve("gone.json");
        assertThatThrownBy(() -> assess.known(List.of(gone)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("gone.json");
    }
}
