package dev.plimsoll.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What was paused goes on, and nothing else is touched.
@EnabledOnOs(OS.LINUX)
class PausedNodeTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path workspace;

    private final String mark = "R7-" + System.nanoTime();
    private Process node;
    private Process sibling;

    @BeforeEach
    void start() throws IOException {
        node = sleeping(mark, "orders");
        sibling = sleeping(mark, "other");
    }

    @AfterEach
    void end() throws InterruptedException {
        node.destroyForcibly().waitFor();
        sibling.destroyForcibly().waitFor();
    }

    private static Process sleeping(String mark, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sleep", "600");
        builder.environment().put(Undo.EndMarked.MARK, mark);
        builder.environment().put(RunNode.NAME_VARIABLE, name);
        return builder.start();
    }

    private Map<String, String> of(String name) {
        return Map.of(Undo.EndMarked.MARK, mark, RunNode.NAME_VARIABLE, name);
    }

    @Test
    void the_guardian_lets_a_paused_node_go_on_and_leaves_it_and_its_sibling_alive() throws Exception {
        assertThat(MarkedPrograms.pause(of("orders"))).isOne();
        assertThat(MarkedPrograms.paused(of("other"))).isZero();
        RunJournal journal = RunJournal.of(new RunId("R7"), workspace);
        journal.append(new JournalEntry.Prepared(CLOCK.instant(), new Undo.Continue(mark, "orders")));
        assertThat(new Undoing(journal, (_, _) -> 0, CLOCK).act("Plimsoll ended"))
                .isTrue();
        assertThat(MarkedPrograms.paused(of("orders"))).isZero();
        assertThat(node.isAlive() && sibling.isAlive()).isTrue();
        assertThat(journal.ended()).isTrue();
    }

    @Test
    void a_node_that_was_not_paused_does_not_mind() throws Exception {
        RunJournal journal = RunJournal.of(new RunId("R7"), workspace);
        journal.append(new JournalEntry.Prepared(CLOCK.instant(), new Undo.Continue(mark, "orders")));
        assertThat(new Undoing(journal, (_, _) -> 0, CLOCK).act("Plimsoll ended"))
                .isTrue();
        assertThat(node.isAlive()).isTrue();
    }

    @Test
    void another_mark_or_another_name_is_another_program() {
        assertThat(MarkedPrograms.pause(Map.of(Undo.EndMarked.MARK, mark + "0", RunNode.NAME_VARIABLE, "orders")))
                .isZero();
        assertThat(MarkedPrograms.end(Map.of(Undo.EndMarked.MARK, mark, RunNode.NAME_VARIABLE, "ord")))
                .isZero();
        assertThat(node.isAlive() && sibling.isAlive()).isTrue();
    }
}
