package dev.plimsoll.model.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A plan as its events have left it.
///
/// @param id its name in the workspace
/// @param plan its present content
/// @param authors everyone who wrote a version of it
/// @param approvals approvals of the present content; those of earlier content are void and not listed
/// @param events the whole history, oldest first
public record PlanState(
        PlanId id,
        ExperimentPlan plan,
        Set<Person> authors,
        List<PlanEvent.Approved> approvals,
        List<PlanEvent> events) {
    public PlanState {
        authors = Set.copyOf(authors);
        approvals = List.copyOf(approvals);
        events = List.copyOf(events);
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if it does not begin with [PlanEvent.Drafted]
    public static PlanState of(PlanId id, List<PlanEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof PlanEvent.Drafted drafted)) {
            throw new IllegalArgumentException("the history of plan " + id + " does not begin with its draft");
        }
        PlanState state =
                new PlanState(id, drafted.plan(), writers(drafted.by(), drafted.plan()), List.of(), List.of(drafted));
        for (PlanEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    /// The state after one more event.
    public PlanState after(PlanEvent event) {
        requireGoingOn(event);
        List<PlanEvent> history = new ArrayList<>(events);
        history.add(event);
        return switch (event) {
            case PlanEvent.Drafted again ->
                throw new IllegalArgumentException("plan " + id + " is drafted twice, again at " + again.at());
            case PlanEvent.Revised revised -> {
                Set<Person> all = new HashSet<>(authors);
                all.addAll(writers(revised.by(), revised.plan()));
                boolean same = revised.plan().equals(plan);
                yield new PlanState(id, revised.plan(), all, same ? approvals : List.of(), history);
            }
            case PlanEvent.Approved approved -> {
                List<PlanEvent.Approved> valid = new ArrayList<>(approvals);
                if (counts(approved)) {
                    valid.add(approved);
                }
                yield new PlanState(id, plan, authors, valid, history);
            }
            case PlanEvent.Reopened _ -> new PlanState(id, plan, authors, List.of(), history);
            default -> new PlanState(id, plan, authors, approvals, history);
        };
    }

    private void requireGoingOn(PlanEvent event) {
        PlanEvent last = events.getLast();
        boolean withdrawn = last instanceof PlanEvent.Withdrawn;
        if (event instanceof PlanEvent.Reopened && !withdrawn) {
            throw new IllegalArgumentException(
                    "plan " + id + " is not withdrawn and cannot be taken up again at " + event.at());
        }
        if (last instanceof PlanEvent.Archived || (withdrawn && !(event instanceof PlanEvent.Reopened))) {
            throw new IllegalArgumentException(
                    "plan " + id + " ended at " + last.at() + ", and nothing can happen to it" + " at " + event.at());
        }
    }

    /// The events of one kind, oldest first.
    public <E extends PlanEvent> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The events of one kind since the present content was written.
    public <E extends PlanEvent> List<E> sinceWritten(Class<E> kind) {
        return events.subList(written(), events.size()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The place of the event that brought the present content, or took it up again.
    private int written() {
        int place = 0;
        ExperimentPlan before = null;
        for (int i = 0; i < events.size(); i++) {
            ExperimentPlan content = switch (events.get(i)) {
                case PlanEvent.Drafted drafted -> drafted.plan();
                case PlanEvent.Revised revised -> revised.plan();
                default -> before;
            };
            boolean reopened = events.get(i) instanceof PlanEvent.Reopened;
            if (content != null && (reopened || !content.equals(before))) {
                place = i;
                before = content;
            }
        }
        return place;
    }

    /// An approval counts when it signs the present content and comes from somebody who did not write it, once for each
    /// lane.
    private boolean counts(PlanEvent.Approved approved) {
        boolean first = approvals.stream()
                .noneMatch(earlier -> earlier.by().equals(approved.by()) && earlier.lane() == approved.lane());
        return first && approved.digest().equals(plan.digest()) && !authors.contains(approved.by());
    }

    private static Set<Person> writers(Person by, ExperimentPlan plan) {
        return new HashSet<>(List.of(by, plan.author()));
    }

    /// True when somebody who did not write the present content has approved it. Whether that is enough is for the
    /// policy to say.
    public boolean approved() {
        return !approvals.isEmpty();
    }
}
