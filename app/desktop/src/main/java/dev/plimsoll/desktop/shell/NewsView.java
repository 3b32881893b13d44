package dev.plimsoll.desktop.shell;

import atlantafx.base.controls.Notification;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// News at the lower right, for as long as it takes to read them.
final class NewsView extends VBox {
    private static final Duration SHOWN = Duration.seconds(12);

    NewsView(ShellModel model) {
        getStyleClass().add("news");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        model.newsProperty().subscribe(news -> {
            if (news != null) {
                show(news);
            }
        });
    }

    private void show(ShellModel.News news) {
        Notification box = new Notification(news.sentence(), new FontIcon(Feather.BELL));
        box.getStyleClass().add("elevated-2");
        box.setMaxHeight(USE_PREF_SIZE);
        box.setAccessibleText(news.sentence());
        Button open = new Button(news.deed(), new FontIcon(Feather.ARROW_RIGHT));
        open.setAccessibleText(news.deed() + ": " + news.sentence());
        open.setOnAction(_ -> {
            getChildren().remove(box);
            news.open().run();
        });
        box.setPrimaryActions(open);
        box.setOnClose(_ -> getChildren().remove(box));
        getChildren().add(box);
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> getChildren().remove(box));
        pause.play();
    }
}
