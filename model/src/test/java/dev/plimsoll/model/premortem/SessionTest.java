package dev.plimsoll.model.premortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<Person> PEOPLE = List.of(new Person("ada"), new Person("ben"), new Person("cem"));
    private static final Person ADA = PEOPLE.getFirst();
    private static final RiskDecision CHANGE = new RiskDecision.PlanChange("Add a canary.");

    private static SessionState open(int top) {
        return SessionState.of(
                SessionId.number(1),
                List.of(new SessionEvent.Opened(NOON, ADA, PlanId.number(1), "0".repeat(64), top)));
    }

    private static Risk risk(String wording, Integer... entries) {
        return new Risk(wording, List.of(entries), Risk.WHOLE_PLAN, "", "");
    }

    /// What the machine must keep whatever people try, in whatever order.
    @Test
    void noOrderOfCommandsBreaksTheRules() {
        Set<SessionPhase> reached = new HashSet<>();
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SessionState state = open(1 + random.nextInt(3));
            for (int step = 0; step < 60; step++) {
                SessionEvent event = event(random, state);
                SessionState before = state;
                if (before.obstacle(event).isEmpty()) {
                    state = before.after(event);
                    requireRules(before, event, state, seed);
                } else {
                    assertThatThrownBy(() -> before.after(event))
                            .as("seed %d", seed)
                            .isInstanceOf(IllegalArgumentException.class);
                }
                reached.add(state.phase());
            }
            assertThat(SessionState.of(state.id(), state.events())).isEqualTo(state);
            state.events()
                    .forEach(event -> assertThat(Json.read(Json.canonical(event), SessionEvent.class))
                            .isEqualTo(event));
        }
        assertThat(reached).containsExactlyInAnyOrder(SessionPhase.values());
    }

    private static void requireRules(SessionState before, SessionEvent event, SessionState after, long seed) {
        String what = "seed " + seed + ", " + event;
        for (Person viewer : PEOPLE) {
            List<String> own = after.all(SessionEvent.Entered.class).stream()
                    .filter(entered -> entered.by().equals(viewer))
                    .map(SessionEvent.Entered::entry)
                    .toList();
            List<String> seen = after.entriesFor(viewer).stream()
                    .map(SessionState.Entry::text)
                    .toList();
            if (after.phase() == SessionPhase.SILENT) {
                assertThat(seen).as(what).isEqualTo(own);
            } else {
                assertThat(seen).as(what).hasSize(after.entries()).containsAll(own);
            }
        }
        assertThat(after.phase()).as(what).isGreaterThanOrEqualTo(before.phase());
        List<String> slips = after.all(SessionEvent.Voted.class).stream()
                .map(SessionEvent.Voted::slip)
                .toList();
        assertThat(slips).as(what).doesNotHaveDuplicates();
        if (after.phase().compareTo(SessionPhase.VOTE) >= 0) {
            assertThat(after.unmerged()).as(what).isEmpty();
            after.all(SessionEvent.VoteOpened.class)
                    .forEach(opened -> assertThat(opened.slips()).as(what).containsAll(slips));
        }
        if (after.phase().compareTo(SessionPhase.DECIDE) < 0) {
            assertThat(after.ranking()).as(what).isEmpty();
        }
        if (after.phase() == SessionPhase.CLOSED) {
            assertThat(after.undecided()).as(what).isEmpty();
            assertThat(after.top()).as(what).isNotEmpty();
        }
        if (event instanceof SessionEvent.Leading leading) {
            assertThat(leading.by()).as(what).isEqualTo(ADA);
        }
    }

    /// Something that somebody tries, sensible or not.
    private static SessionEvent event(SplittableRandom random, SessionState state) {
        Person by = random.nextInt(4) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : ADA;
        int risks = state.risks().size();
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new SessionEvent.Entered(
                        NOON,
                        PEOPLE.get(random.nextInt(PEOPLE.size())),
                        random.nextInt(9) == 0 ? " " : "entry " + random.nextInt());
            case 2 ->
                random.nextInt(4) == 0
                        ? new SessionEvent.EntryClosed(NOON, by)
                        : new SessionEvent.Merged(NOON, by, risk("r", 1 + random.nextInt(state.entries() + 2)));
            case 3, 4 -> new SessionEvent.Merged(NOON, by, risk("r", any(random, state), any(random, state)));
            case 5 ->
                new SessionEvent.VoteOpened(NOON, by, random.nextInt(5) == 0 ? List.of() : List.of("s1", "s2", "s3"));
            case 6, 7 -> new SessionEvent.Voted(DAY, "s" + random.nextInt(5), scores(random, risks));
            case 8 ->
                random.nextInt(3) == 0
                        ? new SessionEvent.VoteClosed(NOON, by)
                        : new SessionEvent.Decided(NOON, by, random.nextInt(risks + 2), CHANGE);
            default ->
                new SessionEvent.Closed(NOON, by, random.nextInt(2) == 0, random.nextInt(5) == 0 ? "" : "enough");
        };
    }

    private static int any(SplittableRandom random, SessionState state) {
        List<Integer> open = state.unmerged();
        return open.isEmpty() ? 1 : open.get(random.nextInt(open.size()));
    }

    private static Map<Integer, Score> scores(SplittableRandom random, int risks) {
        Map<Integer, Score> scores = new TreeMap<>();
        int scored = random.nextInt(5) == 0 ? risks + 1 : risks;
        for (int risk = 1; risk <= scored; risk++) {
            scores.put(risk, new Score(1 + random.nextInt(5), 1 + random.nextInt(5)));
        }
        return scores;
    }

    /// By hand: products 4, 20, 6 for the first risk, 20, 25, 5 for the second, 6, 6, 6 for the third.
    @Test
    void theRankingIsByTheMedianOfLikelihoodTimesImpact() {
        List<SessionEvent> events = new ArrayList<>(open(2).events());
        for (int i = 1; i <= 3; i++) {
            events.add(new SessionEvent.Entered(NOON, ADA, "entry " + i));
        }
        events.add(new SessionEvent.EntryClosed(NOON, ADA));
        for (int i = 1; i <= 3; i++) {
            events.add(new SessionEvent.Merged(NOON, ADA, risk("risk " + i, i)));
        }
        events.add(new SessionEvent.VoteOpened(NOON, ADA, List.of("a", "b", "c", "d")));
        events.add(ballot("a", new Score(2, 2), new Score(4, 5), new Score(2, 3)));
        events.add(ballot("b", new Score(4, 5), new Score(5, 5), new Score(3, 2)));
        events.add(ballot("c", new Score(2, 3), new Score(1, 5), new Score(2, 3)));
        events.add(new SessionEvent.VoteClosed(NOON, ADA));
        SessionState state = SessionState.of(SessionId.number(1), events);

        assertThat(state.ranking()).extracting(RankedRisk::number).containsExactly(2, 1, 3);
        RankedRisk second = state.ranking().get(1);
        assertThat(second.product()).isEqualTo(new RankedRisk.Spread(6, 4, 20));
        assertThat(second.likelihood()).isEqualTo(new RankedRisk.Spread(2, 2, 4));
        assertThat(second.impact()).isEqualTo(new RankedRisk.Spread(3, 2, 5));
        assertThat(state.top()).as("the third is as bad as the second").hasSize(3);
        assertThat(new RankedRisk(1, risk("even", 1), List.of(new Score(1, 1), new Score(2, 1)))
                        .product()
                        .median())
                .isEqualTo(1.5);
        assertThatThrownBy(() -> state.after(new SessionEvent.Closed(NOON, ADA, true, "enough")))
                .hasMessageContaining("have no decision: 2 (risk 2), 1 (risk 1), 3 (risk 3)");
    }

    private static SessionEvent.Voted ballot(String slip, Score... scores) {
        Map<Integer, Score> all = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            all.put(i + 1, scores[i]);
        }
        return new SessionEvent.Voted(DAY, slip, all);
    }

    @Test
    void aBallotHasNeitherAMomentNorAPerson() {
        assertThat(Json.canonical(ballot("a", new Score(1, 1))))
                .contains("\"day\":\"2026-11-21\"")
                .doesNotContain("\"at\":", "\"by\":");
        assertThatThrownBy(() -> new Score(0, 3)).hasMessageContaining("are 1 to 5, not 0 and 3");
        assertThatThrownBy(() -> new Score(1, 6)).hasMessageContaining("1 and 6");
    }

    @Test
    void thePartsOfAPlanAreNamed() {
        assertThat(PlanItems.of(Plans.complete().plan()))
                .startsWith("plan", "amendment")
                .contains("rollback", "gone", "slow", "errors", "p99", "shop");
    }
}
