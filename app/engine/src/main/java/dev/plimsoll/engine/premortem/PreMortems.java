package dev.plimsoll.engine.premortem;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.premortem.PlanItems;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.key.ReceiptCode;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The pre-mortem sessions of a workspace.
public final class PreMortems {
    private final Workspace workspace;
    private final FindPlans plans;
    private final RoleCheck roles;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param people the list that holds now; may block
    public PreMortems(
            Workspace workspace,
            FindPlans plans,
            Supplier<People> people,
            KeepRefusals refusals,
            InstantSource clock,
            SecureRandom random) {
        this.workspace = workspace;
        this.plans = plans;
        this.roles = new RoleCheck(people, refusals, "session", "a pre-mortem session");
        this.clock = clock;
        this.random = random;
    }

    /// All sessions, newest first.
    public List<SessionState> all() {
        return workspace.records().sessions().all();
    }

    /// @throws Problem if the workspace has no such session
    public SessionState get(SessionId id) {
        return workspace
                .records()
                .sessions()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no pre-mortem session " + id + " in "
                                + workspace.place().name() + ".",
                        "List the sessions of the workspace, or name another workspace."));
    }

    /// Opens a session about a plan, as it is now.
    ///
    /// @param top how many risks at least have to be decided
    /// @param by leads it
    public SessionState open(PlanId plan, int top, Person by) {
        roles.require(PlanAction.COMMENT, by, "open", plan.value());
        String digest = plans.get(plan).plan().digest();
        return workspace.records().sessions().create(new SessionEvent.Opened(clock.instant(), by, plan, digest, top));
    }

    /// Writes down a way to fail; others see it once the silent phase is closed.
    public SessionState add(SessionState seen, String entry, Person by) {
        roles.require(PlanAction.COMMENT, by, "add to", seen.id().value());
        return append(seen, new SessionEvent.Entered(clock.instant(), by, entry));
    }

    public SessionState closeEntry(SessionState seen, Person by) {
        return append(seen, new SessionEvent.EntryClosed(clock.instant(), by));
    }

    /// Words a risk that stands for entries.
    ///
    /// @throws Problem if it names a part that the plan does not have
    public SessionState merge(SessionState seen, Risk risk, Person by) {
        List<String> items = PlanItems.of(plans.get(seen.opening().plan()).plan());
        if (!items.contains(risk.item())) {
            throw new Problem(
                    "Plan " + seen.opening().plan() + " has no part '" + risk.item() + "'.",
                    "Use one of " + String.join(", ", items) + ".");
        }
        return append(seen, new SessionEvent.Merged(clock.instant(), by, risk));
    }

    /// Makes every entry that no risk stands for yet a risk of its own, as it was written.
    public SessionState mergeRest(SessionState seen, Person by) {
        SessionState state = seen;
        for (SessionState.Entry entry : seen.entriesFor(by)) {
            if (seen.unmerged().contains(entry.number())) {
                state = merge(state, new Risk(entry.text(), List.of(entry.number()), Risk.WHOLE_PLAN, "", ""), by);
            }
        }
        return state;
    }

    /// The open vote and its slips.
    ///
    /// @param slips one for each participant; kept nowhere
    public record Ballots(SessionState state, List<String> slips) {
        public Ballots {
            slips = List.copyOf(slips);
        }

        /// Without the slips: they would end in a log.
        @Override
        public String toString() {
            return "the vote of session " + state.id();
        }
    }

    /// Opens the vote. Who draws which slip nobody notes, so no ballot leads back to a person.
    ///
    /// @param participants at least 1
    public Ballots openVote(SessionState seen, int participants, Person by) {
        List<ReceiptCode> slips = IntStream.range(0, participants)
                .mapToObj(_ -> ReceiptCode.random(random))
                .toList();
        SessionState state = append(
                seen,
                new SessionEvent.VoteOpened(
                        clock.instant(),
                        by,
                        slips.stream().map(ReceiptCode::digest).toList()));
        return new Ballots(state, slips.stream().map(ReceiptCode::text).toList());
    }

    /// Votes with a slip. Keeps the day, and neither the moment nor a person.
    ///
    /// @param scores by the number of the risk
    public SessionState vote(SessionState seen, String slip, Map<Integer, Score> scores) {
        String digest;
        try {
            digest = ReceiptCode.read(slip).digest();
        } catch (IllegalArgumentException mistyped) {
            throw new Problem("Cannot read the slip: " + mistyped.getMessage() + ".", "Type it again.", mistyped);
        }
        return append(seen, new SessionEvent.Voted(today(), digest, scores));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public SessionState closeVote(SessionState seen, Person by) {
        return append(seen, new SessionEvent.VoteClosed(clock.instant(), by));
    }

    /// Says how a risk ends.
    ///
    /// @throws Problem if the experiment names a plan or a fault that is not there, or the last day is over
    public SessionState decide(SessionState seen, int risk, RiskDecision decision, Person by) {
        roles.require(PlanAction.DECIDE, by, "decide a risk of", seen.id().value());
        switch (decision) {
            case RiskDecision.PlanChange _ -> {}
            case RiskDecision.Accepted accepted -> {
                if (accepted.until().isBefore(today())) {
                    throw new Problem(
                            "The risk cannot be accepted until " + accepted.until() + ": that day is over.",
                            "Name a day from " + today() + " on.");
                }
            }
            case RiskDecision.Experiment experiment -> requireExperiment(experiment);
        }
        return append(seen, new SessionEvent.Decided(clock.instant(), by, risk, decision));
    }

    private void requireExperiment(RiskDecision.Experiment experiment) {
        PlanState plan = plans.get(experiment.plan());
        boolean known = experiment.fault().isEmpty()
                || plan.plan().faults().stream().anyMatch(fault -> fault.id().equals(experiment.fault()));
        if (!known) {
            throw new Problem(
                    "Plan " + experiment.plan() + " has no fault '" + experiment.fault() + "'.",
                    "Look at its faults with 'plimsoll plan show " + experiment.plan() + "'.");
        }
    }

    /// Ends the session.
    ///
    /// @param go whether the plan may go on as it is now
    public SessionState close(SessionState seen, boolean go, String reason, Person by) {
        return append(seen, new SessionEvent.Closed(clock.instant(), by, go, reason));
    }

    private SessionState append(SessionState seen, SessionEvent event) {
        String obstacle = seen.obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new Refusal("That cannot be done: " + obstacle + ".", "Look at it with 'premortem show'.");
        }
        return workspace.records().sessions().append(seen, event);
    }
}
