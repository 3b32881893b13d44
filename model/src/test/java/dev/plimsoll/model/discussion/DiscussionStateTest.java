package dev.plimsoll.model.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.People.Member;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscussionStateTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Person ADA = new Person("ada");
    private static final Person GRACE = new Person("grace");
    private static final Person OLA = new Person("ola");
    private static final ContractSummary BASE =
            new ContractSummary("a.yaml", "Orders", "1", "OpenAPI 3.1.0", "0".repeat(64), 1);
    private static final ChangeAnchor CHANGE = new ChangeAnchor(
            "0123456789abcdef", "property-removed", Severity.BREAKING, "GET /orders", "Gone.", "f".repeat(64));

    private static DiscussionState opened() {
        return new DiscussionState(DiscussionId.number(1), List.of(new DiscussionEvent.Opened(NOON, ADA, BASE)));
    }

    private static DiscussionEvent accepted(Person by) {
        return new DiscussionEvent.Accepted(
                NOON, by, "reviewer", CHANGE, List.of(CHANGE.fingerprint()), "Nobody reads it", TODAY);
    }

    private static DiscussionEvent commented() {
        return new DiscussionEvent.Commented(NOON, OLA, "", CHANGE, "Who reads it?");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyHistoryCountsAsItsEventsDoAndEndsNothingTwice(long seed) {
        Random random = new Random(seed);
        DiscussionState state = opened();
        int comments = 0;
        int acceptances = 0;
        Set<Integer> settled = new HashSet<>();
        Set<Integer> withdrawn = new HashSet<>();
        for (int step = 0; step < 60; step++) {
            String message = "seed " + seed + ", step " + step;
            int number = random.nextInt(6);
            DiscussionState before = state;
            switch (random.nextInt(4)) {
                case 0 -> {
                    state = state.after(commented());
                    comments++;
                }
                case 1 -> {
                    state = state.after(accepted(GRACE));
                    acceptances++;
                }
                case 2 -> {
                    var event = new DiscussionEvent.Settled(NOON, OLA, number, "");
                    if (number >= 1 && number <= comments && settled.add(number)) {
                        state = state.after(event);
                    } else {
                        assertThatThrownBy(() -> before.after(event))
                                .as(message)
                                .hasMessageContaining("" + number);
                    }
                }
                default -> {
                    var event = new DiscussionEvent.Withdrawn(NOON, GRACE, number, "It is read");
                    if (number >= 1 && number <= acceptances && withdrawn.add(number)) {
                        state = state.after(event);
                    } else {
                        assertThatThrownBy(() -> before.after(event))
                                .as(message)
                                .hasMessageContaining("" + number);
                    }
                }
            }
            assertThat(state.comments()).as(message).hasSize(comments);
            assertThat(state.acceptances()).as(message).hasSize(acceptances);
            assertThat(state.comments()).allMatch(one -> (one.settled() != null) == settled.contains(one.number()));
            assertThat(state.acceptances())
                    .allMatch(one -> (one.withdrawn() != null) == withdrawn.contains(one.number()));
            DiscussionEvent last = state.last();
            assertThat(Json.read(Json.canonical(last), DiscussionEvent.class))
                    .as(message)
                    .isEqualTo(last);
        }
    }

    @Test
    void anAuthorAcceptsNothingUnderAnyAccountAndTheRefusalSaysWhoMay() {
        People people = new People(List.of(
                new Member(List.of(ADA, new Person("ada.l")), Set.of(Role.AUTHOR, Role.SECURITY_REVIEWER)),
                new Member(List.of(GRACE), Set.of(Role.RELIABILITY_REVIEWER)),
                new Member(List.of(OLA), Set.of(Role.OPERATOR))));
        DiscussionPolicy policy = new DiscussionPolicy(people, List.of(ADA));
        assertThat(policy.accept(GRACE, "why", TODAY, TODAY).allowed()).isTrue();
        assertThat(policy.role(GRACE, PlanAction.WAIVE)).isEqualTo("reliability reviewer");
        assertThat(policy.accept(new Person("ada.l"), "why", TODAY, TODAY).why())
                .contains("ask somebody else");
        assertThat(policy.accept(OLA, "why", TODAY, TODAY).why()).contains("it takes the role of");
        assertThat(policy.accept(GRACE, " ", TODAY.minusDays(1), TODAY).closed())
                .extracting(gate -> gate.name())
                .containsExactly("Reason", "Day");
    }

    @Test
    void anAcceptanceCountsUpToItsDayAndWhileWhoGaveItMayGiveIt() {
        DiscussionState.Given given =
                opened().after(accepted(GRACE)).acceptances().getFirst();
        DiscussionPolicy free = new DiscussionPolicy(People.UNLISTED, List.of(ADA));
        assertThat(free.counts(given, TODAY)).isTrue();
        assertThat(free.counts(given, TODAY.plusDays(1))).isFalse();
        assertThat(new DiscussionPolicy(People.UNLISTED, List.of(GRACE)).counts(given, TODAY))
                .isFalse();
        People without = new People(List.of(new Member(List.of(GRACE), Set.of(Role.OPERATOR))));
        assertThat(new DiscussionPolicy(without, List.of()).counts(given, TODAY))
                .isFalse();
    }

    @Test
    void whoRaisedACommentSettlesItOrAReviewerWhoWroteNothing() {
        DiscussionState.Comment comment = opened().after(commented()).comments().getFirst();
        DiscussionPolicy policy = new DiscussionPolicy(People.UNLISTED, List.of(ADA));
        assertThat(policy.settle(comment, OLA).allowed()).isTrue();
        assertThat(policy.settle(comment, GRACE).allowed()).isTrue();
        assertThat(policy.settle(comment, ADA).why()).contains("let ola or a reviewer");
        assertThat(policy.comment(OLA, " ").why()).contains("empty");
    }
}
