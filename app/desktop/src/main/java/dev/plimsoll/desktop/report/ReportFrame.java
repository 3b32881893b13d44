package dev.plimsoll.desktop.report;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.reports.Report;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A report in the place of the record that it is about, with the way back and the way out.
public final class ReportFrame {
    private ReportFrame() {}

    /// @param id of the node
    /// @param backName what the way back is called
    public static Node of(String id, Report report, String backName, Runnable back, Runnable export) {
        Button leave = Action.of(backName, tr("Close the report"), Feather.ARROW_LEFT, back)
                .button();
        Button write = Action.of(
                        tr("Export…"), tr("Write it as PDF, HTML, Word, Markdown or JSON"), Feather.DOWNLOAD, export)
                .button("accent");
        write.setId("export-" + id);
        Node head = Pages.row(leave, write);
        head.getStyleClass().add("screen-header");
        VBox box = new VBox(head, page(report));
        box.setId(id);
        return box;
    }

    /// The report alone, to be scrolled through.
    public static ScrollPane page(Report report) {
        ReportPage page = new ReportPage();
        page.show(report);
        StackPane desk = new StackPane(page);
        desk.getStyleClass().add("report-desk");
        ScrollPane scroll = Reading.page(new ScrollPane(desk));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("The report"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
