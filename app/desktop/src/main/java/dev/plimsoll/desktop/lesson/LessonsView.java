package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Later;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Words;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The screen of lessons: what runs teach, a tab a board.
public final class LessonsView extends VBox {
    /// @param open opens a run or a plan by its name
    public LessonsView(LessonsModel model, Consumer<Object> open) {
        getStyleClass().add("screen");
        setId("lessons");
        Label title = new Label(tr("What runs teach"));
        title.getStyleClass().add("title-4");
        var header = Pages.row(
                title,
                Words.wrapped(tr("Counted from the records each time. Nothing here is by person."), "text-muted"));
        header.getStyleClass().add("screen-header");
        Tab forecasts = Later.tab(tr("Forecasts"), () -> new ForecastTab(model, open));
        TabPane tabs = new TabPane(
                Later.tab(tr("Safeguards"), () -> new SafeguardTab(model, open)),
                forecasts,
                Later.tab(tr("Survival map"), () -> new SurvivalTab(model, open)),
                Later.tab(tr("Outcomes"), () -> new OutcomeTab(model)));
        tabs.setId("lesson-tabs");
        tabs.setAccessibleText(tr("Boards"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setVgrow(tabs, Priority.ALWAYS);
        model.askedProperty().subscribe(asked -> {
            if (asked != null) {
                tabs.getSelectionModel().select(forecasts);
            }
        });
        getChildren()
                .addAll(new ProblemPane(model.problemProperty()), header, new DoneLine(model.doneProperty()), tabs);
    }

    /// A sentence above a board.
    static Label sentence(ObservableValue<String> text) {
        Label label = Words.wrapped("", "panel-title");
        label.textProperty().bind(text);
        return label;
    }
}
