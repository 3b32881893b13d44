package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionState.Comment;
import dev.plimsoll.model.discussion.DiscussionState.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is said of the changes of an amendment.
///
/// @param diff its changes, those marked that are accepted
/// @param comments every comment, oldest first
/// @param given every acceptance, oldest first
/// @param counting those of them that count today
/// @param today the day on which they were asked for, in UTC
public record Remarks(
        ContractDiff diff, List<Comment> comments, List<Given> given, Set<Given> counting, LocalDate today) {
    public Remarks {
        comments = List.copyOf(comments);
        given = List.copyOf(given);
        counting = Set.copyOf(counting);
    }

    /// How an acceptance stands.
    enum Standing {
        COUNTS,
        OVER,
        WITHDRAWN,
        /// Whoever gave it may not any more.
        VOID
    }

    Standing standing(Given one) {
        if (one.withdrawn() != null) {
            return Standing.WITHDRAWN;
        }
        if (today.isAfter(one.said().until())) {
            return Standing.OVER;
        }
        return counting.contains(one) ? Standing.COUNTS : Standing.VOID;
    }

    /// The comments on an edit, at any of its places.
    List<Comment> commentsOn(ChangeGroup edit) {
        Set<String> places = places(edit);
        return comments.stream()
                .filter(one -> places.contains(one.said().change().fingerprint()))
                .toList();
    }

    /// The acceptances of an edit, of any of its places, the newest first.
    List<Given> givenFor(ChangeGroup edit) {
        Set<String> places = places(edit);
        return given.reversed().stream()
                .filter(one -> one.said().fingerprints().stream().anyMatch(places::contains))
                .toList();
    }

    private static Set<String> places(ChangeGroup edit) {
        return edit.places().stream().map(ChangeGroup.Place::fingerprint).collect(Collectors.toSet());
    }
}
