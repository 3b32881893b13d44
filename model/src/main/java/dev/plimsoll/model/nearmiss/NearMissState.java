package dev.plimsoll.model.nearmiss;

import dev.plimsoll.model.history.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A near miss as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record NearMissState(NearMissId id, List<NearMissEvent> events)
        implements Folded<NearMissId, NearMissEvent, NearMissState> {
    public NearMissState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof NearMissEvent.Reported)) {
            throw new IllegalArgumentException("the history of near miss " + id + " does not begin with its report");
        }
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if an event cannot follow
    public static NearMissState of(NearMissId id, List<NearMissEvent> events) {
        NearMissState state = new NearMissState(id, events.isEmpty() ? events : events.subList(0, 1));
        for (NearMissEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public NearMissState after(NearMissEvent event) {
        String obstacle = obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new IllegalArgumentException(obstacle);
        }
        List<NearMissEvent> history = new ArrayList<>(events);
        history.add(event);
        return new NearMissState(id, history);
    }

    /// Why an event cannot follow; empty when it can.
    public String obstacle(NearMissEvent event) {
        return switch (event) {
            case NearMissEvent.Reported _ -> "near miss " + id + " is reported already";
            case NearMissEvent.Asked asked -> asked.question().isBlank() ? "a question says something" : "";
            case NearMissEvent.Answered answered -> ofAnswer(answered);
            case NearMissEvent.Promoted _ ->
                promoted()
                        .map(card -> "near miss " + id + " is scenario card " + card.card() + " already")
                        .orElse("");
            case NearMissEvent.Opened opened ->
                anonymous()
                        ? "near miss " + id + " is anonymous: no name was kept"
                        : opened.reason().isBlank() ? "opening a sealed name needs a reason" : "";
        };
    }

    private String ofAnswer(NearMissEvent.Answered answered) {
        if (answered.question() < 1 || answered.question() > questions().size()) {
            return "near miss " + id + " has " + questions().size() + " questions and no question "
                    + answered.question();
        }
        return answered.answer().isBlank() ? "an answer says something" : "";
    }

    public NearMissEvent.Reported reported() {
        return (NearMissEvent.Reported) events.getFirst();
    }

    public NearMiss report() {
        return reported().report();
    }

    /// Whether no name was kept, not even sealed.
    public boolean anonymous() {
        return reported().sealed() == null;
    }

    /// A question and what the reporter answered, oldest first.
    ///
    /// @param number counted from 1
    public record Question(int number, NearMissEvent.Asked asked, List<NearMissEvent.Answered> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    public List<Question> questions() {
        List<NearMissEvent.Asked> asked = all(NearMissEvent.Asked.class);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int number = i + 1;
            questions.add(new Question(
                    number,
                    asked.get(i),
                    all(NearMissEvent.Answered.class).stream()
                            .filter(answer -> answer.question() == number)
                            .toList()));
        }
        return List.copyOf(questions);
    }

    /// How many questions wait for the reporter.
    public long unanswered() {
        return questions().stream().filter(one -> one.answers().isEmpty()).count();
    }

    /// The card that came of it; empty when none has.
    public Optional<NearMissEvent.Promoted> promoted() {
        return all(NearMissEvent.Promoted.class).stream().findFirst();
    }
}
