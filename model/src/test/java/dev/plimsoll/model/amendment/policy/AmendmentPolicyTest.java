package dev.plimsoll.model.amendment.policy;

import static dev.plimsoll.model.amendment.AmendmentSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Predecessor;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.People.Member;
import dev.plimsoll.model.plan.policy.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

class AmendmentPolicyTest {
    private static final Person ADA_AT_HOME = new Person("ada@home");
    private static final Person SUE_AT_HOME = new Person("sue@home");
    private static final EnumSet<Role> WORKER = EnumSet.of(Role.AUTHOR, Role.OPERATOR);
    private static final People PEOPLE = new People(List.of(
            new Member(List.of(ADA, ADA_AT_HOME), WORKER),
            new Member(List.of(PAM), WORKER),
            new Member(List.of(SUE, SUE_AT_HOME), WORKER),
            new Member(List.of(SAM), WORKER),
            new Member(List.of(new Person("pia")), EnumSet.of(Role.OBSERVER)),
            new Member(List.of(new Person("root")), EnumSet.of(Role.ADMINISTRATOR))));
    private static final AmendmentPolicy POLICY = new AmendmentPolicy(PEOPLE);
    private static final Surroundings AROUND = around("2027-03-01");

    private static Surroundings around(String sunset) {
        return new Surroundings(
                new Surroundings.Pair(
                        new TreeSet<>(List.of(ORDER)), new TreeMap<>(Map.of(ORDER, LocalDate.parse(sunset)))),
                null);
    }

    private static Ruling decide(AmendmentState state, AmendmentAction action, Person by, String party, Instant at) {
        return POLICY.decide(
                state,
                AROUND,
                AmendmentIntent.of(action, by, at).forParty(party).because("a reason"));
    }

    private static AmendmentRecord with(String field, String value) {
        ObjectNode tree = AmendmentRecord.DOCUMENT.tree(whole());
        JsonPointer place = JsonPointer.compile(field);
        ((ObjectNode) tree.at(place.head()))
                .set(place.last().getMatchingProperty(), Json.mapper().readTree(value));
        return AmendmentRecord.DOCUMENT.read(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rationale | \" \" | The rationale is empty",
                "/consumers | [] | The amendment has no consumer",
                "/revision/digest | \"abababababababababababababababababababababababababababababababab\" | Base and"
                        + " revision are the same bytes, abababababab",
                "/consumers/0/signatories | [\"pam\"] | pam is named for orders and, under this or another account,"
                        + " for shop",
                "/consumers/0/signatories | [\"ada@home\"] | Everybody who may sign for shop (ada@home) wrote the"
                        + " amendment",
                "/consumers/1/signatories | [\"sue@home\"] | for shop and, under this or another account, for app",
                "/obligations/latency/1/operation/path | \"/other\" | GET /other, which neither contract has",
                "/obligations/latency/0/operation | {\"method\": \"GET\", \"path\": \"/orders/{id}\"} | OPEN",
                "/obligations/latency/1/percentile | 95 | OPEN",
                "/obligations/errors/0/retry | false | Status 503 (overloaded) is retried",
                "/obligations/idempotency/0/remembered | \"PT6S\" | comes 7 s after the first attempt, and"
                        + " Idempotency-Key is remembered for 6 s only",
                "/obligations/retirement/sunset | \"2027-02-28\" | goes on 2027-02-28, and the contract promises GET"
                        + " /orders/{id} until 2027-03-01",
                "/effective/date | \"2027-05-01\" | goes on 2027-04-01, and the amendment takes effect on 2027-05-01",
            })
    void whatMustBeSaidBeforeAnybodyIsAskedToSign(String field, String value, String reason) {
        AmendmentState state = drafted(with(field, value));
        Ruling ruling = decide(state, AmendmentAction.SUBMIT, ADA, "", BEFORE);

        if (reason.equals("OPEN")) {
            assertThat(ruling.closed()).isEmpty();
        } else {
            assertThat(ruling.allowed()).isFalse();
            assertThat(ruling.why()).contains(reason);
        }
    }

