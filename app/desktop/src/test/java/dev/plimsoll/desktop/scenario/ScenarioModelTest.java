package dev.plimsoll.desktop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.scenario.Scenarios.Covered;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioEvent;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class ScenarioModelTest {
    private final Memory memory = new Memory();
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final ScenarioModel model =
            new ScenarioModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), memory, person);

    @Test
    void anIncompleteCardIsKeptAndSaysWhatIsMissing() {
        model.begin();
        assertThat(form().owner().get()).isEqualTo("lin");
        form().title().set(" Slow database ");
        form().signs().set("p95 rises.\n");
        assertThat(form().missing()).containsExactly("trigger", "recover");
        model.keep();
        assertThat(model.formProperty().get()).isNull();
        Covered kept = shown();
        assertThat(kept.card().scenario().title()).isEqualTo("Slow database");
        assertThat(kept.card().scenario().signs()).isEqualTo("p95 rises.");
        assertThat(ScenarioModel.missing(kept)).isEqualTo("not written: trigger, recover");
        assertThat(model.cards()).containsExactly(kept);
    }

    @Test
    void aChangedCardIsANewVersionThatKeepsWhatTheFormDoesNotShow() {
        Scenario first = new Scenario(
                "Slow database",
                "Delay it.",
                "p95 rises.",
                "",
                Samples.ADA,
                List.of(PlanId.number(1)),
                null,
                Map.of("/team", StringNode.valueOf("shop")));
        memory.draft(first, Samples.ADA);
        model.open(ScenarioId.number(1));
        model.change();
        form().recover().set("Use the replica.");
        form().plans().set("p1, P3");
        form().runbook().set("pr2");
        model.keep();
        ScenarioState after = shown().card();
        assertThat(after.events()).hasSize(2);
        assertThat(after.events().getLast().by()).isEqualTo(Samples.LIN);
        assertThat(after.scenario())
                .isEqualTo(new Scenario(
                        "Slow database",
                        "Delay it.",
                        "p95 rises.",
                        "Use the replica.",
                        Samples.ADA,
                        List.of(PlanId.number(1), PlanId.number(3)),
                        ProcedureId.number(2),
                        first.unknown()));
    }

    @Test
    void whatCannotBeKeptIsSaidAndStaysInTheForm() {
        model.begin();
        model.keep();
        assertThat(what()).isEqualTo("A scenario card needs a title.");
        form().title().set("Lost node");
        form().owner().set(" ");
        model.keep();
        assertThat(what()).contains("an account as its owner");
        form().owner().set("ada");
        form().plans().set("P1, the second");
        model.keep();
        assertThat(what()).isEqualTo("'the' is no number of a plan.");
        form().plans().set("");
        form().runbook().set("P1");
        model.keep();
        assertThat(what()).isEqualTo("'P1' is no number of a procedure.");
        form().runbook().set("");
        memory.refusal = new Problem("Lin may not write cards.", "Ask ada.");
        model.keep();
        assertThat(what()).isEqualTo("Lin may not write cards.");
        assertThat(form().title().get()).isEqualTo("Lost node");
        assertThat(memory.cards).isEmpty();
    }

    @Test
    void whatIsDiscardedOrLeftCanBeTakenUpAgain() {
        memory.draft(card("Lost node"), Samples.ADA);
        model.refresh();
        model.begin();
        model.discard();
        assertThat(model.asideProperty().get()).as("nothing was written").isNull();
        model.begin();
        form().title().set("Slow database");
        model.discard();
        assertThat(model.formProperty().get()).isNull();
        model.takeUp();
        assertThat(form().title().get()).isEqualTo("Slow database");
        assertThat(model.asideProperty().get()).isNull();
        model.choose(model.cards().getFirst());
        assertThat(model.formProperty().get()).isNull();
        model.change();
        form().title().set("Two lost nodes");
        model.takeUp();
        assertThat(form().title().get()).isEqualTo("Slow database");
        model.keep();
        model.takeUp();
        assertThat(form().title().get()).isEqualTo("Two lost nodes");
        model.keep();
        assertThat(memory.cards)
                .extracting(state -> state.scenario().title())
                .containsExactlyInAnyOrder("Two lost nodes", "Slow database");
    }

    private static Scenario card(String title) {
        return new Scenario(title, "", "", "", Samples.ADA, List.of(), null, Map.of());
    }

    private String what() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        return problem.what();
    }

    private ScenarioForm form() {
        ScenarioForm form = model.formProperty().get();
        assertThat(form).isNotNull();
        return form;
    }

    private Covered shown() {
        Covered card = model.chosenProperty().get();
        assertThat(card).isNotNull();
        return card;
    }

    /// Keeps cards by the rules of the model, without a workspace.
    private static final class Memory implements ScenarioWork {
        private final List<ScenarioState> cards = new ArrayList<>();
        private Problem refusal;

        @Override
        public List<Covered> all() {
            return cards.stream()
                    .map(card -> new Covered(card, Optional.empty()))
                    .toList();
        }

        @Override
        public ScenarioState draft(Scenario scenario, Person by) {
            if (refusal != null) {
                throw refusal;
            }
            ScenarioState card = new ScenarioState(
                    ScenarioId.number(cards.size() + 1L),
                    List.of(new ScenarioEvent.Drafted(Samples.START, by, scenario)));
            cards.add(card);
            return card;
        }

        @Override
        public ScenarioState revise(ScenarioState seen, Scenario changed, Person by) {
            ScenarioState after = seen.after(new ScenarioEvent.Revised(Samples.START, by, changed));
            cards.set(cards.indexOf(seen), after);
            return after;
        }
    }
}
