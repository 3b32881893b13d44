package dev.plimsoll.model.learning.card;

import dev.plimsoll.model.history.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A learning card as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record LearningState(LearningId id, List<LearningEvent> events)
        implements Folded<LearningId, LearningEvent, LearningState> {
    public LearningState {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the history of learning card " + id + " does not begin with its draft");
        }
        boolean over = false;
        for (int i = 0; i < events.size(); i++) {
            LearningEvent event = events.get(i);
            if (event instanceof LearningEvent.Drafted != (i == 0)) {
                throw new IllegalArgumentException(
                        "the history of learning card " + id + " has one draft, at its beginning");
            }
            if (over != event instanceof LearningEvent.Restored) {
                throw new IllegalArgumentException(
                        "learning card " + id + (over ? " is retired; nothing follows that" : " is not retired"));
            }
            over = event instanceof LearningEvent.Retired;
        }
    }

    @Override
    public LearningState after(LearningEvent event) {
        List<LearningEvent> history = new ArrayList<>(events);
        history.add(event);
        return new LearningState(id, history);
    }

    /// What the card says.
    public LearningCard card() {
        for (LearningEvent event : events.reversed()) {
            if (event instanceof LearningEvent.Revised revised) {
                return revised.card();
            }
        }
        return ((LearningEvent.Drafted) events.getFirst()).card();
    }

    /// The day by which somebody looks at it; null for never.
    public @Nullable LocalDate reviewBy() {
        LocalDate day = null;
        for (LearningEvent event : events) {
            day = switch (event) {
                case LearningEvent.Drafted drafted -> drafted.card().review();
                case LearningEvent.Revised revised -> revised.card().review();
                case LearningEvent.Reviewed reviewed -> reviewed.next();
                default -> day;
            };
        }
        return day;
    }

    /// Where it stands on a day. A card stays a draft until somebody has reviewed it, and then goes stale after the day
    /// of its next review.
    public Standing standing(LocalDate today) {
        if (last() instanceof LearningEvent.Retired) {
            return Standing.RETIRED;
        }
        if (all(LearningEvent.Reviewed.class).isEmpty()) {
            return Standing.DRAFT;
        }
        LocalDate day = reviewBy();
        return day != null && day.isBefore(today) ? Standing.STALE : Standing.KEPT;
    }

    /// How often it was made a plan of.
    public int uses() {
        return all(LearningEvent.Used.class).size();
    }
}
