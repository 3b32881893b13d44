package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;

/// The gates that other records put before what is done with a plan. Asking may read them.
public interface OtherRecords {
    /// No other record has anything to say.
    static OtherRecords none() {
        return new Known(List.of(), List.of());
    }

    /// Before its run.
    List<Gate> beforeRun(PlanState plan);

    /// Before it is archived.
    List<Gate> beforeArchive(PlanState plan);

    /// What they said of one plan when they were read.
    record Known(List<Gate> run, List<Gate> archive) implements OtherRecords {
        public Known {
            run = List.copyOf(run);
            archive = List.copyOf(archive);
        }

        @Override
        public List<Gate> beforeRun(PlanState plan) {
            return run;
        }

        @Override
        public List<Gate> beforeArchive(PlanState plan) {
            return archive;
        }
    }

    /// Reads what they say of a plan now.
    default Known known(PlanState plan) {
        return new Known(beforeRun(plan), beforeArchive(plan));
    }
}
