package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.learning.LearningWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.card.LearningCards;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The learning cards of the open workspace, as their screen needs them.
record LearningsOnEngine(Supplier<Engine> engine) implements LearningWork {
    private LearningCards cards() {
        return engine.get().learnings();
    }

    @Override
    public List<Row> all() {
        LearningCards cards = cards();
        return cards.all().stream()
                .map(state -> new Row(state, cards.standing(state)))
                .toList();
    }

    @Override
    public LearningState draft(LearningCard card, Person by) {
        return cards().draft(card, by);
    }

    @Override
    public LearningState revise(LearningState seen, LearningCard changed, Person by) {
        return cards().revise(seen, changed, by);
    }

    @Override
    public LearningState renew(LearningState seen, @Nullable LocalDate next, String note, Person by) {
        return cards().review(seen, next, note, by);
    }

    @Override
    public LearningState withdraw(LearningState seen, String reason, Person by) {
        return cards().retire(seen, reason, by);
    }

    @Override
    public PlanId use(LearningState seen, Person by) {
        return engine.get().useLearning().again(seen, seen.card().title(), by).id();
    }

    @Override
    public Imported importReports(List<Path> files, Person by) {
        List<LearningId> taken = new ArrayList<>();
        int known = 0;
        for (Path file : files) {
            LearningId id = cards().importReport(file.getFileName().toString(), bytes(file), by)
                    .map(LearningState::id)
                    .orElse(null);
            if (id == null) {
                known++;
            } else {
                taken.add(id);
            }
        }
        return new Imported(taken, known);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new Problem(
                    tr("The report %s cannot be read: %s.", file, failure.getMessage()),
                    tr("Choose a file that you may read."),
                    failure);
        }
    }
}
