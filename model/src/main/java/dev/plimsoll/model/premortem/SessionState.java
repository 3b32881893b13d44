package dev.plimsoll.model.premortem;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A pre-mortem session as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record SessionState(SessionId id, List<SessionEvent> events)
        implements Folded<SessionId, SessionEvent, SessionState> {
    public SessionState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof SessionEvent.Opened)) {
            throw new IllegalArgumentException("the history of session " + id + " does not begin with its opening");
        }
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if an event cannot follow
    public static SessionState of(SessionId id, List<SessionEvent> events) {
        SessionState state = new SessionState(id, events.isEmpty() ? events : events.subList(0, 1));
        for (SessionEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public SessionState after(SessionEvent event) {
        String obstacle = new SessionCourse(this).obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new IllegalArgumentException(obstacle);
        }
        List<SessionEvent> history = new ArrayList<>(events);
        history.add(event);
        return new SessionState(id, history);
    }

    /// Why an event cannot follow; empty when it can.
    public String obstacle(SessionEvent event) {
        return new SessionCourse(this).obstacle(event);
    }

    public SessionEvent.Opened opening() {
        return (SessionEvent.Opened) events.getFirst();
    }

    /// Who leads it.
    public Person facilitator() {
        return opening().by();
    }

    public SessionPhase phase() {
        if (has(SessionEvent.Closed.class)) {
            return SessionPhase.CLOSED;
        }
        if (has(SessionEvent.VoteClosed.class)) {
            return SessionPhase.DECIDE;
        }
        if (has(SessionEvent.VoteOpened.class)) {
            return SessionPhase.VOTE;
        }
        return has(SessionEvent.EntryClosed.class) ? SessionPhase.ROUND_ROBIN : SessionPhase.SILENT;
    }

    private boolean has(Class<? extends SessionEvent> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }

    /// A way to fail that somebody wrote down; it does not say who.
    ///
    /// @param number counted from 1
    public record Entry(int number, String text) {}

    /// The entries that a person may see: their own while all write in silence, all of them afterwards.
    public List<Entry> entriesFor(Person viewer) {
        List<SessionEvent.Entered> all = all(SessionEvent.Entered.class);
        boolean silent = phase() == SessionPhase.SILENT;
        return IntStream.range(0, all.size())
                .filter(i -> !silent || all.get(i).by().equals(viewer))
                .mapToObj(i -> new Entry(i + 1, all.get(i).entry()))
                .toList();
    }

    /// How many entries there are, which everybody may know.
    public int entries() {
        return all(SessionEvent.Entered.class).size();
    }

    /// How many people have written an entry.
    public long writers() {
        return all(SessionEvent.Entered.class).stream()
                .map(SessionEvent.Entered::by)
                .distinct()
                .count();
    }

    /// The risks in the order in which they were worded.
    public List<Risk> risks() {
        return all(SessionEvent.Merged.class).stream()
                .map(SessionEvent.Merged::risk)
                .toList();
    }

    /// The numbers of the entries that no risk stands for yet.
    public List<Integer> unmerged() {
        Set<Integer> merged = new HashSet<>();
        risks().forEach(risk -> merged.addAll(risk.entries()));
        return IntStream.rangeClosed(1, entries())
                .boxed()
                .filter(entry -> !merged.contains(entry))
                .toList();
    }

    /// The digests of the slips that nobody has voted with.
    public Set<String> openSlips() {
        Set<String> open = new HashSet<>();
        all(SessionEvent.VoteOpened.class).forEach(opened -> open.addAll(opened.slips()));
        all(SessionEvent.Voted.class).forEach(voted -> open.remove(voted.slip()));
        return open;
    }

    /// The risks as the vote ranks them, worst first; empty before the vote is closed, so that nobody votes as others
    /// did.
    public List<RankedRisk> ranking() {
        if (phase().compareTo(SessionPhase.DECIDE) < 0) {
            return List.of();
        }
        List<RankedRisk> ranking = new ArrayList<>();
        List<Risk> risks = risks();
        for (int i = 0; i < risks.size(); i++) {
            int number = i + 1;
            ranking.add(new RankedRisk(
                    number,
                    risks.get(i),
                    all(SessionEvent.Voted.class).stream()
                            .map(voted -> voted.scores().get(number))
                            .toList()));
        }
        Collections.sort(ranking);
        return List.copyOf(ranking);
    }

    /// The first of the ranking that have to be decided: as many as the session was opened for, and those that are
    /// as bad as the last of them.
    public List<RankedRisk> top() {
        List<RankedRisk> ranking = ranking();
        int top = opening().top();
        if (ranking.size() <= top) {
            return ranking;
        }
        double last = ranking.get(top - 1).product().median();
        return ranking.stream().filter(risk -> risk.product().median() >= last).toList();
    }

    /// The decisions by the number of the risk; the last one about a risk counts.
    public Map<Integer, SessionEvent.Decided> decisions() {
        Map<Integer, SessionEvent.Decided> decisions = new TreeMap<>();
        all(SessionEvent.Decided.class).forEach(decided -> decisions.put(decided.risk(), decided));
        return Collections.unmodifiableMap(decisions);
    }

    /// The top risks without a decision.
    public List<RankedRisk> undecided() {
        Map<Integer, SessionEvent.Decided> decisions = decisions();
        return top().stream()
                .filter(risk -> !decisions.containsKey(risk.number()))
                .toList();
    }
}
