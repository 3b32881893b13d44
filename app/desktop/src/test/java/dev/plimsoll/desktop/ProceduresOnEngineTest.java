package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ProcedureLint;
import dev.plimsoll.model.procedure.ProcedureState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A procedure that somebody wrote as a file, in a real workspace.
class ProceduresOnEngineTest {
    private static final Person GRACE = new Person("grace");
    private static final String RUNBOOK = """
        kind: runbook
        title: Orders answer late
        owner: grace
        purpose: When the p95 latency of the orders is above 400 ms
        steps:
          - {name: drain, text: Take the node out of the balance, section: containment, mandatory: true}
        """;

    @TempDir
    Path folder;

    /// Nothing runs here.
    private record NoServices() implements ServiceProvider {
        @Override
        public Services open(long seed) {
            throw new IllegalStateException("nothing runs here");
        }

        @Override
        public List<String> guardCommand() {
            return List.of();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileIsKeptAndWhatItLacksIsKnown() throws IOException {
        try (Engine engine = Engine.open(folder.resolve("workspace"), new NoServices(), InstantSource.system())) {
            ProceduresOnEngine procedures = new ProceduresOnEngine(() -> engine);
            ProcedureState kept = procedures.take(file("late.yaml", RUNBOOK), GRACE);
            assertThat(procedures.procedure(kept.id()).procedure().title()).isEqualTo("Orders answer late");
            assertThat(ProcedureLint.of(kept.procedure()))
                    .anyMatch(lack -> lack.contains("Rollback"))
                    .noneMatch(lack -> lack.contains("Containment"));

            assertThatThrownBy(() -> procedures.take(file("other.yaml", "openapi: 3.1.0"), GRACE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("other.yaml")
                    .message()
                    .doesNotContain("dev.plimsoll");
            assertThatThrownBy(() -> procedures.take(file("half.yaml", "kind: [runbook"), GRACE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("half.yaml");
            assertThatThrownBy(() -> procedures.take(folder.resolve("none.yaml"), GRACE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("none.yaml");
            assertThat(procedures.list().procedures()).hasSize(1);
        }
    }
}
