package dev.plimsoll.desktop.plan.life;

import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with a plan, asked of the engine. Everything here may block.
public interface LifeWork {
    /// A decision as somebody wrote it down.
    ///
    /// @param rejected the other answers that were weighed
    /// @param data what it was decided on; may be empty
    record Decision(String question, String chosen, List<String> rejected, String because, String data) {
        public Decision {
            rejected = List.copyOf(rejected);
        }
    }

    PlanState acknowledge(PlanState seen, Person by);

    /// Runs the rollback and waits for its end. The thread may be interrupted.
    PlanState rehearse(PlanState seen, Person by);

    /// Sets a gate aside.
    PlanState waive(PlanState seen, Person by, String gate, String reason, int days);

    /// Allows a deviation from the baseline.
    PlanState allow(PlanState seen, Person by, String setting, String reason, int days);

    /// Adds the storm of the plan's own faults, in place of an earlier one.
    ///
    /// @param budget the longest that it may last
    PlanState storm(PlanState seen, Person by, Duration budget);

    /// Takes the storm out of the plan.
    PlanState withoutStorm(PlanState seen, Person by);

    /// Compares the settings of the environment with those that were agreed on, as files have them.
    PlanState compare(PlanState seen, Person by, String baseline, Path agreed, Path present);

    /// Says that a setting, or every one if null, is again as it was agreed.
    PlanState restore(PlanState seen, Person by, @Nullable String setting);

    /// Runs the programs that list the state outside of Plimsoll. The thread may be interrupted.
    List<StateReading> look(PlanState seen);

    /// Takes what they list now as the baseline of every state. The thread may be interrupted.
    PlanState takeState(PlanState seen, Person by);

    PlanState decide(PlanState seen, Person by, Decision decision);

    PlanState breakGlass(PlanState seen, Person by, String reason);

    PlanState reviewGlass(PlanState seen, Person by, String finding);

    PlanState withdraw(PlanState seen, Person by, String reason);

    PlanState reopen(PlanState seen, Person by, String reason);
}
