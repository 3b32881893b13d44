package dev.plimsoll.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which files of a command are held to be the program, and what counts as another one.
class DriftWatchTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : List.of("shop", "shop.py", "orders.db")) {
            Files.writeString(folder.resolve(name), "first");
        }
    }

    private DriftWatch watching(String... command) {
        ExperimentPlan plan = SamplePlans.plan();
        var consumer = new ConsumerUnderTest("shop", List.of(command), "", Duration.ofSeconds(1));
        ExperimentPlan with = new ExperimentPlan(
                plan.title(),
                plan.amendment(),
                plan.hypothesis(),
                plan.scope(),
                plan.workload(),
                plan.faults(),
                List.of(consumer),
                plan.signals(),
                plan.abort(),
                plan.rollback(),
                plan.author(),
                plan.owner(),
                plan.forecast(),
                plan.seed());
        return new DriftWatch(with, folder);
    }

    private void change(String name) throws IOException {
        Files.writeString(folder.resolve(name), "second, and longer");
    }

    @Test
    void aProgramThatIsBuiltAnewIsAnotherOne() throws IOException {
        DriftWatch drift = watching("./shop", "orders.db");
        assertThat(drift.seen()).isEmpty();
        change("shop");
        assertThat(drift.seen().orElseThrow()).contains("of the consumer 'shop' changed");
    }

    @Test
    void aProgramThatIsGoneIsSaidToBeGone() throws IOException {
        DriftWatch drift = watching("./shop");
        Files.delete(folder.resolve("shop"));
        assertThat(drift.seen().orElseThrow()).contains("of the consumer 'shop' is gone");
    }

    @Test
    void whatAProgramMayWriteIsNotHeld() throws IOException {
        DriftWatch drift = watching("./shop", "orders.db");
        change("orders.db");
        assertThat(drift.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"python3", "/usr/bin/python3.12", "node", "sh", "{java}"})
    void ofWhatRunsOtherProgramsTheFirstFileIsHeldAndNoLaterOne(String runner) throws IOException {
        DriftWatch drift = watching(runner, "-u", "shop.py", "orders.db");
        change("orders.db");
        assertThat(drift.seen()).isEmpty();
        change("shop.py");
        assertThat(drift.seen().orElseThrow()).contains("shop.py");
    }

    @Test
    void theSameContentWrittenAnewIsTheSame() throws IOException {
        DriftWatch drift = watching("./shop");
        Files.delete(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop"), "first");
        assertThat(drift.seen()).isEmpty();
    }

    @Test
    void theSettingsOfTheEnvironmentAreHeld() throws IOException {
        Path file = Files.writeString(folder.resolve("live.properties"), "pool=10");
        Settings settings = Settings.read("release 7", Map.of("pool", "10"), Map.of("pool", "10"), "live.properties");
        ExperimentPlan plan = SamplePlans.plan();
        DriftWatch drift = new DriftWatch(plan.withTerms(plan.terms().withSettings(settings)), folder);
        assertThat(drift.seen()).isEmpty();
        Files.writeString(file, "pool=20");
        assertThat(drift.seen().orElseThrow()).contains(file.toString(), "of the settings of the environment changed");
    }
}
