package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;

import dev.plimsoll.desktop.nearmiss.NearMissWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.lint.CheckWording;
import dev.plimsoll.engine.nearmiss.ConfidantFile;
import dev.plimsoll.engine.nearmiss.NearMisses;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The near misses of the open workspace, as their screen needs them.
record NearMissesOnEngine(Supplier<Engine> engine) implements NearMissWork {
    private NearMisses nearMisses() {
        return engine.get().nearMisses();
    }

    private Path confidantFile() {
        return ConfidantFile.in(engine.get().folder());
    }

    @Override
    public List<NearMissState> all() {
        return nearMisses().all();
    }

    @Override
    public String confidant() {
        Path file = confidantFile();
        return Files.exists(file) ? ConfidantFile.read(file).confidant() : "";
    }

    @Override
    public List<Warning> warnings(List<String> texts, Person writer) {
        List<Warning> warnings = new ArrayList<>();
        nearMisses()
                .tellingWords(texts, writer)
                .forEach(one -> warnings.add(new Warning(one.words(), told(one.advice()))));
        CheckWording wording =
                new CheckWording(CheckWording.names(engine.get().keepPeople().current()));
        for (String text : texts) {
            wording.check(text, Set.of(CheckWording.Aspect.BLAME))
                    .forEach(found -> warnings.add(
                            new Warning(found.words(), told(found.reason()) + " " + told(found.direction()))));
        }
        return warnings;
    }

    @Override
    public Kept reportAnonymously(NearMiss report) {
        return kept(nearMisses().reportAnonymously(report));
    }

    @Override
    public Kept reportInConfidence(NearMiss report, Person by) {
        return kept(nearMisses().reportInConfidence(report, by, ConfidantFile.read(confidantFile())));
    }

    private static Kept kept(NearMisses.Kept kept) {
        return new Kept(kept.state().id(), kept.code());
    }

    @Override
    public NearMissState ofReporter(NearMissId id, String code) {
        return nearMisses().ofReporter(id, code);
    }

    @Override
    public NearMissState answer(NearMissId id, String code, int question, String answer) {
        return nearMisses().answer(id, code, question, answer);
    }

    @Override
    public NearMissState ask(NearMissState seen, String question, Person by) {
        return nearMisses().ask(seen, question, by);
    }

    @Override
    public ScenarioId promote(NearMissState seen, Person by) {
        return nearMisses().promote(seen, "", by).id();
    }
}
