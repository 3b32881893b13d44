package dev.plimsoll.desktop.learning;

import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the learning cards screen asks of the engine. Everything here may block.
public interface LearningWork {
    /// A card with where it stands today.
    record Row(LearningState state, Standing standing) {}

    /// What came of an import.
    ///
    /// @param taken the new cards
    /// @param known how many files had been imported before
    record Imported(List<LearningId> taken, int known) {
        public Imported {
            taken = List.copyOf(taken);
        }
    }

    List<Row> all();

    LearningState draft(LearningCard card, Person by);

    LearningState revise(LearningState seen, LearningCard changed, Person by);

    /// @param next the day by which to look again; null for never
    LearningState renew(LearningState seen, @Nullable LocalDate next, String note, Person by);

    LearningState withdraw(LearningState seen, String reason, Person by);

    /// Drafts the card's experiment again.
    PlanId use(LearningState seen, Person by);

    /// Takes old reports, each as a card that keeps the file to the byte.
    Imported importReports(List<Path> files, Person by);
}
