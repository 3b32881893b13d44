package dev.plimsoll.model.drill;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A drill as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record DrillState(DrillId id, List<DrillEvent> events) implements Folded<DrillId, DrillEvent, DrillState> {
    public DrillState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof DrillEvent.Planned)) {
            throw new IllegalArgumentException("the history of drill " + id + " does not begin with its plan");
        }
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if an event cannot follow
    public static DrillState of(DrillId id, List<DrillEvent> events) {
        DrillState state = new DrillState(id, events.isEmpty() ? events : events.subList(0, 1));
        for (DrillEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public DrillState after(DrillEvent event) {
        String obstacle = obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new IllegalArgumentException(obstacle);
        }
        List<DrillEvent> history = new ArrayList<>(events);
        history.add(event);
        return new DrillState(id, history);
    }

    /// Why an event cannot follow; empty when it can.
    public String obstacle(DrillEvent event) {
        return new DrillCourse(this).obstacle(event);
    }

    /// What is played, as it was written last.
    public Drill drill() {
        List<DrillEvent.Revised> revised = all(DrillEvent.Revised.class);
        return revised.isEmpty()
                ? ((DrillEvent.Planned) events.getFirst()).drill()
                : revised.getLast().drill();
    }

    public DrillPhase phase() {
        DrillPhase phase = DrillPhase.PLANNED;
        for (DrillEvent event : events) {
            phase = switch (event) {
                case DrillEvent.Started _, DrillEvent.Resumed _ -> DrillPhase.RUNNING;
                case DrillEvent.Paused _ -> DrillPhase.PAUSED;
                case DrillEvent.Ended _ -> DrillPhase.DEBRIEF;
                case DrillEvent.Closed _ -> DrillPhase.CLOSED;
                default -> phase;
            };
        }
        return phase;
    }

    /// The time that the drill has run until a moment, without its pauses; zero before its start. A clock that was set
    /// back takes nothing away.
    public Duration clock(Instant moment) {
        Duration ran = Duration.ZERO;
        Instant since = null;
        for (DrillEvent event : events) {
            Instant at = event.at().isAfter(moment) ? moment : event.at();
            switch (event) {
                case DrillEvent.Started _, DrillEvent.Resumed _ -> since = at;
                case DrillEvent.Paused _, DrillEvent.Ended _ -> {
                    ran = since == null ? ran : ran.plus(forward(since, at));
                    since = null;
                }
                default -> {}
            }
        }
        return since == null ? ran : ran.plus(forward(since, moment));
    }

    private static Duration forward(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /// How long it took until something was so, without pauses; empty when it was not.
    public Optional<Duration> time(DrillMark mark) {
        return all(DrillEvent.Marked.class).stream()
                .filter(marked -> marked.mark() == mark)
                .findFirst()
                .map(marked -> clock(marked.at()));
    }

    /// When an inject came; empty while it is hidden.
    public Optional<DrillEvent.Injected> injected(String inject) {
        return all(DrillEvent.Injected.class).stream()
                .filter(event -> event.inject().equals(inject))
                .findFirst();
    }

    /// The injects that a person may know: all for who leads the drill, and for everybody once it has ended; those
    /// that have come for everybody else. Not even how many there are is told.
    public List<Inject> injectsFor(Person viewer) {
        boolean all = viewer.equals(drill().owner()) || over();
        return all ? drill().injects() : delivered();
    }

    /// The injects that have come.
    public List<Inject> delivered() {
        Set<String> come = all(DrillEvent.Injected.class).stream()
                .map(DrillEvent.Injected::inject)
                .collect(Collectors.toSet());
        return drill().injects().stream()
                .filter(inject -> come.contains(inject.id()))
                .toList();
    }

    /// Whether it has ended.
    public boolean over() {
        return phase() == DrillPhase.DEBRIEF || phase() == DrillPhase.CLOSED;
    }

    /// Whether its day is over and nobody has started it.
    public boolean overdue(LocalDate today) {
        return phase() == DrillPhase.PLANNED && drill().due().isBefore(today);
    }

    /// How it was compared with production last; empty where nobody did.
    public Optional<DrillEvent.Compared> comparison() {
        return all(DrillEvent.Compared.class).stream().reduce((_, later) -> later);
    }

    public List<Improvement> improvements() {
        return all(DrillEvent.Improved.class).stream()
                .map(DrillEvent.Improved::improvement)
                .toList();
    }
}
