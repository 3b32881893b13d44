package dev.plimsoll.model.discussion;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.history.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said about the changes that begin from one version of a contract, whatever revision they are in.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record DiscussionState(DiscussionId id, List<DiscussionEvent> events)
        implements Folded<DiscussionId, DiscussionEvent, DiscussionState> {
    /// A comment with its number and how it was settled.
    ///
    /// @param settled null while it was not
    public record Comment(
            DiscussionId of, int number, DiscussionEvent.Commented said, DiscussionEvent.@Nullable Settled settled) {}

    /// An acceptance with its number and how it was taken back.
    ///
    /// @param withdrawn null while it was not
    public record Given(
            DiscussionId of,
            int number,
            DiscussionEvent.Accepted said,
            DiscussionEvent.@Nullable Withdrawn withdrawn) {}

    /// @throws IllegalArgumentException if it does not begin with its opening, or an event cannot follow
    public DiscussionState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof DiscussionEvent.Opened)) {
            throw new IllegalArgumentException("the history of discussion " + id + " does not begin with its opening");
        }
        int comments = 0;
        int acceptances = 0;
        Set<Integer> settled = new HashSet<>();
        Set<Integer> withdrawn = new HashSet<>();
        for (DiscussionEvent event : events.subList(1, events.size())) {
            switch (event) {
                case DiscussionEvent.Opened again ->
                    throw new IllegalArgumentException("discussion " + id + " is opened twice, again at " + again.at());
                case DiscussionEvent.Commented _ -> comments++;
                case DiscussionEvent.Accepted _ -> acceptances++;
                case DiscussionEvent.Settled one ->
                    once(settled, one.comment(), comments, "comment " + one.comment() + " of " + id, "settled");
                case DiscussionEvent.Withdrawn one ->
                    once(
                            withdrawn,
                            one.acceptance(),
                            acceptances,
                            "acceptance " + one.acceptance() + " of " + id,
                            "withdrawn");
            }
        }
    }

    private static void once(Set<Integer> done, int number, int most, String what, String deed) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("there is no " + what);
        }
        if (!done.add(number)) {
            throw new IllegalArgumentException(what + " is " + deed + " already");
        }
    }

    @Override
    public DiscussionState after(DiscussionEvent event) {
        List<DiscussionEvent> history = new ArrayList<>(events);
        history.add(event);
        return new DiscussionState(id, history);
    }

    /// The version that the changes begin from.
    public ContractSummary base() {
        return ((DiscussionEvent.Opened) events.getFirst()).base();
    }

    /// The changes that were commented on or accepted, in that order; one that was twice stands twice.
    public List<ChangeAnchor> changes() {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case DiscussionEvent.Commented said -> Stream.of(said.change());
                    case DiscussionEvent.Accepted said -> Stream.of(said.change());
                    case DiscussionEvent.Opened _, DiscussionEvent.Settled _, DiscussionEvent.Withdrawn _ ->
                        Stream.<ChangeAnchor>empty();
                })
                .toList();
    }

    /// All comments, oldest first.
    public List<Comment> comments() {
        List<DiscussionEvent.Commented> said = all(DiscussionEvent.Commented.class);
        List<DiscussionEvent.Settled> settled = all(DiscussionEvent.Settled.class);
        List<Comment> comments = new ArrayList<>();
        for (DiscussionEvent.Commented one : said) {
            int number = comments.size() + 1;
            comments.add(new Comment(
                    id,
                    number,
                    one,
                    settled.stream()
                            .filter(other -> other.comment() == number)
                            .findFirst()
                            .orElse(null)));
        }
        return comments;
    }

    /// All acceptances, oldest first, with those that were withdrawn or are over.
    public List<Given> acceptances() {
        List<DiscussionEvent.Withdrawn> withdrawn = all(DiscussionEvent.Withdrawn.class);
        List<Given> given = new ArrayList<>();
        for (DiscussionEvent.Accepted one : all(DiscussionEvent.Accepted.class)) {
            int number = given.size() + 1;
            given.add(new Given(
                    id,
                    number,
                    one,
                    withdrawn.stream()
                            .filter(other -> other.acceptance() == number)
                            .findFirst()
                            .orElse(null)));
        }
        return given;
    }
}
