package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The settings of the environment: those that were agreed on, and where it differs from them.
final class SettingsPart extends VBox {
    private final LifeModel model;
    private final Function<String, @Nullable Path> choose;
    private final StringProperty baseline = new SimpleStringProperty("");
    private final StringProperty agreed = new SimpleStringProperty("");
    private final StringProperty present = new SimpleStringProperty("");

    /// @param choose asks for a file; null if the person changed their mind
    SettingsPart(LifeModel model, Function<String, @Nullable Path> choose) {
        this.model = model;
        this.choose = choose;
        getStyleClass().add("page-part");
        VBox found = new VBox();
        found.getStyleClass().add("page-part");
        model.settings().subscribe(settings -> {
            found.getChildren().setAll(settings == null ? none() : told(settings));
            if (settings != null) {
                baseline.set(settings.baseline());
                present.set(settings.source() == null ? "" : settings.source());
            }
        });
        VBox form = form();
        form.disableProperty().bind(model.barred(PlanAction.REVISE).map(why -> !why.isEmpty()));
        getChildren().addAll(found, form);
    }

    private static List<Node> none() {
        return List.of(Words.wrapped(
                tr("Nobody has said yet which settings were agreed on. Compared with those that the environment has,"
                        + " every difference becomes a deviation that somebody has to allow.")));
    }

    private List<Node> told(Settings settings) {
        List<Deviation> others = settings.deviations();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.wrapped(
                others.isEmpty()
                        ? trCount(
                                settings.agreed().size(),
                                "The environment has the %d setting of “%s” as it was agreed.",
                                "The environment has the %d settings of “%s” as they were agreed.",
                                settings.baseline())
                        : trCount(
                                others.size(),
                                "%d setting is other than in “%s”.",
                                "%d settings are other than in “%s”.",
                                settings.baseline())));
        String source = settings.source();
        if (source != null) {
            nodes.add(Words.wrapped(
                    tr("A run reads %s again before its first fault, and ends when it changes.", source),
                    "text-muted"));
        }
        if (!others.isEmpty()) {
            nodes.add(Grid.of(
                    List.of(tr("Setting"), tr("Agreed"), tr("Present")),
                    others.stream()
                            .map(one -> List.of(one.setting(), one.baseline(), one.value()))
                            .toList(),
                    ""));
            nodes.add(restoring(others));
        }
        return nodes;
    }

    private Node restoring(List<Deviation> others) {
        ComboBox<String> which = Pages.choice(
                tr("Setting that is again as agreed"),
                others.stream().map(Deviation::setting).toList(),
                setting -> setting);
        which.setId("restore-setting-choice");
        which.setValue(others.getFirst().setting());
        Button one = Action.of(
                        tr("As agreed again"),
                        tr("Say that the environment has this setting as it was agreed; a run reads its file again"),
                        Feather.ROTATE_CCW,
                        () -> model.restore(which.getValue()))
                .disabledWhen(unable())
                .button();
        one.setId("restore-setting");
        Button all = Action.of(
                        tr("All as agreed again"),
                        tr("Say that the environment has every setting as it was agreed"),
                        Feather.ROTATE_CCW,
                        () -> model.restore(null))
                .disabledWhen(unable())
                .button();
        all.setId("restore-settings");
        return Pages.row(which, one, all);
    }

    private ObservableValue<Boolean> unable() {
        return model.barred(PlanAction.REVISE)
                .flatMap(why -> model.busyProperty().map(busy -> busy || !why.isEmpty()));
    }

    private VBox form() {
        TextField name = Pages.line(tr("Name of the baseline"), tr("For example release 7"), baseline);
        name.setId("baseline-name");
        Button compare = Action.of(
                        tr("Compare the settings"),
                        tr("Read both files; values that look like secrets are compared and not kept"),
                        Feather.GIT_COMMIT,
                        () -> model.compare(
                                baseline.get().strip(),
                                agreed.get().strip(),
                                present.get().strip()))
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> baseline.get().isBlank()
                                || agreed.get().isBlank()
                                || present.get().isBlank()
                                || model.busyProperty().get(),
                        baseline,
                        agreed,
                        present,
                        model.busyProperty()))
                .button();
        compare.setId("compare-settings");
        VBox form = new VBox(
                Pages.field(tr("Name of the baseline"), name),
                file("agreed-settings", tr("File of the agreed settings"), tr("Choose the agreed settings"), agreed),
                file(
                        "present-settings",
                        tr("File of the settings that the environment has"),
                        tr("Choose the settings that the environment has"),
                        present),
                Pages.row(compare));
        form.getStyleClass().add("page-part");
        return form;
    }

    private Node file(String id, String name, String title, StringProperty value) {
        TextField line = Pages.line(name, tr("JSON, or lines NAME=VALUE"), value);
        line.setId(id);
        Button button = Action.of(tr("Choose…"), title, Feather.FOLDER, () -> {
                    Path chosen = choose.apply(title);
                    if (chosen != null) {
                        value.set(chosen.toString());
                    }
                })
                .button();
        button.setId(id + "-choose");
        button.setAccessibleText(title);
        return Pages.field(name, Pages.row(Pages.growing(line), button));
    }
}
