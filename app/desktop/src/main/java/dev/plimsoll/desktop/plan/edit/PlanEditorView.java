package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form of a plan: its pages on the left, one of them beside, and above whether it is saved.
public final class PlanEditorView extends VBox {
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");

    private final PlanEditorModel model;
    private final Shape.Section plan = PlanShape.read();
    private final ListView<Page> pages = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final Set<String> open = new HashSet<>();
    private final StringProperty standing = new SimpleStringProperty("");
    private final BooleanProperty barred = new SimpleBooleanProperty();
    private final TrialView trial;
    private final FitView fit;
    private PlanForm form;

    /// @param chooseLog asks for an access log and reads it
    public PlanEditorView(PlanEditorModel model, TrialModel trials, FitModel fits, Runnable chooseLog) {
        this.model = model;
        this.fit = new FitView(fits, model, chooseLog);
        this.trial = new TrialView(trials, () -> model.written(trials::attempt));
        this.form = new PlanForm(model, open);
        pages.getItems().setAll(Page.values());
        pages.setId("plan-pages");
        pages.setAccessibleText(tr("Pages of the plan"));
        pages.getStyleClass().add("plan-pages");
        pages.setCellFactory(_ -> new PageCell(model));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("Fields of the plan"));
        scroll.setId("plan-form");
        Divided split = Divided.beside(0.24, pages, scroll);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(bar(), split);
        pages.getSelectionModel().selectedItemProperty().subscribe((_, page) -> build(page));
        pages.getSelectionModel().selectFirst();
        model.structureProperty().subscribe(_ -> rebuild());
        model.checkProperty().subscribe(this::show);
        model.checkProperty().subscribe(check -> trials.written(check.content()));
        model.changedProperty().subscribe(_ -> stand());
        model.barred().subscribe(why -> {
            barred.set(!why.isEmpty());
            stand();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                model.save();
                event.consume();
            }
        });
    }

    private Node bar() {
        Label words = Words.wrapped("", "text-muted");
        words.setId("plan-standing");
        words.textProperty().bind(standing);
        Button save = Action.of(
                        tr("Save"), tr("Keep what is written as the content of the plan"), Feather.SAVE, model::save)
                .withKeys("Shortcut+S")
                .disabledWhen(model.changedProperty().not())
                .button("accent");
        save.setId("save-plan");
        Button discard = Action.of(tr("Discard"), tr("Forget what is not saved"), Feather.X, model::discard)
                .disabledWhen(model.changedProperty().not())
                .button();
        discard.setId("discard-plan");
        HBox bar = Pages.row(Pages.growing(words), discard, save);
        words.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("detail-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void build(@Nullable Page page) {
        if (page != null) {
            form = new PlanForm(model, open);
            VBox fields = form.of(page, plan);
            // Who may not change the plan can still try it.
            fields.disableProperty().bind(barred);
            scroll.setContent(
                    page.watches() ? new VBox(fields, trial) : page == Page.LOAD ? new VBox(fit, fields) : fields);
            form.show(onPage(model.checkProperty().get()));
        }
    }

    /// The same page with other parts; where one was does not change.
    private void rebuild() {
        double at = scroll.getVvalue();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String id = focused == null ? null : focused.getId();
        build(pages.getSelectionModel().getSelectedItem());
        scroll.layout();
        scroll.setVvalue(at);
        Node again = id == null ? null : scroll.getContent().lookup("#" + id);
        if (again != null) {
            again.requestFocus();
        }
    }

    private void show(PlanCheck check) {
        form.show(onPage(check));
        pages.refresh();
        stand();
    }

    private PlanCheck onPage(PlanCheck check) {
        Page page = pages.getSelectionModel().getSelectedItem();
        return new PlanCheck(
                check.content(),
                check.notes().stream()
                        .filter(note -> note.at().matches() || (page != null && page.shows(note.at())))
                        .toList());
    }

    private void stand() {
        standing.set(model.standing());
    }
}