    @Test
    void limitsOfLatencyMayNotContradictEachOther() {
        String two = "[{\"percentile\": 95, \"atMost\": \"PT2S\"}, {\"percentile\": %s, \"atMost\": \"PT1S\"}]";

        assertThat(decide(
                                drafted(with("/obligations/latency", two.formatted("99.9"))),
                                AmendmentAction.SUBMIT,
                                ADA,
                                "",
                                BEFORE)
                        .why())
                .isEqualTo("The 99.9th percentile is at most 1 s, less than the 95th at 2 s; correct one of them.");
        assertThat(decide(
                                drafted(with("/obligations/latency", two.formatted("95"))),
                                AmendmentAction.SUBMIT,
                                ADA,
                                "",
                                BEFORE)
                        .why())
                .isEqualTo("The 95th percentile has two limits; leave one of them.");
    }

    @Test
    void contractsThatNobodyCanReadAreNotSigned() {
        AmendmentIntent intent = AmendmentIntent.of(AmendmentAction.SUBMIT, ADA, BEFORE);

        assertThat(POLICY.decide(drafted(whole()), new Surroundings(null, null), intent)
                        .why())
                .contains("The contracts abababababab and cdcdcdcdcdcd are not both in this workspace");
    }

    @Test
    void onePersonIsOneSideAndNoAuthorSigns() {
        AmendmentRecord amendment = with("/consumers/1/signatories", "[\"sam\", \"ada@home\", \"root\", \"eve\"]");
        AmendmentState state = drafted(amendment).after(new AmendmentEvent.Submitted(BEFORE, ADA, amendment.digest()));

        assertThat(decide(state, AmendmentAction.SIGN, ADA_AT_HOME, "app", BEFORE)
                        .why())
                .isEqualTo("ada@home wrote amendment A1 and cannot sign it for anybody; let another signatory read and"
                        + " sign it.");
        assertThat(decide(state, AmendmentAction.SIGN, new Person("root"), "app", BEFORE)
                        .why())
                .startsWith("root is administrator and may not sign an amendment; it takes the role of author or");
        assertThat(decide(state, AmendmentAction.SIGN, new Person("eve"), "app", BEFORE)
                        .why())
                .startsWith("eve is observer and may not sign");
        assertThat(decide(state, AmendmentAction.SIGN, SUE, "app", BEFORE).why())
                .startsWith(
                        "sue is not named among those who may sign for app; let sam or ada@home or root or eve sign");
        assertThat(decide(state, AmendmentAction.SIGN, SUE, "ap", BEFORE).why())
                .isEqualTo("'ap' is no party of amendment A1; its parties are orders, shop, app.");
        AmendmentState once = state.after(signed(state, SUE, "shop"));
        assertThat(decide(once, AmendmentAction.SIGN, SUE, "shop", BEFORE).why())
                .isEqualTo("sue has signed this content for shop already; nothing more is needed from this party.");
    }

    /// Even where the terms name a person on two sides under two accounts and the store holds both signatures.
    @Test
    void theSamePersonUnderTwoAccountsSignsForOneSideOnly() {
        AmendmentRecord amendment = with("/consumers/1/signatories", "[\"sue@home\"]");
        AmendmentState state = drafted(amendment);
        state = state.after(new AmendmentEvent.Submitted(BEFORE, ADA, amendment.digest()))
                .after(signed(state, PAM, "orders"))
                .after(signed(state, SUE, "shop"));

        assertThat(decide(state, AmendmentAction.SIGN, SUE_AT_HOME, "app", BEFORE)
                        .why())
                .contains("sue@home has signed for shop already, as sue, and one person signs for one side only");
        AmendmentState forced = state.after(signed(state, SUE_AT_HOME, "app"));
        assertThat(POLICY.stage(forced)).isEqualTo(AmendmentStage.IN_REVIEW);
        assertThat(decide(forced, AmendmentAction.EFFECT, ADA, "", THEN).why())
                .contains("Nobody has signed digest " + amendment.digest().substring(0, 12) + " for app");
    }

    @Test
    void aRoleThatWasTakenAwayTakesItsSignatureAlong() {
        List<Member> fewer = PEOPLE.members().stream()
                .map(member -> member.accounts().contains(SUE)
                        ? new Member(member.accounts(), EnumSet.of(Role.OBSERVER))
                        : member)
                .toList();

        assertThat(POLICY.stage(agreed(whole()))).isEqualTo(AmendmentStage.APPROVED);
        assertThat(new AmendmentPolicy(new People(fewer)).stage(agreed(whole())))
                .isEqualTo(AmendmentStage.IN_REVIEW);
    }

