package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.TableMenu;
import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Mismatch;
import dev.plimsoll.model.drill.Mismatch.About;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// In which points what a drill is played with is not like production, as it was compared last.
final class ReadinessPart {
    private ReadinessPart() {}

    /// Takes no room while nobody has compared it.
    static Node of(DrillState state) {
        VBox part = new VBox();
        part.setId("drill-readiness");
        state.comparison().ifPresent(compared -> part.getChildren().add(shown(compared)));
        part.setManaged(!part.getChildren().isEmpty());
        return part;
    }

    private static Node shown(DrillEvent.Compared compared) {
        TableText table = table(compared.mismatches());
        VBox part = Pages.part(
                tr("Like production"),
                Grid.of(
                        table.heads(),
                        table.rows(),
                        tr("Severity scale, roles, templates, contacts and tools are those of production.")));
        if (!table.rows().isEmpty()) {
            Button copy = Action.of(
                            tr("Copy as Markdown"),
                            tr("What is not as in production, as a table"),
                            Feather.COPY,
                            () -> TableMenu.copy(table.markdown()))
                    .button();
            copy.setId("copy-readiness");
            part.getChildren().add(Pages.row(copy));
        }
        return part;
    }

    static TableText table(List<Mismatch> mismatches) {
        return new TableText(
                List.of(tr("What"), tr("Name"), tr("In production"), tr("In the drill")),
                mismatches.stream()
                        .map(mismatch -> List.of(
                                about(mismatch.about()),
                                mismatch.name(),
                                value(mismatch, mismatch.production()),
                                value(mismatch, mismatch.drill())))
                        .toList());
    }

    /// How somebody is reached is not for everybody who sees the screen; the report leaves it out, too.
    private static String value(Mismatch mismatch, String value) {
        if (value.isEmpty()) {
            return tr("not there");
        }
        if (mismatch.about() == About.CONTACT || value.equals("there")) {
            boolean missing =
                    mismatch.production().isEmpty() || mismatch.drill().isEmpty();
            return missing ? tr("there") : tr("another one");
        }
        return value;
    }

    private static String about(About about) {
        return switch (about) {
            case SEVERITY -> trIn("setup", "severity");
            case ROLE -> trIn("setup", "role");
            case TEMPLATE -> trIn("setup", "template");
            case CONTACT -> trIn("setup", "contact");
            case TOOL -> trIn("setup", "tool");
        };
    }
}
