package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for two contracts by name: what a choice of files cannot give. Enter opens them.
public final class NamesView extends VBox {
    private final TextField base;

    /// @param close closes the question
    public NamesView(NamesModel model, Runnable close) {
        setId("names");
        getStyleClass().addAll("shortcuts", "names");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(tr("Open two versions by name"));
        title.getStyleClass().add("title-3");
        String prompt = tr("api.yaml, git:main:api.yaml or https://…");
        base = Pages.line(tr("Base: the old version"), prompt, model.baseProperty());
        base.setId("base-name");
        TextField revision = Pages.line(tr("Revision: the new version"), prompt, model.revisionProperty());
        revision.setId("revision-name");
        TextField folder = Pages.line(tr("Folder that paths start from"), "", model.folderProperty());
        folder.setId("names-folder");
        Runnable open = () -> {
            if (model.open()) {
                close.run();
            }
        };
        Button compare = Action.of(tr("Compare them"), tr("Read both, and show what changes"), Feather.GIT_MERGE, open)
                .disabledWhen(model.named().map(named -> !named))
                .button("accent");
        compare.setId("compare-names");
        for (TextField field : new TextField[] {base, revision, folder}) {
            field.setOnAction(_ -> open.run());
        }
        getChildren()
                .addAll(
                        title,
                        Words.wrapped(
                                tr("Each is a path, a file of a git revision, or an address, which is fetched from"
                                        + " where it leads."),
                                "text-muted"),
                        Pages.field(tr("Base: the old version"), base),
                        Pages.field(tr("Revision: the new version"), revision),
                        Pages.field(tr("Folder that paths start from"), folder),
                        Pages.row(compare));
    }

    /// The part that takes the keyboard.
    public Node field() {
        return base;
    }
}
