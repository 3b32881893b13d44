package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Witness;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why the chosen change matters and what to do instead; beside it the message that proves it, the consumers that it
/// hits, the experiments that it calls for, and what is said of it.
final class ChangeDetailView extends HBox {
    /// The share of the tabs in the width.
    private static final double TABS = 0.58;

    private final VBox words = new VBox();
    private final VBox proof = new VBox();
    private final VBox hit = new VBox();
    private final VBox asked = new VBox();
    private final Tab hitTab = new Tab(null, column(tr("The consumers that the change hits"), hit));
    private final Tab askedTab = new Tab(null, column(tr("The experiments that the change calls for"), asked));
    private final VBox saying = new VBox();
    private final RemarksView said;
    private final Tab saidTab;
    private final AmendmentModel model;
    private final AmendmentView.Actions actions;

    ChangeDetailView(AmendmentModel model, AmendmentView.Actions actions) {
        this.model = model;
        this.actions = actions;
        this.said = new RemarksView(model.remarks());
        saying.getChildren().add(said);
        this.saidTab = new Tab(null, column(tr("What is said of the change"), saying));
        getStyleClass().add("change-detail");
        words.getStyleClass().add("detail-column");
        for (VBox content : List.of(proof, hit, asked, saying)) {
            content.getStyleClass().add("detail-column");
        }
        getChildren().addAll(column(tr("What the change means"), words), tabs());
        model.selectedProperty().subscribe(edit -> {
            words.getChildren().clear();
            proof.getChildren().clear();
            if (edit != null) {
                show(edit);
            }
            reach();
            remarks();
        });
        model.remarks().remarksProperty().subscribe(_ -> remarks());
        model.reach().reachProperty().subscribe(_ -> reach());
        model.reach().files().subscribe(this::reach);
    }

    private TabPane tabs() {
        TabPane tabs = new TabPane(
                new Tab(tr("Witness"), column(tr("The message that shows it"), proof)), hitTab, askedTab, saidTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(tr("Witness, consumers, experiments and comments of the change"));
        tabs.setId("change-tabs");
        // wide enough for the names of four tabs in a small window
        tabs.prefWidthProperty().bind(widthProperty().multiply(TABS));
        model.remarks().acceptingProperty().subscribe(open -> {
            if (open) {
                tabs.getSelectionModel().select(saidTab);
                said.showForm();
            }
        });
        return tabs;
    }

    private void remarks() {
        ChangeGroup edit = model.selectedProperty().get();
        Remarks known = model.remarks().remarksProperty().get();
        boolean told = edit != null && known != null;
        saidTab.setText(tr("Comments (%d)", told ? said.show(known, edit) : 0));
        saidTab.setDisable(!told);
    }

    private void reach() {
        ChangeGroup edit = model.selectedProperty().get();
        Reach known = model.reach().reachProperty().get();
        List<ConsumerImpact> consumers = edit == null ? List.of() : known.consumersOf(edit.root());
        List<Reach.Asked> experiments = edit == null ? List.of() : known.experimentsOf(edit.root());
        hitTab.setText(tr("Consumers (%d)", consumers.size()));
        askedTab.setText(tr("Experiments (%d)", experiments.size()));
        hit.getChildren()
                .setAll(new HitView(
                        consumers,
                        !model.reach().files().isEmpty(),
                        actions.nameConsumers().button()));
        asked.getChildren().setAll(new AskedView(experiments, actions.planOne()));
    }

    private static ScrollPane column(String name, VBox content) {
        ScrollPane pane = Reading.page(new ScrollPane(content));
        pane.setFitToWidth(true);
        pane.setAccessibleText(name);
        pane.setPrefWidth(1);
        setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private void show(ChangeGroup edit) {
        Change change = edit.lead();
        HBox head = new HBox(Badge.of(change.severity()));
        head.getStyleClass().add("change-head");
        head.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().add(head);
        // beside two badges there is no room for it
        (change.isAccepted() ? words : head).getChildren().add(muted(ChangeText.lines(change)));
        if (change.isAccepted()) {
            head.getChildren().add(Badge.of(trIn("change", "Accepted"), Feather.CHECK_SQUARE, Badge.Tone.ACCENT));
        }
        Label what = wrapped(told(change.what()));
        what.getStyleClass().add("detail-what");
        words.getChildren()
                .addAll(
                        what,
                        part(tr("Why it matters"), told(change.why())),
                        part(tr("Advice"), told(change.advice())));
        if (edit.places().size() > 1) {
            words.getChildren().add(part(tr("Where the same edit shows"), ChangeText.places(edit)));
        }
        if (change.undecided() != null) {
            words.getChildren().add(part(tr("Not decided"), told(change.undecided())));
        }
        Witness witness = change.witness();
        if (witness == null) {
            proof.getChildren().addAll(muted(noWitness(change)));
            return;
        }
        WitnessText text = WitnessText.of(witness);
        proof.getChildren().addAll(wrapped(text.heading()), message(text));
    }

    private static String noWitness(Change change) {
        return switch (change.severity()) {
            case BREAKING -> tr("No message was found that shows the break.");
            case RISKY -> tr("No schema forbids the change, so there is no message that proves a break.");
            case SAFE -> tr("A safe change needs no counterexample.");
        };
    }

    private static VBox message(WitnessText text) {
        VBox box = new VBox();
        box.getStyleClass().add("witness");
        for (WitnessText.Line line : text.lines()) {
            Label label = new Label((line.broken() ? "▸ " : "  ") + line.text());
            label.getStyleClass().add(line.broken() ? "witness-broken" : "witness-line");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        return box;
    }

    private static Node part(String caption, String text) {
        VBox box = new VBox(caption(caption), wrapped(text));
        box.getStyleClass().add("detail-part");
        return box;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
