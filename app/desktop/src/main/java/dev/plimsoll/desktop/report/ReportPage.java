package dev.plimsoll.desktop.report;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A report as it is read: its title and its sections.
public final class ReportPage extends VBox {
    public ReportPage() {
        getStyleClass().add("report-page");
    }

    public void show(Report report) {
        getChildren().clear();
        Label title = new Label(report.title());
        title.getStyleClass().add("title-2");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(title);
        for (Section section : report.sections()) {
            Label heading = new Label(section.title());
            heading.getStyleClass().addAll("title-4", "report-heading");
            getChildren().add(heading);
            for (Block block : section.blocks()) {
                getChildren().add(BlockView.of(block));
            }
        }
    }
}
