package dev.plimsoll.desktop.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.procedure.EvidenceTemplate;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Section;
import dev.plimsoll.model.procedure.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProcedureFormTest {
    private static final int TRIALS = 300;

    private static ProcedureState kept(Procedure procedure) {
        return new ProcedureState(
                ProcedureId.number(1), List.of(new ProcedureEvent.Drafted(Samples.START, Samples.ADA, procedure)));
    }

    @Test
    void whatIsNotTouchedIsKeptAsItWas() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            Procedure procedure = some(random);
            ProcedureForm form = ProcedureForm.of(kept(procedure));
            assertThat(form.changed()).as("seed %d, trial %d", seed, trial).isFalse();
            assertThat(form.procedure()).as("seed %d, trial %d", seed, trial).isEqualTo(procedure);
        }
    }

    private static Procedure some(Random random) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            boolean command = random.nextBoolean();
            steps.add(new Step(
                    "s" + i,
                    "do " + random.nextInt(99),
                    random.nextBoolean(),
                    maybe(random, Section.values()[random.nextInt(4)]),
                    maybe(random, Duration.ofSeconds(1 + random.nextInt(999))),
                    random.nextBoolean() ? "operator" : "",
                    command ? List.of("kubectl", "get pods", "-o=" + random.nextInt(9)) : List.of(),
                    command && random.nextBoolean(),
                    random.nextBoolean() ? "graph" : ""));
        }
        Map<String, JsonNode> unknown = random.nextBoolean()
                ? Map.of()
                : Map.of(
                        "/steps/0/colour",
                        Json.mapper().valueToTree("red"),
                        "/team",
                        Json.mapper().valueToTree(7));
        return new Procedure(
                ProcedureKind.values()[random.nextInt(3)],
                "Title " + random.nextInt(99),
                random.nextBoolean() ? "When it burns: now" : "",
                Samples.LIN,
                steps,
                random.nextBoolean() ? List.of() : List.of(new EvidenceTemplate("graph", "a picture: of 'errors'")),
                maybe(random, 1 + random.nextInt(99)),
                unknown);
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextBoolean() ? value : null;
    }

    @Test
    void aNewOneIsWrittenFromNothing() {
        ProcedureForm form = ProcedureForm.fresh(Samples.ADA);
        assertThat(form.changed()).isFalse();
        form.title().set(" Drain the queue ");
        form.days().set("30");
        form.evidence().set("graph: the length of the queue\n\n");
        StepForm stop = form.steps().getFirst();
        stop.text().set("Stop the workers, all of them, now");
        stop.takes().set("30 s");
        stop.section().set(Section.CONTAINMENT);
        StepForm again = StepForm.fresh();
        again.text().set("Stop the workers, all of them, later");
        again.command().set("kubectl\n scale \n--replicas=0\n");
        again.runnable().set(true);
        form.steps().add(again);
        assertThat(form.changed()).isTrue();

        Procedure procedure = form.procedure();
        assertThat(procedure.title()).isEqualTo("Drain the queue");
        assertThat(procedure.everyDays()).isEqualTo(30);
        assertThat(procedure.owner()).isEqualTo(Samples.ADA);
        assertThat(procedure.evidence()).containsExactly(new EvidenceTemplate("graph", "the length of the queue"));
        assertThat(procedure.steps())
                .extracting(Step::name)
                .containsExactly("stop-the-workers-all", "stop-the-workers-all-2");
        assertThat(procedure.steps().getFirst().target()).isEqualTo(Duration.ofSeconds(30));
        assertThat(procedure.steps().getLast().command()).containsExactly("kubectl", "scale", "--replicas=0");
        assertThat(procedure.steps().getLast().runnable()).isTrue();
    }

    @Test
    void whatIsWrongIsSaid() {
        ProcedureForm form = ProcedureForm.fresh(Samples.ADA);
        assertThatThrownBy(form::procedure).hasMessageContaining("Step 'step' does not say what to do");
        form.steps().getFirst().text().set("Stop");
        assertThatThrownBy(form::procedure).hasMessageContaining("A procedure needs a title");
        form.title().set("Drain");
        form.steps().getFirst().takes().set("soon");
        assertThatThrownBy(form::procedure).hasMessageContaining("such as");
        form.steps().getFirst().takes().set("");
        form.days().set("often");
        assertThatThrownBy(form::procedure).hasMessageContaining("'often' is no number of days.");
        form.days().set("");
        form.evidence().set("graph");
        assertThatThrownBy(form::procedure).hasMessageContaining("The template of evidence 'graph' has no text.");
        form.evidence().set("");
        form.owner().set(" ");
        assertThatThrownBy(form::procedure).hasMessageContaining("an account as its owner");
        form.owner().set("lin");
        StepForm same = StepForm.fresh();
        same.name().set("stop");
        same.text().set("Stop again");
        form.steps().add(same);
        assertThatThrownBy(form::procedure).hasMessageContaining("share the step name 'stop'");
    }

    @Test
    void aFieldThatNobodyKnowsGoesWithItsPlace() {
        Procedure procedure = some(new Random(3))
                .withUnknown(Map.of(
                        "/steps/0/colour", Json.mapper().valueToTree("red"),
                        "/team", Json.mapper().valueToTree(7)));
        ProcedureForm form = ProcedureForm.of(kept(procedure));
        StepForm first = StepForm.fresh();
        first.text().set("Look");
        form.steps().addFirst(first);
        assertThat(form.procedure().unknown()).containsOnlyKeys("/team");
    }
}
