package dev.plimsoll.desktop.dialog;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.FxBridge;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Passphrases typed into a window. The toolkit keeps what is typed as text, which cannot be wiped; it is gone when the
/// memory is used again.
public final class PassphraseDialog implements PassphraseQuestion {
    private static final int SHORTEST = 12;

    private final FxBridge fx;
    private final Supplier<@Nullable Window> owner;

    public PassphraseDialog(FxBridge fx, Supplier<@Nullable Window> owner) {
        this.fx = fx;
        this.owner = owner;
    }

    @Override
    public char @Nullable [] ask(Path place, int attempt) {
        CompletableFuture<char @Nullable []> answer = new CompletableFuture<>();
        fx.run(() -> {
            try {
                answer.complete(askHere(place, attempt));
            } catch (RuntimeException | Error failed) {
                answer.completeExceptionally(failed); // or its thread would wait for ever
            }
        });
        return answer.join();
    }

    private char @Nullable [] askHere(Path place, int attempt) {
        PasswordField field = field(tr("Passphrase"));
        Label wrong = new Label(tr("That passphrase does not fit. Check capital letters and try again."));
        wrong.getStyleClass().add("danger");
        wrong.setVisible(attempt > 1);
        wrong.setManaged(attempt > 1);
        Label what = new Label(tr("%s is encrypted.", place));
        what.setWrapText(true);
        return show(
                tr("Open the workspace"),
                tr("Open"),
                field,
                field.textProperty().isEmpty(),
                what,
                wrong,
                field);
    }

    @Override
    public char @Nullable [] fresh(String title) {
        PasswordField first = field(tr("New passphrase"));
        PasswordField second = field(tr("The same again"));
        Label hint = new Label(tr(
                "At least %s characters; several words make a good one. Who loses it loses the workspace.", SHORTEST));
        hint.setWrapText(true);
        BooleanBinding unfit = Bindings.createBooleanBinding(
                () -> first.getText().codePointCount(0, first.getText().length()) < SHORTEST
                        || !first.getText().equals(second.getText()),
                first.textProperty(),
                second.textProperty());
        return show(title, title, first, unfit, hint, first, second);
    }

    private static PasswordField field(String prompt) {
        PasswordField field = new PasswordField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }

    private char @Nullable [] show(
            String title, String action, PasswordField field, BooleanBinding unfit, Node... content) {
        Dialog<char[]> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        ButtonType proceed = new ButtonType(action, ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(proceed, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(proceed).disableProperty().bind(unfit);
        VBox box = new VBox(8, content);
        box.setPrefWidth(420);
        dialog.getDialogPane().setContent(box);
        dialog.setOnShown(_ -> field.requestFocus());
        dialog.setResultConverter(
                pressed -> pressed == proceed ? field.getText().toCharArray() : null);
        char[] typed = dialog.showAndWait().orElse(null);
        field.clear();
        return typed;
    }
}
