package dev.plimsoll.desktop.environment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card to write.
final class EnvironmentFormView extends StackPane {
    EnvironmentFormView(EnvironmentModel model, EnvironmentForm form) {
        TextField name = line(tr("Name"), tr("As plans write it in their scope"), form.name());
        name.setId("environment-name");
        Button keep = Action.of(
                        tr("Keep the card"),
                        tr("Everybody whom it names has to acknowledge it"),
                        Feather.SAVE,
                        model::keep)
                .button("accent");
        keep.setId("keep-environment");
        Button discard = Action.of(
                        tr("Discard"),
                        tr("Leave the card as it was; it can be taken up again"),
                        Feather.X,
                        model::discard)
                .button();
        discard.setId("discard-environment");
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? tr("New environment") : tr("Change %s", before.id()), "title-4"),
                Pages.field(tr("Name"), name),
                Pages.row(
                        account(tr("Owner"), "environment-owner", form.owner()),
                        account(tr("Deputy"), "environment-deputy", form.deputy()),
                        account(tr("Speaks for the product"), "environment-product", form.product())),
                account(tr("Operators, who may run experiments there"), "environment-operators", form.operators()),
                account(tr("Holders of the kill switch"), "environment-holders", form.killHolders()),
                area(
                        tr("What experiments there are to find out, one a line"),
                        "environment-objectives",
                        form.objectives()),
                area(tr("What must not happen there, one a line"), "environment-boundaries", form.boundaries()),
                area(tr("How it returns to its good state"), "environment-rollback", form.rollback()),
                Pages.row(keep, discard));
        getChildren().add(Pages.scrolled(tr("Card of an environment to write"), page));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                name.requestFocus();
            }
        });
    }

    private static TextField line(String name, String prompt, StringProperty value) {
        return Pages.line(name, prompt, value);
    }

    private static Node account(String name, String id, StringProperty value) {
        TextField field = line(name, tr("Accounts, with commas between"), value);
        field.setId(id);
        return Pages.growing(Pages.field(name, field));
    }

    private static Node area(String name, String id, StringProperty value) {
        return Pages.field(name, new Area(id, name, "", 3, value));
    }
}
