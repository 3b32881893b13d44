package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.storage.ServerAddress;
import dev.plimsoll.storage.ServerOfTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A run begins only where the rows of a real database are the plan's baseline.
class StateStoryTest {
    @TempDir
    Path folder;

    @RegisterExtension
    private final ServerOfTest server = new ServerOfTest();

    private String table;
    private String address;

    @BeforeEach
    void makeATable() throws Exception {
        ServerAddress schema = server.get().emptySchema();
        table = schema.settings().get("currentSchema") + ".orders";
        address = "postgresql://plimsoll@127.0.0.1:" + server.get().port() + "/postgres";
        server.get()
                .sql("CREATE TABLE " + table + " (id INT PRIMARY KEY)", "INSERT INTO " + table + " VALUES (1), (2)");
    }

    private List<String> psql(String statement) {
        return List.of("psql", "-Atq", "-d", address, "-c", statement);
    }

    private StateProbe orders() {
        return new StateProbe(
                "orders",
                psql("SELECT id FROM " + table),
                List.of("1"),
                psql("DELETE FROM " + table + " WHERE id > 1"));
    }

    private PlanState approved(Engine engine) {
        ExperimentPlan plan = Stories.shortSample(engine);
        return Stories.approved(
                engine,
                Stories.with(plan, plan.faults().subList(0, 1), List.of(), plan.abort(), Duration.ofSeconds(1))
                        .withTerms(Terms.NONE.withRig(Rig.NONE.withState(List.of(orders())))));
    }

    @Test
    void aRunRefusesResidueClearsItWhenToldToAndListsWhatItLeavesItself() throws Exception {
        try (Engine engine = Stories.open(folder)) {
            PlanState approved = approved(engine);
            Run refused = engine.startRun().start(approved.id(), Stories.ADA).await();
            assertThat(refused.verdict()).as(refused.conclusion().toString()).hasValue(Verdict.ERROR);
            assertThat(refused.conclusion().orElseThrow().sentence())
                    .contains("The state 'orders' holds '2', which its baseline does not have.", "--reset");
            assertThat(CleanSlate.clearable(refused)).isTrue();

            LiveRun live = engine.startRun().start(approved.id(), Stories.ADA, null, true);
            Stories.awaitFault(live);
            server.get().sql("INSERT INTO " + table + " VALUES (7)");
            Run run = live.await();
            assertThat(run.bands()).as(run.conclusion().toString()).isNotEmpty();
            assertThat(run.all(RunEvent.LeftBehind.class))
                    .singleElement()
                    .satisfies(left -> assertThat(left.what())
                            .containsExactly("The state 'orders' holds '7', which its baseline does not have."));
        }
    }

    @Test
    void whatIsThereNowIsTakenAsTheBaseline() throws Exception {
        try (Engine engine = Stories.open(folder)) {
            PlanState approved = approved(engine);
            StateReading before = engine.keepState().look(approved).getFirst();
            assertThat(before.difference().tooMuch()).containsExactly("2");
            PlanState taken = engine.keepState().take(approved, Stories.ADA);
            assertThat(taken.plan().terms().rigged().state().getFirst().baseline())
                    .containsExactly("1", "2");
            assertThat(engine.keepState().look(taken).getFirst().difference().none())
                    .isTrue();
            assertThat(taken.plan().digest()).isNotEqualTo(approved.plan().digest());
        }
    }
}
