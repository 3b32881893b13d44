package dev.plimsoll.desktop.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryModelTest {
    private static final Path LOG = Path.of("app.log");

    private final Deque<Runnable> working = new ArrayDeque<>();
    private final Memory memory = new Memory();
    private final CanaryModel model = new CanaryModel(new Jobs(working::add, new FxBridge(Runnable::run)), memory);

    /// Sees whatever was laid ready.
    private static final class Memory implements CanaryWork {
        private boolean made = true;
        private final List<Sighting> seen = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Looked inFiles(Path root, Progress progress) {
            asked.add(root.toString());
            progress.checkCancelled();
            if (root.endsWith("secret")) {
                throw new Problem(root + " cannot be read.", "Allow reading it.");
            }
            return new Looked(made, seen);
        }

        @Override
        public Looked inText(String text) {
            asked.add(text);
            return new Looked(made, seen);
        }

        @Override
        public Written write(Path contract, long seed, Path file) {
            asked.add(contract + " " + seed + " " + file);
            return new Written(2, 3);
        }
    }

    private void work() {
        while (!working.isEmpty()) {
            working.remove().run();
        }
    }

    private CanaryModel.Outcome outcome() {
        CanaryModel.Outcome outcome = model.outcomeProperty().get();
        assertThat(outcome).isNotNull();
        return outcome;
    }

    @Test
    void eachSightingIsSaidInItsSentenceAndCopiedAsAList() {
        memory.seen.add(new Sighting(CanaryChannel.FILE, "app.log", 3, 2, "P1"));
        memory.seen.add(new Sighting(CanaryChannel.FILE, "dump.gz", 0, 1, "P2"));
        model.look(LOG);
        assertThat(model.goingProperty().get()).isTrue();
        assertThat(model.outcomeProperty().get()).isNull();
        work();
        assertThat(model.goingProperty().get()).isFalse();
        assertThat(outcome().sentence()).isEqualTo("Test data of this workspace was seen in 2 places.");
        assertThat(outcome().markdown()).isEqualTo("""
                - A canary of P1 was seen in a file: app.log, line 3 (and 1 more).
                - A canary of P2 was seen in a file: dump.gz.
                """);
    }

    @Test
    void thatNothingWasSeenIsNotSaidWhereNothingCouldBe() {
        model.textProperty().set("pasted");
        model.lookAtText();
        work();
        assertThat(memory.asked).containsExactly("pasted");
        assertThat(outcome().sentence()).isEqualTo("No canary was seen. Looked into: the pasted text");
        memory.made = false;
        model.look(LOG);
        work();
        assertThat(outcome().sentence()).startsWith("No canary was made in this workspace yet");
        assertThat(outcome().seen()).isEmpty();
    }

    @Test
    void aSearchThatIsEndedSaysNothing() {
        model.look(LOG);
        model.cancel();
        work();
        assertThat(model.goingProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void whatCannotBeReadIsTold() {
        model.look(Path.of("secret"));
        work();
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).isEqualTo("secret cannot be read.");
        assertThat(model.outcomeProperty().get()).isNull();
    }

    @Test
    void testDataIsWrittenWithItsSeed() {
        model.seedProperty().set("many");
        model.write(Path.of("a.yaml"), Path.of("d.json"));
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).contains("'many'");
        assertThat(memory.asked).isEmpty();
        model.seedProperty().set(" 7 ");
        model.write(Path.of("a.yaml"), Path.of("d.json"));
        work();
        assertThat(memory.asked).containsExactly("a.yaml 7 d.json");
        assertThat(outcome().sentence()).isEqualTo("2 of 3 operations have test data in d.json.");
        assertThat(model.problemProperty().get()).isNull();
    }
}