    @Test
    void itsDayMustHaveCome() {
        AmendmentState agreed = agreed(whole());

        assertThat(decide(agreed, AmendmentAction.EFFECT, ADA, "", BEFORE).why())
                .isEqualTo("It is 2026-11-30T23:59:59 in Europe/Berlin, and the amendment takes effect on 2026-12-01;"
                        + " wait for it, or agree on another day, which everybody signs again.");
        assertThat(decide(agreed, AmendmentAction.EFFECT, ADA, "", THEN).allowed())
                .isTrue();
    }

    @Test
    void whatItSupersedesMustBeInEffectAndTheOneThatIsMeant() {
        AmendmentState old = agreed(whole());
        AmendmentRecord next = whole().superseding(
                        new Predecessor(AmendmentId.number(1), old.amendment().digest()));
        AmendmentState state =
                AmendmentState.of(AmendmentId.number(2), List.of(new AmendmentEvent.Drafted(BEFORE, ADA, next)));

        assertThat(succession(state, null)).contains("A1, which is not in this workspace");
        assertThat(succession(state, old)).contains("A1, which is not in effect");
        assertThat(succession(state, old.after(effected(old, THEN)))).isEmpty();
        AmendmentState other = agreed(with("/title", "\"Other\""));
        assertThat(succession(state, other.after(effected(other, THEN)))).contains("that says something else now");
    }

    private static String succession(AmendmentState state, @Nullable AmendmentState old) {
        Surroundings around = new Surroundings(AROUND.contracts(), old);
        return POLICY.gates(state, around, THEN).stream()
                .filter(gate -> gate.name().equals("Succession") && !gate.open())
                .map(Gate::reason)
                .findFirst()
                .orElse("");
    }

