package dev.plimsoll.desktop.drill;

import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.List;

/// What the drills screen asks of the engine. Everything here may block.
public interface DrillWork {
    /// @param scenarios the cards that a drill may play
    record Listed(List<DrillState> drills, List<ScenarioState> scenarios) {
        public Listed {
            drills = List.copyOf(drills);
            scenarios = List.copyOf(scenarios);
        }
    }

    Listed list();

    DrillState get(DrillId id);

    DrillState plan(Drill drill, Person by);

    DrillState revise(DrillState seen, Drill changed, Person by);

    DrillState start(DrillState seen, Person by);

    /// Lets something happen.
    DrillState inject(DrillState seen, String inject, Person by);

    DrillState pause(DrillState seen, Person by);

    DrillState resume(DrillState seen, Person by);

    DrillState remark(DrillState seen, String remark, Person by);

    DrillState mark(DrillState seen, DrillMark mark, Person by);

    /// Compares what it is played with with what production has.
    ///
    /// @param production a file that says with what people answer an incident there
    /// @param played the same of the drill
    DrillState compare(DrillState seen, Path production, Path played, Person by);

    DrillState end(DrillState seen, Person by);

    DrillState improve(DrillState seen, Improvement improvement, Person by);

    DrillState noneBecause(DrillState seen, String reason, Person by);

    DrillState close(DrillState seen, Person by);

    /// What is vague about an improvement, in sentences.
    List<String> vague(String improvement);

    Report report(DrillId id);

    /// Writes the report in the format of the file's extension.
    void export(DrillId id, Path file);
}
