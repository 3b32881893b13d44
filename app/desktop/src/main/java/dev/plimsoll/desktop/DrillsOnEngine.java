package dev.plimsoll.desktop;

import dev.plimsoll.desktop.drill.DrillWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.drill.Drills;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.drill.Setup;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The drills of the open workspace, as their screen needs them.
record DrillsOnEngine(Supplier<Engine> engine) implements DrillWork {
    private Drills drills() {
        return engine.get().drills();
    }

    @Override
    public Listed list() {
        return new Listed(
                drills().all(),
                engine.get().scenarios().all().stream()
                        .map(Scenarios.Covered::card)
                        .toList());
    }

    @Override
    public DrillState get(DrillId id) {
        return drills().get(id);
    }

    @Override
    public DrillState plan(Drill drill, Person by) {
        return drills().plan(drill, by);
    }

    @Override
    public DrillState revise(DrillState seen, Drill changed, Person by) {
        return drills().revise(seen, changed, by);
    }

    @Override
    public DrillState start(DrillState seen, Person by) {
        return drills().start(seen, by);
    }

    @Override
    public DrillState inject(DrillState seen, String inject, Person by) {
        return drills().inject(seen, inject, by);
    }

    @Override
    public DrillState pause(DrillState seen, Person by) {
        return drills().pause(seen, by);
    }

    @Override
    public DrillState resume(DrillState seen, Person by) {
        return drills().resume(seen, by);
    }

    @Override
    public DrillState remark(DrillState seen, String remark, Person by) {
        return drills().remark(seen, remark, by);
    }

    @Override
    public DrillState mark(DrillState seen, DrillMark mark, Person by) {
        return drills().mark(seen, mark, by);
    }

    @Override
    public DrillState compare(DrillState seen, Path production, Path played, Person by) {
        return drills().compare(
                        seen,
                        RecordInFile.read(production, Setup.DOCUMENT),
                        RecordInFile.read(played, Setup.DOCUMENT),
                        by);
    }

    @Override
    public DrillState end(DrillState seen, Person by) {
        return drills().end(seen, by);
    }

    @Override
    public DrillState improve(DrillState seen, Improvement improvement, Person by) {
        return drills().improve(seen, improvement, by);
    }

    @Override
    public DrillState noneBecause(DrillState seen, String reason, Person by) {
        return drills().noneBecause(seen, reason, by);
    }

    @Override
    public DrillState close(DrillState seen, Person by) {
        return drills().close(seen, by);
    }

    @Override
    public List<String> vague(String improvement) {
        return drills().vague(improvement);
    }

    @Override
    public Report report(DrillId id) {
        return drills().report(id);
    }

    @Override
    public void export(DrillId id, Path file) {
        ReportFile.write(report(id), file);
    }
}