    /// Random acts of everybody, asked of the policy and of a model that knows only who signed what since the last
    /// change of the content.
    @Test
    void neverEffectiveWithoutEverySignatureOnThePresentContent() {
        List<Person> all = List.of(
                ADA, ADA_AT_HOME, PAM, SUE, SUE_AT_HOME, SAM, new Person("pia"), new Person("root"), new Person("eve"));
        List<String> parties = List.of("orders", "shop", "app");
        Map<AmendmentStage, Integer> stages = new EnumMap<>(AmendmentStage.class);
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            AmendmentState state = drafted(whole());
            Map<String, Person> signed = new HashMap<>();
            boolean submitted = false;
            Instant now = BEFORE.minusSeconds(20);
            for (int step = 0; step < 40; step++) {
                now = now.plusSeconds(random.nextInt(3));
                Person by = all.get(random.nextInt(all.size()));
                String party = parties.get(random.nextInt(parties.size()));
                AmendmentAction action = draw(random);
                boolean allowed = decide(state, action, by, party, now).allowed();
                AmendmentStage before = POLICY.stage(state);
                List<AmendmentEvent> events = allowed ? event(state, action, by, party, now, random) : List.of();
                for (AmendmentEvent event : events) {
                    state = state.after(event);
                    switch (event) {
                        case AmendmentEvent.Revised _ -> {
                            signed.clear();
                            submitted = false;
                        }
                        case AmendmentEvent.Reopened _ -> {
                            signed.clear();
                            submitted = false;
                        }
                        case AmendmentEvent.Submitted _ -> submitted = true;
                        case AmendmentEvent.Signed one -> signed.put(one.party(), PEOPLE.person(one.by()));
                        default -> {}
                    }
                }
                boolean complete = signed.keySet().containsAll(parties)
                        && new TreeSet<>(signed.values().stream()
                                                .map(Person::account)
                                                .toList())
                                        .size()
                                == 3
                        && !signed.containsValue(ADA);
                String where = "seed " + seed + ", step " + step + ", " + action + " by " + by;
                AmendmentStage stage = POLICY.stage(state);
                stages.merge(stage, 1, Integer::sum);
                if (stage == AmendmentStage.EFFECTIVE) {
                    assertThat(complete).as(where).isTrue();
                    assertThat(now.isBefore(THEN) && before != AmendmentStage.EFFECTIVE)
                            .as(where)
                            .isFalse();
                } else if (stage != AmendmentStage.WITHDRAWN) {
                    assertThat(stage)
                            .as(where)
                            .isEqualTo(
                                    complete
                                            ? AmendmentStage.APPROVED
                                            : submitted ? AmendmentStage.IN_REVIEW : AmendmentStage.DRAFT);
                }
                assertThat(allowed && before == AmendmentStage.EFFECTIVE)
                        .as(where)
                        .isFalse();
            }
            List<AmendmentEvent> again = state.events().stream()
                    .map(event -> Json.read(Json.canonical(event), AmendmentEvent.class))
                    .toList();
            assertThat(AmendmentState.of(state.id(), again)).as("seed %d", seed).isEqualTo(state);
        }
        assertThat(stages).containsKeys(AmendmentStage.APPROVED, AmendmentStage.EFFECTIVE, AmendmentStage.WITHDRAWN);
    }

    /// Signing most of the time, so that the way to its end is found.
    private static AmendmentAction draw(Random random) {
        int number = random.nextInt(41);
        return number < 22
                ? AmendmentAction.SIGN
                : number < 28
                        ? AmendmentAction.SUBMIT
                        : number < 36
                                ? AmendmentAction.EFFECT
                                : number < 39
                                        ? AmendmentAction.REVISE
                                        : number < 40 ? AmendmentAction.WITHDRAW : AmendmentAction.REOPEN;
    }

    private static List<AmendmentEvent> event(
            AmendmentState state, AmendmentAction action, Person by, String party, Instant now, Random random) {
        String digest = state.amendment().digest();
        return switch (action) {
            case DRAFT -> List.of();
            case REVISE -> {
                // Mostly by the author: whoever wrote once cannot sign any more.
                AmendmentRecord other = with("/title", "\"Title " + random.nextInt(99) + "\"");
                Person writer = random.nextInt(8) > 0 ? ADA : by;
                yield other.equals(state.amendment()) ? List.of() : List.of(state.revision(now, writer, other));
            }
            case SUBMIT -> List.of(new AmendmentEvent.Submitted(now, by, digest));
            case SIGN -> List.of(new AmendmentEvent.Signed(now, by, party, digest, ""));
            case WAIVE -> List.of();
            case EFFECT -> List.of(new AmendmentEvent.Effected(now, by, digest));
            case WITHDRAW -> List.of(new AmendmentEvent.Withdrawn(now, by, "enough"));
            case REOPEN -> List.of(new AmendmentEvent.Reopened(now, by, "after all"));
        };
    }

    /// The fold alone, handed events that nobody was asked about: either it refuses them, or nothing forbidden is so.
    @Test
    void noRoadAroundThePolicyMakesItEffective() {
        List<Person> all = List.of(ADA, PAM, SUE, SAM, new Person("pia"));
        List<String> parties = List.of("orders", "shop", "app", "none");
        int effective = 0;
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            AmendmentState state = drafted(whole());
            List<AmendmentEvent.Signed> since = new ArrayList<>();
            for (int step = 0; step < 30 && !state.effective(); step++) {
                Instant now = random.nextBoolean() ? BEFORE : THEN;
                Person by = all.get(random.nextInt(all.size()));
                AmendmentAction action = draw(random);
                for (AmendmentEvent event : event(state, action, by, parties.get(random.nextInt(4)), now, random)) {
                    if (event instanceof AmendmentEvent.Withdrawn) {
                        continue;
                    }
                    try {
                        state = state.after(event);
                    } catch (IllegalArgumentException refused) {
                        assertThat(refused).hasMessageStartingWith("amendment A1 cannot be");
                        continue;
                    }
                    if (event instanceof AmendmentEvent.Revised) {
                        since.clear();
                    } else if (event instanceof AmendmentEvent.Signed signed) {
                        since.add(signed);
                    }
                }
            }
            if (state.effective()) {
                effective++;
                for (String party : List.of("orders", "shop", "app")) {
                    assertThat(since)
                            .as("seed %d", seed)
                            .anyMatch(one -> one.party().equals(party));
                }
                assertThat(state.last().at()).as("seed %d", seed).isEqualTo(THEN);
            }
        }
        assertThat(effective).isPositive();
    }

    @Test
    void everyOperationOfAnObligationIsListedOnce() {
        assertThat(whole().obligations().operations()).containsExactly(new OperationKey("GET", "/orders/{id}"));
    }
}
