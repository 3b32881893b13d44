package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The form of a plan: what is written in it, what is to be said of that, and whether it is saved. A draft is checked
/// when its writer rests, never on the FX thread, and saved by itself while nobody has approved the plan; what would
/// void an approval waits for [#save()].
public final class PlanEditorModel {
    private final Jobs jobs;
    private final Lull checking;
    private final Lull saving;
    private final Plan plan;
    private final ReadOnlyObjectWrapper<PlanCheck> check = new ReadOnlyObjectWrapper<>(PlanCheck.NOTHING);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper structure = new ReadOnlyIntegerWrapper();
    private final Map<String, Unread> unread = new TreeMap<>();
    private @Nullable PlanState base;
    private @Nullable PlanDraft draft;
    private @Nullable ExperimentPlan asked;
    private int edits;
    private int askedAt;

    /// The plan on the screen.
    ///
    /// @param state null while none is open
    /// @param busy while it is read or written
    /// @param barred why the person who works cannot change it; empty when they can
    /// @param save keeps another content; the state follows
    public record Plan(
            ObservableValue<@Nullable PlanState> state,
            ObservableValue<Boolean> busy,
            ObservableValue<String> barred,
            Consumer<ExperimentPlan> save) {}

    /// What somebody wrote that is no value of its field.
    private record Unread(JsonPointer at, String text, String sentence) {}

    /// @param checking the rest after which a draft is checked
    /// @param saving the rest after which it is saved
    public PlanEditorModel(Jobs jobs, Lull checking, Lull saving, Plan plan) {
        this.jobs = jobs;
        this.checking = checking;
        this.saving = saving;
        this.plan = plan;
        plan.state().subscribe(this::arrived);
        plan.busy().subscribe(busy -> {
            if (!busy && changed.get()) {
                rested();
            }
        });
    }

    /// What this form has saved arrives while its writer goes on; whatever else arrives is shown.
    private void arrived(@Nullable PlanState state) {
        PlanState before = base;
        base = state;
        if (state == null) {
            load(null);
        } else if (before == null || !before.id().equals(state.id())) {
            load(state);
        } else if (state.plan().equals(asked)) {
            asked = null;
            changed.set(edits != askedAt);
        } else if (!state.plan().equals(before.plan())) {
            load(state);
        }
    }

    private void load(@Nullable PlanState state) {
        draft = state == null ? null : PlanDraft.of(state.plan());
        unread.clear();
        asked = null;
        edits++;
        changed.set(false);
        structure.set(structure.get() + 1);
        check.set(PlanCheck.NOTHING);
        if (state != null) {
            inspect();
        }
    }

    /// What stands at a place; a missing node where nothing does.
    JsonNode at(JsonPointer place) {
        PlanDraft now = draft;
        return now == null ? MissingNode.getInstance() : now.at(place);
    }

    /// What somebody wrote last into a field, even if it is no value of it.
    String text(JsonPointer place, Codec codec) {
        Unread wrong = unread.get(place.toString());
        return wrong == null ? codec.text(at(place)) : wrong.text();
    }

    /// Takes what somebody writes into a field.
    ///
    /// @param optional whether nothing is a value of it
    void write(JsonPointer place, Codec codec, boolean optional, String text) {
        unread.remove(place.toString());
        boolean none = text.isBlank() && optional;
        try {
            put(place, none ? Json.mapper().nullNode() : codec.read(text));
        } catch (IllegalArgumentException wrong) {
            unread.put(place.toString(), new Unread(place, text, String.valueOf(wrong.getMessage())));
            touched();
        }
    }

    /// Puts a value where another stood.
    void put(JsonPointer place, JsonNode value) {
        PlanDraft now = draft;
        if (now != null) {
            now.put(place, value);
            touched();
        }
    }

    /// Puts a whole part where another stood, or nothing did.
    void replace(JsonPointer place, JsonNode value) {
        change(now -> now.put(place, value));
    }

    /// Appends to a list, and tells where.
    JsonPointer add(JsonPointer list, JsonNode item) {
        JsonPointer at = list.appendIndex(at(list).size());
        change(now -> now.add(list, item));
        return at;
    }

    void remove(JsonPointer place) {
        change(now -> now.remove(place));
    }

