package dev.plimsoll.desktop.action;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.wording.WordingModel;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.plan.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An action while it is written.
final class ActionDraft {
    private @Nullable Action base;
    final WordingModel text;
    final ObjectProperty<ActionKind> kind = new SimpleObjectProperty<>(ActionKind.PREVENT);
    final ObjectProperty<ActionPriority> priority = new SimpleObjectProperty<>(ActionPriority.MEDIUM);
    final StringProperty owner = new SimpleStringProperty("");
    final ObjectProperty<@Nullable LocalDate> due = new SimpleObjectProperty<>();
    final StringProperty source = new SimpleStringProperty("");
    final StringProperty verifiedBy = new SimpleStringProperty("");
    final StringProperty tracker = new SimpleStringProperty("");
    private final BooleanProperty changed = new SimpleBooleanProperty();

    ActionDraft(WordingModel text) {
        this.text = text;
        List<Property<?>> parts = List.of(text.textProperty(), kind, priority, owner, due, source, verifiedBy, tracker);
        parts.forEach(part -> part.subscribe((_, _) -> changed.set(true)));
    }

    /// One that nobody has opened yet.
    ///
    /// @param from the record it follows from; may be empty
    void blank(Person by, String from) {
        base = null;
        show("", ActionKind.PREVENT, ActionPriority.MEDIUM, by, null, from, "", "");
    }

    void load(Action action) {
        base = action;
        show(
                action.text(),
                action.kind(),
                action.priority(),
                action.owner(),
                action.due(),
                action.source(),
                action.verifiedBy(),
                action.tracker());
    }

    private void show(
            String what,
            ActionKind sort,
            ActionPriority soon,
            Person who,
            @Nullable LocalDate until,
            String from,
            String shownBy,
            String elsewhere) {
        text.textProperty().set(what);
        kind.set(sort);
        priority.set(soon);
        owner.set(who.account());
        due.set(until);
        source.set(from);
        verifiedBy.set(shownBy);
        tracker.set(elsewhere);
        changed.set(false);
    }

    /// Whether something was written that is not kept.
    BooleanProperty changedProperty() {
        return changed;
    }

    /// @throws Problem if a part of it cannot be
    Action written() {
        try {
            return new Action(
                    text.textProperty().get(),
                    kind.get(),
                    priority.get(),
                    new Person(owner.get()),
                    due.get(),
                    source.get(),
                    verifiedBy.get(),
                    tracker.get(),
                    base == null ? Map.of() : base.unknown());
        } catch (IllegalArgumentException wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new Problem(Sentence.begin(reason) + ".", tr("Change that field; nothing was kept."), wrong);
        }
    }
}
