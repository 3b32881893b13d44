package dev.plimsoll.model.premortem;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What may follow in a session.
final class SessionCourse {
    private final SessionState session;

    SessionCourse(SessionState session) {
        this.session = session;
    }

    /// Why an event cannot follow; empty when it can.
    String obstacle(SessionEvent event) {
        if (event instanceof SessionEvent.Opened) {
            return "session " + session.id() + " is open already";
        }
        SessionPhase needed = phase(event);
        if (session.phase() != needed) {
            return "session " + session.id() + " is at its phase '"
                    + session.phase().title() + "', and this belongs to '" + needed.title() + "'";
        }
        if (event instanceof SessionEvent.Leading leading && !leading.by().equals(session.facilitator())) {
            return "session " + session.id() + " is led by " + session.facilitator() + ", not by " + leading.by();
        }
        return inPhase(event);
    }

    private static SessionPhase phase(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Opened _, SessionEvent.Entered _, SessionEvent.EntryClosed _ -> SessionPhase.SILENT;
            case SessionEvent.Merged _, SessionEvent.VoteOpened _ -> SessionPhase.ROUND_ROBIN;
            case SessionEvent.Voted _, SessionEvent.VoteClosed _ -> SessionPhase.VOTE;
            case SessionEvent.Decided _, SessionEvent.Closed _ -> SessionPhase.DECIDE;
        };
    }

    private String inPhase(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Opened _ -> "";
            case SessionEvent.Entered entered -> entered.entry().isBlank() ? "an entry says how the plan failed" : "";
            case SessionEvent.EntryClosed _ ->
                session.entries() == 0 ? "nobody has written how session " + session.id() + "'s plan failed" : "";
            case SessionEvent.Merged merged -> ofMerging(merged.risk());
            case SessionEvent.VoteOpened opened -> ofVote(opened);
            case SessionEvent.Voted voted -> ofBallot(voted);
            case SessionEvent.VoteClosed _ ->
                session.all(SessionEvent.Voted.class).isEmpty() ? "nobody has voted yet" : "";
            case SessionEvent.Decided decided -> noRisk(decided.risk());
            case SessionEvent.Closed closed -> ofEnd(closed);
        };
    }

    private String ofMerging(Risk risk) {
        List<Integer> open = session.unmerged();
        return risk.entries().stream()
                .filter(entry -> !open.contains(entry))
                .findFirst()
                .map(entry -> entry >= 1 && entry <= session.entries()
                        ? "entry " + entry + " is part of another risk already"
                        : "there is no entry " + entry)
                .orElse("");
    }

    private String ofVote(SessionEvent.VoteOpened opened) {
        if (!session.unmerged().isEmpty()) {
            return "no risk stands for the entries " + session.unmerged() + " yet, and none may get lost";
        }
        return opened.slips().isEmpty() ? "a vote needs a slip for each participant" : "";
    }

    private String ofBallot(SessionEvent.Voted voted) {
        if (!session.openSlips().contains(voted.slip())) {
            return "this slip was never given out, or somebody has voted with it already";
        }
        Set<Integer> all =
                IntStream.rangeClosed(1, session.risks().size()).boxed().collect(Collectors.toSet());
        return voted.scores().keySet().equals(all)
                ? ""
                : "a ballot scores each of the " + all.size() + " risks, and this scores "
                        + voted.scores().keySet();
    }

    private String noRisk(int risk) {
        return risk >= 1 && risk <= session.risks().size() ? "" : "there is no risk " + risk;
    }

    private String ofEnd(SessionEvent.Closed closed) {
        if (closed.reason().isBlank()) {
            return "go or no-go has a reason";
        }
        List<RankedRisk> open = session.undecided();
        return open.isEmpty()
                ? ""
                : "each top risk ends as a plan change, an accepted risk or an experiment, and these have no decision: "
                        + open.stream()
                                .map(risk -> risk.number() + " (" + risk.risk().wording() + ")")
                                .collect(Collectors.joining(", "));
    }
}
