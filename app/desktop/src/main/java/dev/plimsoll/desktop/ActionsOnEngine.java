package dev.plimsoll.desktop;

import dev.plimsoll.desktop.action.ActionBoardWork;
import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.ActionFile;
import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The register of actions of the open workspace, as its screen needs it.
record ActionsOnEngine(Supplier<Engine> engine, InstantSource clock) implements ActionBoardWork {
    private ActionRegister register() {
        return engine.get().learning().actions();
    }

    @Override
    public List<ActionState> all() {
        return register().all();
    }

    @Override
    public ActionState open(Action action, Person by) {
        return register().open(action, by);
    }

    @Override
    public ActionState revise(ActionState seen, Action changed, Person by) {
        return register().revise(seen, changed, by);
    }

    @Override
    public ActionState begin(ActionState seen, Person by) {
        return register().begin(seen, by);
    }

    @Override
    public ActionState done(ActionState seen, String evidence, Person by) {
        return register().done(seen, evidence, "", by);
    }

    @Override
    public ActionState verify(ActionState seen, String finding, Person by) {
        return register().verify(seen, finding, by);
    }

    @Override
    public ActionState waive(ActionState seen, String reason, Person by) {
        return register().waive(seen, reason, by);
    }

    @Override
    public ActionState cancel(ActionState seen, String reason, Person by) {
        return register().cancel(seen, reason, by);
    }

    @Override
    public ActionState reopen(ActionState seen, String reason, Person by) {
        return register().reopen(seen, reason, by);
    }

    @Override
    public int export(Form form, Path file) {
        List<ActionState> actions = all();
        String text = switch (form) {
            case CSV -> csv(ActionFile.sheet(actions, clock.instant()));
            case GITHUB -> ActionFile.github(actions);
            case JIRA -> csv(ActionFile.jira(actions));
        };
        WrittenFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return actions.size();
    }

    private static String csv(List<List<String>> rows) {
        return new TableText(rows.getFirst(), rows.subList(1, rows.size())).csv();
    }
}
