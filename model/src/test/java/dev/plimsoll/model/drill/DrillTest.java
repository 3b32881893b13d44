package dev.plimsoll.model.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrillTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");
    private static final Person KIM = new Person("kim");
    private static final Drill WHOLE = new Drill(
            "Region lost",
            OLA,
            ScenarioId.number(1),
            LocalDate.of(2026, 11, 20),
            List.of(new DrillRole("on call", KIM), new DrillRole("Customer Support", new Person("lee"))),
            List.of(
                    new Inject("second-alarm", Duration.ofMinutes(10), "The queue is full."),
                    new Inject("alarm", Duration.ofMinutes(2), "Errors rise.")),
            Map.of("/x", Json.mapper().readTree("[1]")));

    private static DrillState planned() {
        return DrillState.of(DrillId.number(1), List.of(new DrillEvent.Planned(NOON, OLA, WHOLE)));
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    @Test
    void aFileComesBackAsItWentAndFollowsTheSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(Json.mapper().readTree(Drill.schema()));
        String file = Drill.DOCUMENT.write(WHOLE);

        assertThat(Drill.DOCUMENT.read(file)).isEqualTo(WHOLE);
        assertThat(schema.validate(Json.mapper().readTree(file))).isEmpty();
        assertThat(WHOLE.injects()).extracting(Inject::id).containsExactly("alarm", "second-alarm");
        assertThat(WHOLE.lacksSupport()).isFalse();
        Drill bare = Drill.DOCUMENT.read("{\"title\": \"T\", \"owner\": \"ola\", \"due\": \"2026-11-21\"}");
        assertThat(bare.lacksSupport()).isTrue();
        assertThatThrownBy(() -> Drill.DOCUMENT.read("{\"title\": \"T\", \"owner\": \"ola\"}"))
                .hasMessageContaining("/due");
    }

    /// By hand: 60 s of play, 300 s of pause, 30 s of play, 10 s of pause, 10 s of play.
    @Test
    void timesAreThoseOfTheRecordWithoutThePauses() {
        DrillState state = planned()
                .after(new DrillEvent.Started(at(0), OLA))
                .after(new DrillEvent.Injected(at(5), OLA, "alarm"))
                .after(new DrillEvent.Marked(at(40), KIM, DrillMark.DETECTED))
                .after(new DrillEvent.Paused(at(60), OLA))
                .after(new DrillEvent.Resumed(at(360), OLA))
                .after(new DrillEvent.Marked(at(380), KIM, DrillMark.DECIDED))
                .after(new DrillEvent.Paused(at(390), OLA))
                .after(new DrillEvent.Resumed(at(400), OLA))
                .after(new DrillEvent.Marked(at(408), KIM, DrillMark.RECOVERED))
                .after(new DrillEvent.Ended(at(410), OLA));

        assertThat(state.time(DrillMark.DETECTED)).contains(Duration.ofSeconds(40));
        assertThat(state.time(DrillMark.DECIDED)).contains(Duration.ofSeconds(80));
        assertThat(state.time(DrillMark.RECOVERED)).contains(Duration.ofSeconds(98));
        assertThat(state.clock(at(9_999))).isEqualTo(Duration.ofSeconds(100));
        assertThat(state.clock(at(100))).isEqualTo(Duration.ofSeconds(60));
        assertThat(state.clock(NOON.minusSeconds(9))).isZero();
    }

    /// In random drills the clock equals the seconds that were played, counted one by one.
    @Test
    void theClockCountsEachSecondOfPlay() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DrillState state = planned().after(new DrillEvent.Started(at(0), OLA));
            long played = 0;
            for (int second = 0; second < 100; second++) {
                played += state.phase() == DrillPhase.RUNNING ? 1 : 0;
                if (random.nextInt(10) == 0) {
                    state = state.after(
                            state.phase() == DrillPhase.RUNNING
                                    ? new DrillEvent.Paused(at(second + 1), OLA)
                                    : new DrillEvent.Resumed(at(second + 1), OLA));
                }
                assertThat(state.clock(at(second + 1))).as("seed %d", seed).isEqualTo(Duration.ofSeconds(played));
            }
            assertThat(DrillState.of(state.id(), state.events())).isEqualTo(state);
        }
    }

    @Test
    void whatIsStillToComeIsKnownToNobodyButWhoLeads() {
        DrillState state = planned().after(new DrillEvent.Started(at(0), OLA));

        assertThat(state.injectsFor(OLA)).hasSize(2);
        assertThat(state.injectsFor(KIM)).isEmpty();
        DrillState come = state.after(new DrillEvent.Injected(at(5), OLA, "alarm"));
        assertThat(come.injectsFor(KIM)).extracting(Inject::id).containsExactly("alarm");
        assertThat(come.after(new DrillEvent.Ended(at(6), OLA)).injectsFor(KIM)).hasSize(2);
    }

    @Test
    void theDebriefNamesAnImprovementOrSaysWhyThereIsNone() {
        DrillState ended = planned().after(new DrillEvent.Started(at(0), OLA)).after(new DrillEvent.Ended(at(9), OLA));
        DrillEvent.Closed close = new DrillEvent.Closed(at(20), OLA);
        Improvement improvement =
                new Improvement("Alarm on queue length", KIM, LocalDate.of(2026, 12, 1), "the next drill");

        assertThatThrownBy(() -> ended.after(close)).hasMessageContaining("names no improvement and no reason");
        assertThatThrownBy(() -> ended.after(new DrillEvent.NoneBecause(at(10), OLA, " ")))
                .hasMessageContaining("needs a reason");
        DrillState better = ended.after(new DrillEvent.Improved(at(10), KIM, improvement));
        assertThat(better.after(close).phase()).isEqualTo(DrillPhase.CLOSED);
        assertThatThrownBy(() -> better.after(new DrillEvent.NoneBecause(at(11), OLA, "x")))
                .hasMessageContaining("names improvements");
        DrillState none = ended.after(new DrillEvent.NoneBecause(at(10), OLA, "All went as rehearsed."));
        assertThat(none.after(close).phase()).isEqualTo(DrillPhase.CLOSED);
        assertThatThrownBy(() -> new Improvement("Do it", KIM, LocalDate.of(2026, 12, 1), " "))
                .hasMessageContaining("how that is verified");
    }

    @Test
    void onlyWhatMakesSenseFollows() {
        DrillState planned = planned();
        DrillState running = planned.after(new DrillEvent.Started(at(0), OLA));

        assertThatThrownBy(() -> planned.after(new DrillEvent.Started(at(0), KIM)))
                .hasMessageContaining("is led by ola, not by kim");
        assertThatThrownBy(() -> planned.after(new DrillEvent.Paused(at(0), OLA)))
                .hasMessageContaining("is planned");
        assertThatThrownBy(() -> running.after(new DrillEvent.Started(at(1), OLA)))
                .hasMessageContaining("is running");
        assertThatThrownBy(() -> running.after(new DrillEvent.Injected(at(1), OLA, "none")))
                .hasMessageContaining("has no inject 'none'");
        DrillState come = running.after(new DrillEvent.Injected(at(1), OLA, "alarm"));
        assertThatThrownBy(() -> come.after(new DrillEvent.Injected(at(2), OLA, "alarm")))
                .hasMessageContaining("has come already");
        assertThatThrownBy(() -> running.after(new DrillEvent.Marked(at(2), KIM, DrillMark.RECOVERED)))
                .hasMessageContaining("'detected' comes before 'recovered'");
        assertThat(planned.overdue(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(planned.overdue(LocalDate.of(2026, 11, 21))).isTrue();
        assertThat(running.overdue(LocalDate.of(2026, 11, 21))).isFalse();
        for (DrillEvent event : come.events()) {
            assertThat(Json.read(Json.canonical(event), DrillEvent.class)).isEqualTo(event);
        }
    }
}
