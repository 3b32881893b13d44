package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// The filters of whom and what edits reach, how many edits all filters hide together, and the way back to all of them.
final class ReachFilters {
    private ReachFilters() {}

    /// A choice of a tag. Away while no operation has any.
    static ComboBox<String> tags(AmendmentModel model) {
        return choice(
                model,
                new Choice("change-tag", tr("Changes under which tag"), tr("All tags"), model.tagProperty()),
                Reach::everyTag);
    }

    /// A choice of a consumer. Away while none is hit.
    static ComboBox<String> consumers(AmendmentModel model) {
        return choice(
                model,
                new Choice(
                        "change-consumer",
                        tr("Changes that hit which consumer"),
                        tr("All consumers"),
                        model.consumerProperty()),
                Reach::everyConsumer);
    }

    /// @param all the word for no choice
    private record Choice(String id, String name, String all, StringProperty value) {}

    private static ComboBox<String> choice(
            AmendmentModel model, Choice of, Function<Reach, ? extends Collection<String>> offered) {
        ComboBox<String> choice = Pages.choice(of.name(), List.of(""), word -> word.isEmpty() ? of.all() : word);
        choice.setId(of.id());
        choice.setMaxWidth(240);
        choice.setMinWidth(0);
        model.reach().reachProperty().subscribe(reach -> {
            List<String> words = new ArrayList<>(List.of(""));
            words.addAll(offered.apply(reach));
            String chosen = of.value().get();
            if (!words.contains(chosen)) {
                // while it is worked out anew, and where the filter hides everything: it can be seen and taken back
                words.add(chosen);
            }
            if (!words.equals(choice.getItems())) {
                choice.getItems().setAll(words);
                choice.setValue(chosen);
            }
        });
        choice.setValue(of.value().get());
        choice.valueProperty().subscribe(now -> {
            if (now != null) {
                of.value().set(now);
            }
        });
        of.value().subscribe(choice::setValue);
        choice.visibleProperty().bind(Bindings.size(choice.getItems()).greaterThan(1));
        choice.managedProperty().bind(choice.visibleProperty());
        return choice;
    }

    /// How many edits are hidden, with the button that shows all of them. Away while none is.
    static FlowPane hidden(AmendmentModel model) {
        ObservableValue<Integer> many = Bindings.createObjectBinding(
                () -> {
                    Amended open = model.amendedProperty().get();
                    return open == null
                            ? 0
                            : open.groups().size() - model.shown().size();
                },
                model.amendedProperty(),
                model.shown());
        Label count = new Label();
        count.setId("changes-hidden");
        count.getStyleClass().add("text-muted");
        count.textProperty().bind(many.map(hidden -> trCount(hidden, "%d change hidden", "%d changes hidden")));
        Button all = Action.of(tr("Clear the filters"), tr("Show every change again"), Feather.X, model::clear)
                .button("flat");
        all.setId("clear-filters");
        FlowPane row = new FlowPane(count, all);
        row.getStyleClass().add("severity-toggles");
        row.visibleProperty().bind(many.map(hidden -> hidden > 0));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// Which files say who the consumers are, with the way to take them back. Away while none does.
    static FlowPane named(AmendmentModel model) {
        Label names = new Label();
        names.getStyleClass().add("text-muted");
        names.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> trCount(
                                model.reach().files().size(), "Consumers from %d file", "Consumers from %d files"),
                        model.reach().files()));
        Button forget = Action.of(
                        tr("Forget the consumers"),
                        tr("Name nobody any more as a consumer of this contract"),
                        Feather.USER_X,
                        model.reach()::forgetConsumers)
                .button("flat");
        forget.setId("forget-consumers");
        FlowPane row = new FlowPane(names, forget);
        row.getStyleClass().add("severity-toggles");
        row.visibleProperty().bind(Bindings.isNotEmpty(model.reach().files()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
