package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.help.Topic;
import dev.plimsoll.desktop.recent.RecentModel;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.KillSwitch;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.Visit;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// The menus: every action in its place.
record Menus(
        Actions actions,
        House house,
        ShellModel shell,
        KillSwitch kill,
        Appearance appearance,
        OwnWindows beside,
        List<Action> windows,
        RecentModel recent,
        Runnable quit) {
    Commands commands() {
        return new Commands(List.of(file(), view(), go(), amendment(), run(), help()));
    }

    private Commands.Group file() {
        return new Commands.Group(
                tr("File"),
                List.of(
                        List.of(actions.openSample(), actions.openTwo(), actions.openNamed()),
                        Stream.concat(windows.stream(), Stream.of(beside.open()))
                                .toList(),
                        List.of(
                                actions.saveEvidence(),
                                actions.saveCertificate(),
                                actions.exportReport(),
                                actions.printReport()),
                        List.of(house.backUp(), house.restore(), house.export(), house.setPeople(), lookForLeaks()),
                        List.of(
                                actions.passphrase(),
                                house.lockWindow(),
                                Action.of(
                                                tr("Quit"),
                                                tr("Stop a run that goes on, close the workspace"),
                                                Feather.LOG_OUT,
                                                quit)
                                        .withKeys("Shortcut+Q"))),
                Reopening.menu(recent));
    }

    private Action lookForLeaks() {
        return Action.of(
                tr("Look for leaked test data…"),
                tr("Find canaries of this workspace in files or a pasted text, and write test data that has them"),
                Feather.RADIO,
                () -> shell.overProperty().set(ShellModel.Over.CANARIES));
    }

    private Commands.Group view() {
        List<Action> themes =
                Stream.of(Appearance.Wish.values()).map(this::theme).toList();
        return new Commands.Group(tr("View"), List.of(List.of(palette()), themes, zoom()));
    }

    private Action theme(Appearance.Wish wish) {
        return Action.of(
                        wish.label(),
                        tr("How the window looks"),
                        Feather.SUN,
                        () -> appearance.wishProperty().set(wish))
                .chosenWhen(appearance.wishProperty().map(now -> now == wish));
    }

    List<Action> zoom() {
        return List.of(
                Action.of(tr("Larger"), tr("Make all text larger"), Feather.ZOOM_IN, () -> appearance.zoom(1))
                        .withKeys("Shortcut+EQUALS", "Shortcut+PLUS", "Shortcut+ADD"),
                Action.of(tr("Smaller"), tr("Make all text smaller"), Feather.ZOOM_OUT, () -> appearance.zoom(-1))
                        .withKeys("Shortcut+MINUS", "Shortcut+SUBTRACT"),
                Action.of(
                                tr("Usual size"),
                                tr("Show all text in its usual size"),
                                Feather.MAXIMIZE,
                                () -> appearance.zoom(0))
                        .withKeys("Shortcut+0"));
    }

    private Commands.Group go() {
        List<Action> screens = Stream.of(Screen.values()).map(this::goTo).toList();
        return new Commands.Group(tr("Go"), List.of(List.of(back(), forward()), screens));
    }

    private Action goTo(Screen screen) {
        Action go = Action.of(screen.label(), screen.explanation(), screen.icon(), () -> shell.show(screen))
                .withKeys(screen.keys());
        return screen.discreet() ? go.discreetly() : go;
    }

    Action back() {
        return Action.of(tr("Back"), tr("Return to what was on the screen before"), Feather.ARROW_LEFT, shell::back)
                .withKeys("Alt+LEFT")
                .disabledWhen(shell.canGoBackProperty().not());
    }

    Action forward() {
        return Action.of(tr("Forward"), tr("Go again where you came back from"), Feather.ARROW_RIGHT, shell::forward)
                .withKeys("Alt+RIGHT")
                .disabledWhen(shell.canGoForwardProperty().not());
    }

    Action palette() {
        return Action.of(
                        tr("Find anything…"),
                        tr("Every action and everything in the workspace, by some of its letters"),
                        Feather.SEARCH,
                        () -> shell.overProperty().set(ShellModel.Over.PALETTE))
                .withKeys("Shortcut+K", "Shortcut+Shift+P");
    }

    private Commands.Group amendment() {
        return new Commands.Group(
                tr("Changes"),
                List.of(
                        List.of(actions.nextChange(), actions.previousChange()),
                        List.of(
                                actions.nameConsumers(),
                                actions.acceptChange(),
                                actions.planExperiment(),
                                actions.writeAmendment()),
                        List.of(actions.rateOperations(), actions.operationResults())));
    }

    private Commands.Group run() {
        return new Commands.Group(
                tr("Run"),
                List.of(
                        List.of(actions.startRun(), actions.holdRun(), actions.resumeRun(), kill.action()),
                        List.of(actions.reportIncident())));
    }

    private Commands.Group help() {
        Action shortcuts = Action.of(
                        tr("Shortcuts"),
                        tr("Every action that has a shortcut"),
                        Feather.HELP_CIRCLE,
                        () -> shell.overProperty().set(ShellModel.Over.SHORTCUTS))
                .withKeys("F1", "Shortcut+Shift+SLASH", "Shortcut+SLASH");
        Action guide = Action.of(
                tr("The guide"),
                tr("Plimsoll in two pages"),
                Feather.BOOK,
                () -> shell.go(new Visit(Screen.HELP, new Topic.Id(Topic.Kind.GUIDE, tr("Plimsoll in two pages")))));
        return new Commands.Group(tr("Help"), List.of(List.of(guide, explain()), List.of(shortcuts)));
    }

    Action explain() {
        return Action.of(
                        tr("Explain this screen"),
                        tr("What belongs here; with a chosen change, the rule that found it"),
                        Feather.HELP_CIRCLE,
                        actions.go()::explain)
                .withKeys("Shift+F1");
    }
}
