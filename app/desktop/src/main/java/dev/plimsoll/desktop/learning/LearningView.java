package dev.plimsoll.desktop.learning;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.learning.LearningWork.Row;
import dev.plimsoll.model.learning.card.Confidence;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.plan.PlanId;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The learning cards screen. Old reports in Markdown may be dropped on it.
public final class LearningView extends VBox {
    private final LearningModel model;
    private final Consumer<PlanId> openPlan;
    private final Node recurrences;
    private final Action write;
    private final Action importReports;
    private final StackPane detail = new StackPane();

    /// @param chooseReports asks for files and imports them
    /// @param openPlan shows a plan
    /// @param recurrences where what the chosen card found was met before
    public LearningView(LearningModel model, Runnable chooseReports, Consumer<PlanId> openPlan, Node recurrences) {
        this.model = model;
        this.openPlan = openPlan;
        this.recurrences = recurrences;
        write = Action.of(tr("New card"), tr("Write down what was found out"), Feather.PLUS, model::write);
        importReports = Action.of(
                tr("Import old reports…"),
                tr("Take post-mortems in Markdown, each as a card that keeps the file; they may be dropped here too"),
                Feather.UPLOAD,
                chooseReports);
        getStyleClass().add("screen");
        setId("learnings");
        Divided split = Divided.beside(0.5, list(), detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), new DoneLine(model.doneProperty()), split);
        model.chosenProperty().subscribe(_ -> show());
        model.formProperty().subscribe(_ -> show());
        takesReports();
    }

    private Node list() {
        RecordTable<Row> table = new RecordTable<>(
                "learning-list",
                tr("Learning cards of this workspace"),
                model.cards(),
                List.of(
                        Column.of(tr("Name"), 64, row -> row.state().id().value()),
                        Column.of(tr("State"), 100, row -> word(row.standing()), row -> badge(row.standing())),
                        Column.of(tr("Title"), 170, row -> row.state().card().title()),
                        Column.of(tr("Look by"), 112, row -> day(row.state())),
                        Column.of(
                                tr("Confidence"),
                                110,
                                row -> word(row.state().card().confidence()))),
                tr("No card yet. Write what was found out, or import old reports."),
                row -> model.open(row.state().id()));
        table.mark(
                model.chosenProperty(),
                row -> row.state().id(),
                row -> row.state().id());
        Button fresh = write.button("accent");
        fresh.setId("new-learning");
        Button old = importReports.button();
        old.setId("import-reports");
        Button again = Action.of(
                        tr("Take up again"),
                        tr("Go on with the card that was written and not kept"),
                        Feather.CORNER_UP_LEFT,
                        model.drafting()::takeUp)
                .button();
        again.setId("take-up-learning");
        again.visibleProperty().bind(model.drafting().asideProperty().isNotNull());
        again.managedProperty().bind(again.visibleProperty());
        Label queue = new Label();
        queue.getStyleClass().add("text-muted");
        queue.textProperty()
                .bind(Bindings.createStringBinding(() -> LearningModel.queue(model.cards()), model.cards()));
        VBox box = Pages.titled(tr("Learning cards"), table);
        VBox head = new VBox(new WrappingRow(fresh, old, again), queue);
        head.getStyleClass().add("list-head");
        box.getChildren().add(1, head);
        return box;
    }

    private void show() {
        LearningForm form = model.formProperty().get();
        Row row = model.chosenProperty().get();
        if (form != null) {
            detail.getChildren().setAll(new LearningFormView(model, form));
        } else if (row != null) {
            detail.getChildren().setAll(new LearningDetail(model, row, openPlan, recurrences).node());
        } else {
            detail.getChildren()
                    .setAll(new EmptyState(
                            Feather.BOOK_OPEN,
                            tr("No card is chosen"),
                            tr("A card says what was found out, where it applies, what shows it and until when it"
                                    + " can be relied on. Write one after a run or an incident, or bring in old"
                                    + " reports."),
                            write.button("accent"),
                            importReports.button()));
        }
    }

    private void takesReports() {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (!reports(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> reports = reports(event);
            if (!reports.isEmpty()) {
                model.importReports(reports);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static List<Path> reports(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .filter(LearningView::markdown)
                        .toList()
                : List.of();
    }

    private static boolean markdown(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt");
    }

    static String day(LearningState state) {
        LocalDate day = state.reviewBy();
        return day == null ? tr("never") : day.toString();
    }

    static String word(Confidence confidence) {
        return trIn("confidence", confidence.name().toLowerCase(Locale.ROOT));
    }

    static String word(Standing standing) {
        return switch (standing) {
            case DRAFT -> tr("Draft");
            case KEPT -> tr("Holds");
            case STALE -> tr("Stale");
            case RETIRED -> tr("Withdrawn");
        };
    }

    static Badge badge(Standing standing) {
        return switch (standing) {
            case DRAFT -> Badge.of(word(standing), Feather.EDIT_3, Tone.ACCENT);
            case KEPT -> Badge.of(word(standing), Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case STALE -> Badge.of(word(standing), Feather.CLOCK, Tone.WARNING);
            case RETIRED -> Badge.of(word(standing), Feather.ARCHIVE, Tone.NEUTRAL);
        };
    }
}
