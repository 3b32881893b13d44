package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.Evidence;
import dev.plimsoll.model.contract.consumer.impact.Link;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The consumers that the chosen edit hits, each with why: what it reads or sends, and where that is known from.
final class HitView extends VBox {
    private static final int MOST = 100;

    /// @param named whether anybody said who the consumers are
    HitView(List<ConsumerImpact> hit, boolean named, Node name) {
        getStyleClass().add("detail-rows");
        hit.stream().limit(MOST).map(HitView::row).forEach(getChildren()::add);
        if (hit.size() > MOST) {
            getChildren().add(Words.wrapped(tr("and %d more", hit.size() - MOST), "text-muted"));
        }
        if (hit.isEmpty()) {
            String why = named
                    ? tr("No consumer that is named is known to be hit.")
                    : tr("Nobody has said who the consumers are: name pacts, recorded traffic or a list of services.");
            getChildren().addAll(Words.wrapped(why, "text-muted"), name);
        }
    }

    private static Node row(ConsumerImpact one) {
        Label who = new Label(one.consumer());
        who.getStyleClass().add("detail-what");
        HBox head = new HBox(badge(one.outcome()), who);
        head.getStyleClass().add("change-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(head, Words.wrapped(told(one.reason())));
        String from = from(one);
        if (!from.isEmpty()) {
            row.getChildren().add(Words.wrapped(from, "text-muted"));
        }
        row.getStyleClass().add("detail-part");
        return row;
    }

    private static Badge badge(Outcome outcome) {
        return switch (outcome) {
            case BREAKS -> Badge.of(trIn("consumer", "Breaks"), Feather.X_CIRCLE, Tone.DANGER);
            case AT_RISK -> Badge.of(trIn("consumer", "At risk"), Feather.ALERT_TRIANGLE, Tone.WARNING);
            case UNPROVEN -> Badge.of(trIn("consumer", "Unproven"), Feather.HELP_CIRCLE, Tone.WARNING);
            case DECLARED_UNAFFECTED, UNAFFECTED ->
                Badge.of(trIn("consumer", "Unaffected"), Feather.CHECK_CIRCLE, Tone.SUCCESS);
        };
    }

    private static String from(ConsumerImpact one) {
        String chain = one.chain().isEmpty()
                ? ""
                : tr("through %s", one.chain().stream().map(Link::toString).collect(Collectors.joining(" ← ")));
        String evidence = evidence(one.evidence());
        return chain.isEmpty() || evidence.isEmpty() ? chain + evidence : chain + "; " + evidence;
    }

    private static String evidence(Evidence evidence) {
        SourcePosition position = evidence.position();
        String where = position == null ? "" : " " + position;
        String said = evidence.description() == null ? "" : " “" + evidence.description() + "”";
        return switch (evidence.basis()) {
            case PACT -> tr("pact") + where + said;
            case TRAFFIC -> tr("recorded traffic") + where + said;
            case DECLARED -> tr("declared") + where;
            case NOTHING -> "";
        };
    }
}
