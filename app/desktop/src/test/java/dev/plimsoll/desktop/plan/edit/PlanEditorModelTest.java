package dev.plimsoll.desktop.plan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class PlanEditorModelTest {
    private static final JsonPointer GIVEN = JsonPointer.compile("/hypothesis/given");
    private static final JsonPointer BASELINE = JsonPointer.compile("/scope/baseline");

    private final ObjectProperty<@Nullable PlanState> state = new SimpleObjectProperty<>(Samples.drafted());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty barred = new SimpleStringProperty("");
    private final List<ExperimentPlan> saved = new ArrayList<>();
    private final List<Runnable> resting = new ArrayList<>();
    private final PlanEditorModel model = new PlanEditorModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            Runnable::run,
            resting::add,
            new PlanEditorModel.Plan(state, busy, barred, this::save));

    private void save(ExperimentPlan plan) {
        saved.add(plan);
        PlanState seen = Objects.requireNonNull(state.get());
        state.set(seen.after(new PlanEvent.Revised(Samples.START, Samples.ADA, plan)));
    }

    private void rest() {
        List.copyOf(resting).forEach(Runnable::run);
        resting.clear();
    }

    @Test
    void whatIsWrittenIsSavedWhenItsWriterRests() {
        model.write(GIVEN, Codec.TEXT, false, "orders flow");
        assertThat(model.changedProperty().get()).isTrue();
        assertThat(saved).isEmpty();
        rest();
        assertThat(saved)
                .singleElement()
                .satisfies(plan -> assertThat(plan.hypothesis().given()).isEqualTo("orders flow"));
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.standing()).isEqualTo("Everything is saved.");
        rest();
        assertThat(saved).hasSize(1);
    }

    @Test
    void whatVoidsAnApprovalWaitsForSave() {
        PlanState drafted = Samples.drafted();
        state.set(drafted.after(new PlanEvent.Approved(
                Samples.START, Samples.LIN, drafted.plan().digest(), "")));
        model.write(GIVEN, Codec.TEXT, false, "orders flow");
        rest();
        assertThat(saved).isEmpty();
        assertThat(model.standing()).isEqualTo("Not saved: saving voids the approval of lin.");
        model.save();
        assertThat(saved).hasSize(1);
        assertThat(model.standing()).isEqualTo("Everything is saved.");
    }

    @Test
    void whatIsNoValueStaysAsItWasWrittenAndIsNotSaved() {
        model.write(BASELINE, Codec.LENGTH, false, "a while");
        rest();
        assertThat(saved).isEmpty();
        assertThat(model.text(BASELINE, Codec.LENGTH)).isEqualTo("a while");
        assertThat(model.checkProperty().get().notes().getFirst())
                .isEqualTo(new PlanCheck.Note(
                        BASELINE, "Write a length of time, such as 500 ms, 5 s or 1 min 30 s.", true));
        model.write(BASELINE, Codec.LENGTH, false, "3 h");
        rest();
        assertThat(saved).isEmpty();
        assertThat(model.checkProperty().get().notes()).singleElement().satisfies(note -> {
            assertThat(note.at().toString()).isEqualTo("/scope");
            assertThat(note.sentence()).startsWith("The baseline lasts more than nothing and at most an hour");
        });
        model.write(BASELINE, Codec.LENGTH, false, "30 s");
        rest();
        assertThat(saved).hasSize(1);
    }

    @Test
    void aClosedGateIsSaidWhereItIsOpened() {
        model.write(JsonPointer.compile("/hypothesis/expect"), Codec.TEXT, false, "it is fast");
        assertThat(model.checkProperty().get().notes()).anySatisfy(note -> {
            assertThat(note.at().toString()).isEqualTo("/hypothesis/expect");
            assertThat(note.sentence()).contains("“fast”");
            assertThat(note.barring()).isFalse();
        });
    }

    @Test
    void whatIsWrittenWhileASaveGoesOnIsKept() {
        model.write(GIVEN, Codec.TEXT, false, "first");
        busy.set(true);
        rest();
        assertThat(saved).isEmpty();
        model.write(GIVEN, Codec.TEXT, false, "second");
        busy.set(false);
        assertThat(saved).extracting(plan -> plan.hypothesis().given()).containsExactly("second");
    }

    @Test
    void anUndoneChangeIsShown() {
        model.write(GIVEN, Codec.TEXT, false, "orders flow");
        rest();
        int structure = model.structureProperty().get();
        PlanState seen = Objects.requireNonNull(state.get());
        state.set(seen.after(new PlanEvent.Revised(Samples.START, Samples.ADA, Samples.plan())));
        assertThat(model.text(GIVEN, Codec.TEXT))
                .isEqualTo(Samples.plan().hypothesis().given());
        assertThat(model.structureProperty().get()).isGreaterThan(structure);
    }

    @Test
    void whoMayNotChangeAPlanIsToldWhyAndSavesNothing() {
        barred.set("The plan runs now.");
        model.write(GIVEN, Codec.TEXT, false, "orders flow");
        rest();
        model.save();
        assertThat(saved).isEmpty();
        assertThat(model.standing()).isEqualTo("The plan runs now.");
    }

    @Test
    void partsThatAreAddedMovedAndTakenOutAgainChangeNothing() {
        Shape.Section plan = PlanShape.read();
        String before = model.at(JsonPointer.empty()).toString();
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Shape.Field> lists = plan.fields().stream()
                    .filter(field -> field.shape() instanceof Shape.Listing)
                    .toList();
            Shape.Field field = lists.get(random.nextInt(lists.size()));
            JsonPointer list = JsonPointer.empty().appendProperty(field.name());
            int size = model.at(list).size();
            JsonPointer added = model.add(list, PlanShape.blank(((Shape.Listing) field.shape()).item()));
            assertThat(model.at(list).size()).isEqualTo(size + 1);
            int by = -random.nextInt(size + 1);
            model.move(added, by);
            model.remove(list.appendIndex(size + by));
            assertThat(model.at(JsonPointer.empty()).toString())
                    .as("seed %d", seed)
                    .isEqualTo(before);
        }
        rest();
        assertThat(saved).isEmpty();
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void everyKindOfAFaultCanBeFilledIn() {
        PlanCheck empty = PlanCheck.of(PlanDraft.of(Samples.plan()).copy());
        assertThat(empty.fit()).isTrue();
        JsonPointer first = JsonPointer.compile("/faults");
        JsonPointer fault = model.add(first, PlanShape.blank(faults())).appendProperty("fault");
        assertThat(model.checkProperty().get().notes())
                .allSatisfy(note -> assertThat(note.at().toString()).startsWith("/faults"));
        Shape.Kinds kinds = (Shape.Kinds) ((Shape.Section) faults())
                .fields().stream()
                        .filter(field -> field.name().equals("fault"))
                        .findFirst()
                        .orElseThrow()
                        .shape();
        for (String kind : kinds.kinds().keySet()) {
            model.replace(fault, JsonNodes.kept(PlanShape.kind(kinds, kind), model.at(fault)));
            assertThat(model.at(fault).path("kind").asString()).isEqualTo(kind);
        }
    }

    private static Shape faults() {
        return PlanShape.read().fields().stream()
                .filter(field -> field.name().equals("faults"))
                .map(field -> ((Shape.Listing) field.shape()).item())
                .findFirst()
                .orElseThrow();
    }
}
