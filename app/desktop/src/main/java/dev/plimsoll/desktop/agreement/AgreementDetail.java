package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.agreement.AgreementWork.Looked;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.GateList;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.amendment.policy.AmendmentAction;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One amendment: what it says, who has signed, what stands between it and its effect, its history.
final class AgreementDetail extends StackPane {
    private final AgreementModel model;
    private final Action succeed;
    private final Consumer<AmendmentId> showChanges;
    private @Nullable AgreementForm written;

    AgreementDetail(AgreementModel model, Action succeed, Consumer<AmendmentId> showChanges) {
        this.model = model;
        this.succeed = succeed;
        this.showChanges = showChanges;
        model.shownProperty().subscribe(_ -> show());
        model.person().subscribe(_ -> show());
        model.formProperty().subscribe(_ -> show());
    }

    /// What is written is not built anew because somebody else has changed what is shown.
    private void show() {
        AgreementForm form = model.formProperty().get();
        if (form == null) {
            read(model.shownProperty().get(), model.person().getValue());
        } else if (!form.equals(written)) {
            getChildren().setAll(new AgreementFormView(model, form));
        }
        written = form;
    }

    private void read(@Nullable Looked looked, Person who) {
        if (looked == null) {
            getChildren()
                    .setAll(new EmptyState(
                            Feather.EDIT_3,
                            tr("No amendment is chosen"),
                            tr("An amendment is what provider and consumers of a contract agree on. Each party "
                                    + "signs its digest; it takes effect when all have, on its day.")));
            return;
        }
        VBox page = new VBox(
                head(looked),
                pairs(looked.state().amendment()),
                part(
                        tr("What they owe each other beyond the schema"),
                        ObligationWords.of(looked.state().amendment())),
                part(tr("Signatures"), parties(looked, who)),
                part(tr("Between it and its effect"), gates(looked)),
                new WaiverView(model, looked, who),
                part(tr("History"), history(looked)),
                new WithdrawalView(model, looked));
        page.getStyleClass().addAll("detail-column", "detail-page");
        ScrollPane scroll = Reading.page(new ScrollPane(page));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("Amendment %s", looked.state().id()));
        getChildren().setAll(scroll);
    }

    private Node head(Looked looked) {
        AmendmentId id = looked.state().id();
        Label title = Words.wrapped(id + "  " + looked.state().amendment().title(), "title-4");
        HBox first = new HBox(title, AgreementView.badge(looked.stage()));
        HBox buttons = new HBox(Action.of(
                        tr("Show the changes"),
                        tr("See what its contracts change"),
                        Feather.GIT_MERGE,
                        () -> showChanges.accept(id))
                .button());
        if (looked.stage().lets(AmendmentAction.REVISE)) {
            Button change = Action.of(
                            trIn("action", "Change"),
                            tr("Write what has changed; signatures of this content are void then"),
                            Feather.EDIT_2,
                            model::change)
                    .button();
            change.setId("change-amendment");
            buttons.getChildren().add(change);
        }
        if (looked.stage() == AmendmentStage.DRAFT) {
            buttons.getChildren()
                    .add(Action.of(tr("Submit"), tr("Put it to its parties for signature"), Feather.SEND, model::submit)
                            .button("accent"));
        }
        if (looked.stage() == AmendmentStage.APPROVED) {
            buttons.getChildren()
                    .add(Action.of(
                                    tr("Put into effect"),
                                    tr("It holds from then on"),
                                    Feather.CHECK_CIRCLE,
                                    model::effect)
                            .button("accent"));
        }
        if (looked.stage() == AmendmentStage.EFFECTIVE) {
            Button next = succeed.button();
            next.setId("succeed-amendment");
            buttons.getChildren().add(next);
        }
        for (HBox row : List.of(first, buttons)) {
            row.getStyleClass().add("settings-row");
            row.setAlignment(Pos.CENTER_LEFT);
        }
        return new VBox(8, first, buttons);
    }

    private static Node pairs(AmendmentRecord record) {
        return Grid.pairs(List.of(
                List.of(tr("Why"), record.rationale().isBlank() ? tr("No reason is written.") : record.rationale()),
                List.of(
                        tr("Contract"),
                        tr(
                                "%s, %s to %s",
                                record.revision().title(),
                                record.base().version(),
                                record.revision().version())),
                List.of(tr("Version"), record.version()),
                List.of(tr("Takes effect"), record.effective().toString()),
                List.of(tr("Author"), record.author().account()),
                List.of(tr("Digest"), record.digest())));
    }

    private Node parties(Looked looked, Person who) {
        VBox rows = new VBox();
        rows.getStyleClass().add("gates");
        looked.state().amendment().parties().forEach(party -> rows.getChildren().add(party(looked, party, who)));
        return rows;
    }

    private Node party(Looked looked, Party party, Person who) {
        AmendmentEvent.Signed signed = looked.state().signatures().stream()
                .filter(one -> one.party().equals(party.name()))
                .findFirst()
                .orElse(null);
        String signatories = party.signatories().stream().map(Person::account).collect(Collectors.joining(tr(" or ")));
        String role = party.equals(looked.state().amendment().provider()) ? tr("provider") : tr("consumer");
        Label name = new Label(party.name() + ", " + role);
        name.getStyleClass().add("gate-name");
        Label how = Words.wrapped(
                signed == null
                        ? tr("Waits for %s.", signatories)
                        : signed.note().isBlank()
                                ? tr("Signed by %s, %s.", signed.by(), Words.when(signed.at()))
                                : tr("Signed by %s, %s: “%s”", signed.by(), Words.when(signed.at()), signed.note()),
                "gate-reason");
        VBox words = new VBox(name, how);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node end = signed != null
                ? Badge.of(tr("Signed"), Feather.CHECK, Tone.SUCCESS)
                : model.maySign(looked, party.name(), who)
                        ? sign(party)
                        : Badge.of(tr("Not signed"), Feather.CLOCK, Tone.NEUTRAL);
        HBox row = new HBox(words, end);
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node sign(Party party) {
        return Action.of(
                        tr("Sign for %s", party.name()),
                        tr("Sign exactly the content that is shown here"),
                        Feather.EDIT_3,
                        () -> model.sign(party.name(), ""))
                .button("accent");
    }

    private static Node gates(Looked looked) {
        GateList list = new GateList();
        list.show(looked.gates());
        return list;
    }

    private static Node history(Looked looked) {
        return Grid.of(
                List.of(tr("When"), tr("Who"), tr("What")),
                looked.state().events().reversed().stream()
                        .map(event -> List.of(Words.when(event.at()), event.by().account(), AgreementText.of(event)))
                        .toList(),
                "");
    }

    private static Node part(String title, Node content) {
        return new VBox(6, Words.wrapped(title, "section-title"), content);
    }
}