    void move(JsonPointer place, int by) {
        change(now -> now.move(place, by));
    }

    /// Texts that are no values are forgotten: their places may be others now.
    private void change(Consumer<PlanDraft> edit) {
        PlanDraft now = draft;
        if (now != null) {
            unread.clear();
            edit.accept(now);
            structure.set(structure.get() + 1);
            touched();
        }
    }

    private void touched() {
        edits++;
        changed.set(true);
        checking.then(this::inspect);
        saving.then(this::rested);
    }

    private void inspect() {
        inspect(() -> {});
    }

    private void inspect(Runnable then) {
        PlanDraft now = draft;
        if (now != null) {
            int of = edits;
            JsonNode tree = now.copy();
            jobs.start(
                    tr("Checking the plan"),
                    _ -> PlanCheck.of(tree),
                    found -> {
                        if (of == edits) {
                            check.set(withUnread(found));
                            then.run();
                        }
                    },
                    failure -> check.set(new PlanCheck(
                            null, List.of(new PlanCheck.Note(JsonPointer.empty(), told(failure.what()), true)))));
        }
    }

    /// Checks what is written now and hands it on, saved or not.
    ///
    /// @param then given null where a field does not fit
    void written(Consumer<@Nullable ExperimentPlan> then) {
        inspect(() -> then.accept(check.get().content()));
    }

    private PlanCheck withUnread(PlanCheck found) {
        if (unread.isEmpty()) {
            return found;
        }
        List<PlanCheck.Note> notes = new ArrayList<>();
        unread.values().forEach(one -> notes.add(new PlanCheck.Note(one.at(), one.sentence(), true)));
        found.notes().stream()
                .filter(note -> !unread.containsKey(note.at().toString()))
                .forEach(notes::add);
        return new PlanCheck(null, notes);
    }

    private void rested() {
        if (voids().isEmpty() && changed.get()) {
            keepWhatFits();
        }
    }

    /// Saves at once what would be saved when somebody rests.
    ///
    /// @return whether there is something to save
    public boolean flush() {
        rested();
        return changed.get() && voids().isEmpty() && plan.barred().getValue().isEmpty();
    }

    /// Saves what is written, if it is a plan, even where that voids an approval.
    public void save() {
        asked = null;
        keepWhatFits();
    }

    private void keepWhatFits() {
        if (plan.barred().getValue().isEmpty() && !plan.busy().getValue()) {
            inspect(this::keep);
        }
    }

    private void keep() {
        ExperimentPlan content = check.get().content();
        PlanState seen = base;
        // What could not be saved is not tried again before somebody changes it.
        if (content == null || seen == null || content.equals(asked)) {
            return;
        }
        if (content.equals(seen.plan())) {
            changed.set(false);
        } else if (!plan.busy().getValue()) {
            asked = content;
            askedAt = edits;
            plan.save().accept(content);
        }
    }

    /// Gives up what is not saved.
    public void discard() {
        load(base);
    }

    /// Whose approvals the next change voids; empty when nobody has approved.
    String voids() {
        PlanState seen = base;
        return seen == null
                ? ""
                : seen.approvals().stream()
                        .map(one -> one.by().account())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /// The state of the draft in one sentence.
    String standing() {
        String why = plan.barred().getValue();
        if (!why.isEmpty()) {
            return why;
        }
        if (!changed.get()) {
            return voids().isEmpty() ? tr("Everything is saved.") : tr("A change voids the approval of %s.", voids());
        }
        long barring =
                check.get().notes().stream().filter(PlanCheck.Note::barring).count();
        if (barring > 0) {
            return trCount(barring, "Not saved: a field does not fit yet.", "Not saved: %d fields do not fit yet.");
        }
        return voids().isEmpty()
                ? tr("Saved when you rest.")
                : tr("Not saved: saving voids the approval of %s.", voids());
    }

    /// What is to be said of the draft.
    ReadOnlyObjectProperty<PlanCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /// Whether something is written that is not saved.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Another number whenever parts came, went or moved.
    ReadOnlyIntegerProperty structureProperty() {
        return structure.getReadOnlyProperty();
    }

    /// Why the person who works cannot change the plan; empty when they can.
    ObservableValue<String> barred() {
        return plan.barred();
    }
}
