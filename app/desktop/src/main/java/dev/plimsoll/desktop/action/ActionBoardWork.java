package dev.plimsoll.desktop.action;

import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.List;

/// What the actions screen asks of the engine. Everything here may block.
public interface ActionBoardWork {
    /// All actions, the newest first.
    List<ActionState> all();

    ActionState open(Action action, Person by);

    ActionState revise(ActionState seen, Action changed, Person by);

    ActionState begin(ActionState seen, Person by);

    /// @param evidence what shows that it is done
    ActionState done(ActionState seen, String evidence, Person by);

    ActionState verify(ActionState seen, String finding, Person by);

    ActionState waive(ActionState seen, String reason, Person by);

    ActionState cancel(ActionState seen, String reason, Person by);

    ActionState reopen(ActionState seen, String reason, Person by);

    /// Writes all actions into a file for another program.
    ///
    /// @return how many
    int export(Form form, Path file);

    /// For which program.
    enum Form {
        /// Every field.
        CSV,
        /// Issues as GitHub's command line takes them.
        GITHUB,
        /// A CSV file that Jira imports.
        JIRA
    }
}
