package dev.plimsoll.desktop;

import dev.plimsoll.desktop.language.EnglishPhrases;
import dev.plimsoll.desktop.language.Translation;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Finds what a window says in English though its language has words for it. What people wrote is theirs, and documents
/// are English.
final class StillEnglish {
    /// A page of a document, and the source of a contract.
    private static final Set<String> AS_IT_IS = Set.of("report-page", "source-line");

    /// German words that are other words in English.
    private static final Set<String> GERMAN = Set.of("Tag", "Version");

    /// In the hypothesis of the sample, which its author wrote.
    private static final String WRITTEN = "orders are read at 50 requests a second";

    private final Set<String> found = new TreeSet<>();

    private StillEnglish() {}

    /// Call on the FX thread, in another language than English.
    static Set<String> under(Node node) {
        StillEnglish still = new StillEnglish();
        still.collect(node);
        return still.found;
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(AS_IT_IS::contains)) {
            return;
        }
        look(node.getAccessibleText());
        look(node.getAccessibleHelp());
        switch (node) {
            case Labeled labeled -> {
                look(labeled.getText());
                Tooltip more = labeled.getTooltip();
                look(more == null ? null : more.getText());
            }
            case Text text -> look(text.getText());
            case TextInputControl input -> {
                look(input.getPromptText());
                return; // what is in it was written by somebody
            }
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void look(@Nullable String said) {
        if (said == null || GERMAN.contains(said) || said.contains(WRITTEN)) {
            return;
        }
        boolean known =
                !Translation.told(said).equals(said) || !Translation.tr(said).equals(said);
        if (known || !EnglishPhrases.in(said).isEmpty()) {
            found.add(said);
        }
    }
}
