package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.conflict.ConflictDialog;
import dev.plimsoll.desktop.plan.PlanEdit;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.PlanDocument;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The question whose content shall stand, in a real window, in both schemes.
class ConflictOnScreenTest {
    private final ExperimentPlan seen = Samples.drafted().plan();
    private int kept;

    @BeforeAll
    static void startToolkit() {
        Window.startToolkit();
    }

    private static ExperimentPlan with(ExperimentPlan plan, String title, String given, String because) {
        Hypothesis old = plan.hypothesis();
        return PlanEdit.of(plan)
                .withTitle(title)
                .withHypothesis(new Hypothesis(given, old.when(), old.expect(), because))
                .plan();
    }

    private Conflict<ExperimentPlan, String> conflict() {
        String because = seen.hypothesis().because();
        return new Conflict<>(
                PlanDocument.PLAN,
                new Conflict.Name("plan P1", List.of("revised by grace")),
                new Conflict.Contents<>(
                        seen,
                        with(seen, "Orders without discount", "40 requests a second, as on a Monday", because),
                        with(
                                seen,
                                seen.title(),
                                "12 requests a second, as at night",
                                "the mobile client caches prices for a minute")),
                "theirs");
    }

    private static ButtonBase button(Dialog<ButtonType> dialog, String text) {
        DialogPane pane = dialog.getDialogPane();
        return (ButtonBase) pane.lookupButton(pane.getButtonTypes().stream()
                .filter(type -> type.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whatBothChangedIsAskedAndSavedOnceItIsChosen() {
        for (ColorScheme scheme : ColorScheme.values()) {
            Conflict<ExperimentPlan, String> conflict = conflict();
            Dialog<ButtonType> dialog = Window.onFx(() -> {
                new Appearance(new SimpleObjectProperty<>(scheme)).apply();
                Dialog<ButtonType> shown = ConflictDialog.of(conflict, () -> kept++, () -> {});
                Stylesheets.dress(shown.getDialogPane().getScene());
                shown.show();
                return shown;
            });
            Window.onFx(() -> {
                Pictures.ofTests()
                        .take(
                                dialog.getDialogPane().getScene(),
                                "conflict-" + scheme.name().toLowerCase(Locale.ROOT));
                assertThat(Nameless.under(dialog.getDialogPane())).isEmpty();
                assertThat(button(dialog, "Save my choice").isDisabled()).isTrue();
                dialog.getDialogPane().lookupAll(".radio-button").stream()
                        .map(RadioButton.class::cast)
                        .filter(radio -> radio.getText().startsWith("40 requests"))
                        .forEach(RadioButton::fire);
                assertThat(button(dialog, "Save my choice").isDisabled()).isFalse();
                button(dialog, "Save my choice").fire();
                return true;
            });
            assertThat(conflict.merged())
                    .isEqualTo(with(
                            seen,
                            "Orders without discount",
                            "40 requests a second, as on a Monday",
                            "the mobile client caches prices for a minute"));
        }
        assertThat(kept).isEqualTo(ColorScheme.values().length);
    }

    @Test
    void allOfMineIsANewEditOnTopOfTheirs() {
        Conflict<ExperimentPlan, String> conflict = conflict();
        Window.onFx(() -> {
            Dialog<ButtonType> dialog = ConflictDialog.of(conflict, () -> kept++, () -> {});
            dialog.show();
            Node mine = button(dialog, "Keep all of mine");
            assertThat(mine.isDisabled()).isFalse();
            ((ButtonBase) mine).fire();
            return true;
        });
        assertThat(kept).isEqualTo(1);
        assertThat(conflict.merged().hypothesis().because())
                .isEqualTo(seen.hypothesis().because());
    }
}
