package dev.plimsoll.desktop.report;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.property.Present;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The report screen.
public final class ReportView extends VBox {
    private static final double EVIDENCE_HEIGHT = 330;

    /// What can be done from here.
    ///
    /// @param evidence makes the list of what is attached to the run, once somebody asks for it
    public record Actions(Action openSample, Action openRun, Action export, Action print, Supplier<Node> evidence) {}

    public ReportView(ReportModel model, Actions actions) {
        getStyleClass().add("screen");
        Node empty = new EmptyState(
                Feather.FILE_TEXT,
                tr("No report is open"),
                tr("A report is compiled from the record of a run: open a run that has ended and "
                        + "press Open report."),
                actions.openRun().button("accent"),
                actions.openSample().button());
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.setMaxSize(48, 48);
        waiting.setAccessibleText(tr("Compiling the report"));
        Node work = work(model, actions);
        ObservableValue<Boolean> open = Present.is(model.reportProperty());
        waiting.visibleProperty().bind(model.compilingProperty());
        work.visibleProperty().bind(open.flatMap(is -> model.compilingProperty().map(compiling -> is && !compiling)));
        empty.visibleProperty()
                .bind(open.flatMap(is -> model.compilingProperty().map(compiling -> !is && !compiling)));
        StackPane stack = new StackPane(work, empty, waiting);
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), stack);
    }

    private static Node work(ReportModel model, Actions actions) {
        ReportPage page = new ReportPage();
        page.setId("report-page");
        StackPane desk = new StackPane(page);
        desk.getStyleClass().add("report-desk");
        ScrollPane scroll = Reading.page(new ScrollPane(desk));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("The report"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.reportProperty().subscribe(report -> {
            if (report != null) {
                page.show(report);
                scroll.setVvalue(0);
            }
        });
        return new VBox(header(model, actions), scroll, evidence(actions.evidence()));
    }

    private static Node evidence(Supplier<Node> list) {
        ScrollPane scroll = Reading.page(new ScrollPane());
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("Attached evidence"));
        scroll.setPrefViewportHeight(EVIDENCE_HEIGHT);
        TitledPane evidence = new TitledPane(tr("Attached evidence"), scroll);
        evidence.setId("report-evidence");
        evidence.setExpanded(false);
        evidence.expandedProperty().subscribe(open -> {
            if (open && scroll.getContent() == null) {
                scroll.setContent(list.get());
            }
        });
        evidence.setAnimated(false);
        evidence.setMinHeight(Region.USE_PREF_SIZE);
        return evidence;
    }

    private static Node header(ReportModel model, Actions actions) {
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty()
                .bind(Present.map(model.reportProperty(), report -> tr("Report of %s", report.subject()), ""));
        Label exported = new Label();
        exported.setId("exported");
        exported.getStyleClass().add("text-muted");
        exported.textProperty().bind(model.exportedProperty());
        exported.setMinWidth(0);
        exported.setPrefWidth(1); // it takes what the buttons leave
        HBox.setHgrow(exported, Priority.ALWAYS);
        exported.setMaxWidth(Double.MAX_VALUE);
        Button run = actions.openRun().button();
        Button print = actions.print().button();
        print.setId("print-report");
        Button export = actions.export().button("accent");
        export.setId("export-report");
        FileHandle handle = new FileHandle(
                tr("Drag out as PDF"),
                tr("Drag it into a folder or a message; with the keyboard, use Export"),
                model.lentProperty(),
                model::lend);
        handle.setId("drag-report");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(title, exported, new WrappingRow(handle, run, print, export));
        row.getStyleClass().add("screen-header");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
