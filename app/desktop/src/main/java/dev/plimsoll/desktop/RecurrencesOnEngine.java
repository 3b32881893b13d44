package dev.plimsoll.desktop;

import dev.plimsoll.desktop.search.RecurrenceModel;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.search.FindRecurrences.Recurrence;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.incident.IncidentId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The factors that the open workspace has met before.
record RecurrencesOnEngine(Supplier<Engine> engine) implements RecurrenceModel.Work {
    @Override
    public List<Recurrence> of(String record) {
        return engine.get().findRecurrences().of(record);
    }

    @Override
    public List<Recurrence> of(List<String> factors, Set<String> except) {
        return engine.get().findRecurrences().of(factors, except);
    }

    /// The record that has met a factor, by which it is opened. Only these three kinds are asked.
    static Object met(String where) {
        return switch (where.charAt(0)) {
            case 'D' -> new DrillId(where);
            case 'I' -> new IncidentId(where);
            default -> new LearningId(where);
        };
    }
}
