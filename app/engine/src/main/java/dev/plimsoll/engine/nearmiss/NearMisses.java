package dev.plimsoll.engine.nearmiss;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.nearmiss.ConfidantKey;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.nearmiss.SealedName;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.RoleGate;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.reports.lint.IdentifierLint;
import dev.plimsoll.reports.lint.Roster;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.key.Confidence;
import dev.plimsoll.storage.key.KeyProblem;
import dev.plimsoll.storage.key.ReceiptCode;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The near misses of a workspace. Everybody may report one; what the reporter does is kept without a name and with
/// its day only, and takes no role, for asking after a role would take a name.
public final class NearMisses {
    private static final String THANKS = "Thank you: what you told can now be rehearsed before it happens for real.";

    private final Workspace workspace;
    private final Supplier<People> people;
    private final KeepRefusals refusals;
    private final Scenarios scenarios;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param people the list that holds now; may block
    public NearMisses(
            Workspace workspace,
            Supplier<People> people,
            KeepRefusals refusals,
            Scenarios scenarios,
            InstantSource clock,
            SecureRandom random) {
        this.workspace = workspace;
        this.people = people;
        this.refusals = refusals;
        this.scenarios = scenarios;
        this.clock = clock;
        this.random = random;
    }

    /// A near miss that was just reported.
    ///
    /// @param code what the reporter comes back with; kept nowhere
    public record Kept(NearMissState state, String code) {
        /// Without the code: it would end in a log.
        @Override
        public String toString() {
            return state.id().toString();
        }
    }

    /// All of them, newest first.
    public List<NearMissState> all() {
        return workspace.records().nearMisses().all();
    }

    /// @throws Problem if the workspace has no such near miss
    public NearMissState get(NearMissId id) {
        return workspace
                .records()
                .nearMisses()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no near miss " + id + " in "
                                + workspace.place().name() + ".",
                        "List the near misses of the workspace, or name another workspace."));
    }

    /// Words that may tell who wrote them, directly or together with what others know.
    ///
    /// @param words as they were written
    /// @param advice why, and what to write instead
    public record Telling(String words, String advice) {}

    /// What in texts may tell who wrote them. To be asked before they are kept, and answered by their writer: a lint
    /// neither finds everything nor is always right.
    ///
    /// @param writer whose own account is looked for as well, listed or not; kept nowhere
    public List<Telling> tellingWords(List<String> texts, Person writer) {
        Stream<String> listed = people.get().members().stream()
                .flatMap(member -> member.accounts().stream())
                .map(Person::account);
        Roster roster = Roster.of(
                Stream.concat(listed, OwnName.of(writer).stream()).distinct().toList());
        return texts.stream()
                .flatMap(text -> IdentifierLint.check(text, roster).stream()
                        .map(found -> new Telling(found.words(text), found.reason() + " " + found.suggestion())))
                .distinct()
                .toList();
    }

    /// Keeps a report of which nobody knows, or can find out, who made it.
    public Kept reportAnonymously(NearMiss report) {
        return report(report, null);
    }

    /// Keeps a report whose reporter only the confidant can find out.
    public Kept reportInConfidence(NearMiss report, Person by, ConfidantKey key) {
        return report(report, Confidence.seal(by, key, random));
    }

    private Kept report(NearMiss report, @Nullable SealedName sealed) {
        ReceiptCode code = ReceiptCode.random(random);
        NearMissState state = workspace
                .records()
                .nearMisses()
                .create(new NearMissEvent.Reported(today(), report, code.receipt(random), sealed));
        return new Kept(state, code.text());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Asks the reporter something.
    public NearMissState ask(NearMissState seen, String question, Person by) {
        refusals.require(
                new Ruling(List.of(RoleGate.of(people.get(), by, PlanAction.COMMENT, "ask about a near miss"))),
                new KeepRefusals.Attempt(by, "nearmiss ask", seen.id().value(), question, ""),
                by + " may not ask about near miss " + seen.id() + ".");
        return append(seen, new NearMissEvent.Asked(clock.instant(), by, question));
    }

    /// The near miss, for its reporter. A wrong code is refused and not noted: the note would name whoever tried, and
    /// that may well be the reporter.
    ///
    /// @throws Refusal if the code does not belong to it
    public NearMissState ofReporter(NearMissId id, String typed) {
        NearMissState state = get(id);
        ReceiptCode code;
        try {
            code = ReceiptCode.read(typed);
        } catch (IllegalArgumentException mistyped) {
            throw new Problem("Cannot read the code: " + mistyped.getMessage() + ".", "Type it again.", mistyped);
        }
        if (!code.fits(state.reported().receipt())) {
            throw new Refusal(
                    "This is not the receipt code of near miss " + id + ".", "Look for the number beside the code.");
        }
        return state;
    }

    /// Answers a question as the reporter.
    ///
    /// @param question its number, counted from 1
    /// @throws Refusal if the code does not belong to it
    public NearMissState answer(NearMissId id, String typed, int question, String answer) {
        return append(ofReporter(id, typed), new NearMissEvent.Answered(today(), question, answer));
    }

    /// Makes a scenario card of it.
    ///
    /// @throws Refusal if this person may not write cards
    public ScenarioState promote(NearMissState seen, String thanks, Person by) {
        requireFollows(seen, new NearMissEvent.Promoted(clock.instant(), by, ScenarioId.number(1), thanks));
        NearMiss report = seen.report();
        ScenarioState card = scenarios.draft(
                new Scenario(
                        report.title(),
                        report.happened(),
                        report.stopped(),
                        report.help(),
                        by,
                        List.of(),
                        null,
                        Map.of()),
                by);
        append(seen, new NearMissEvent.Promoted(clock.instant(), by, card.id(), thanks.isBlank() ? THANKS : thanks));
        return card;
    }

    /// Makes the key pair of somebody whom people may trust with their names.
    ///
    /// @throws Problem if the passphrase is too short
    public ConfidantKey newConfidant(Person confidant, char[] passphrase) {
        return Confidence.key(confidant, passphrase, random);
    }

    /// Reads the sealed name. That it was read, by whom and why, is in the ledger before the name is known; so is an
    /// attempt with another passphrase.
    ///
    /// @throws KeyProblem if the passphrase is another one
    public Person open(NearMissState seen, char[] passphrase, String reason, Person by) {
        NearMissEvent.Opened opened = new NearMissEvent.Opened(clock.instant(), by, reason);
        requireFollows(seen, opened);
        SealedName sealed = seen.reported().sealed();
        if (sealed == null) {
            throw new IllegalStateException("what follows the report of " + seen.id() + " was just asked");
        }
        try {
            Person name = Confidence.open(sealed, passphrase);
            append(seen, opened);
            return name;
        } catch (KeyProblem wrong) {
            refusals.keep(
                    new KeepRefusals.Attempt(by, "nearmiss open", seen.id().value(), reason, ""), wrong.what());
            throw wrong;
        }
    }

    private NearMissState append(NearMissState seen, NearMissEvent event) {
        requireFollows(seen, event);
        return workspace.records().nearMisses().append(seen, event);
    }

    private static void requireFollows(NearMissState seen, NearMissEvent event) {
        String obstacle = seen.obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new Refusal("That cannot be done: " + obstacle + ".", "Look at it with 'nearmiss show'.");
        }
    }
}
