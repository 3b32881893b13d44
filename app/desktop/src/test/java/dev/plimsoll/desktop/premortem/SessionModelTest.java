package dev.plimsoll.desktop.premortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionPhase;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.reports.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionModelTest {
    private final Memory memory = new Memory();
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private Instant now = Samples.START;
    private final SessionModel model =
            new SessionModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), memory, person, () -> now);

    @Test
    void aMeetingGoesThroughItsPhases() {
        model.begin(PlanId.number(1), 1);
        model.add(" The cache held the price. ");
        person.set(Samples.ADA);
        assertThat(session().entriesFor(Samples.ADA)).as("in silence").isEmpty();
        assertThat(model.leads(session())).isFalse();
        model.add("Support knew nothing.");
        assertThat(SessionModel.silence(session())).isEqualTo("2 entries by 2 people.");
        person.set(Samples.LIN);
        model.closeEntry();
        model.merge("The cache holds old prices.", List.of(1), Risk.WHOLE_PLAN, "", "");
        model.mergeRest();
        model.openVote(2);
        assertThat(model.slipsLeftProperty().get()).isEqualTo(2);
        model.voteHere(Map.of(1, new Score(5, 4), 2, new Score(2, 2)));
        assertThat(SessionModel.turnout(session())).isEqualTo("1 of 2 have voted.");
        String slip = model.handOut();
        assertThat(slip).isNotNull();
        model.vote(slip, Map.of(1, new Score(4, 4), 2, new Score(1, 2)));
        model.closeVote();
        assertThat(SessionModel.open(session())).startsWith("1 top risk has no decision");
        model.close(true, "all is well");
        assertThat(session().phase()).isEqualTo(SessionPhase.DECIDE);
        assertThat(model.problemProperty().get()).isNotNull();
        model.decide(1, new RiskDecision.PlanChange("Purge the cache."));
        model.close(true, "all is well");
        assertThat(session().phase()).isEqualTo(SessionPhase.CLOSED);
        assertThat(model.sessions()).singleElement().isEqualTo(session());
    }

    @Test
    void aFailedVoteKeepsItsSlip() {
        model.begin(PlanId.number(1), 1);
        model.add("x");
        model.closeEntry();
        model.mergeRest();
        model.openVote(1);
        model.voteHere(Map.of());
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.slipsLeftProperty().get()).isEqualTo(1);
        model.voteHere(Map.of(1, new Score(1, 1)));
        assertThat(model.slipsLeftProperty().get()).isZero();
        model.voteHere(Map.of(1, new Score(1, 1)));
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).contains("No slip is left");
        assertThat(model.handOut()).isNull();
    }

    @Test
    void aRiskWithoutAWordingIsNotKept() {
        model.begin(PlanId.number(1), 1);
        model.add("x");
        model.closeEntry();
        model.merge(" ", List.of(1), Risk.WHOLE_PLAN, "", "");
        model.merge("y", List.of(), Risk.WHOLE_PLAN, "", "");
        assertThat(session().risks()).isEmpty();
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void theClockOfAMeetingSaysWhenTheTimeIsUp() {
        Countdown countdown = model.countdown();
        countdown.start(Duration.ofMinutes(5));
        assertThat(countdown.textProperty().get()).isEqualTo("5:00");
        now = now.plusMillis(61_500);
        countdown.tick();
        assertThat(countdown.textProperty().get()).isEqualTo("3:59");
        now = now.plusSeconds(600);
        countdown.tick();
        assertThat(countdown.textProperty().get()).isEqualTo("Time is up");
        countdown.stop();
        assertThat(countdown.textProperty().get()).isEqualTo("–:––");
    }

    private SessionState session() {
        SessionState state = model.sessionProperty().get();
        assertThat(state).isNotNull();
        return state;
    }

    /// Keeps a session by the rules of the model, without a workspace.
    private static final class Memory implements SessionWork {
        private @Nullable SessionState state;

        @Override
        public Listed list() {
            return new Listed(state == null ? List.of() : List.of(state), List.of(Samples.drafted()));
        }

        @Override
        public SessionState get(SessionId id) {
            throw new AssertionError("it is open");
        }

        private SessionState keep(SessionState next) {
            state = next;
            return next;
        }

        private SessionState after(SessionState seen, SessionEvent event) {
            try {
                return keep(seen.after(event));
            } catch (IllegalArgumentException refused) {
                throw new Problem(String.valueOf(refused.getMessage()), "Do it in order.", refused);
            }
        }

        @Override
        public SessionState open(PlanId plan, int top, Person by) {
            return keep(SessionState.of(
                    SessionId.number(1), List.of(new SessionEvent.Opened(Samples.START, by, plan, "digest", top))));
        }

        @Override
        public SessionState add(SessionState seen, String entry, Person by) {
            return after(seen, new SessionEvent.Entered(Samples.START, by, entry));
        }

        @Override
        public SessionState closeEntry(SessionState seen, Person by) {
            return after(seen, new SessionEvent.EntryClosed(Samples.START, by));
        }

        @Override
        public SessionState merge(SessionState seen, Risk risk, Person by) {
            return after(seen, new SessionEvent.Merged(Samples.START, by, risk));
        }

        @Override
        public SessionState mergeRest(SessionState seen, Person by) {
            SessionState all = seen;
            for (int entry : seen.unmerged()) {
                all = merge(all, new Risk("entry " + entry, List.of(entry), Risk.WHOLE_PLAN, "", ""), by);
            }
            return all;
        }

        @Override
        public Ballots openVote(SessionState seen, int participants, Person by) {
            List<String> slips = IntStream.range(0, participants)
                    .mapToObj(number -> "slip " + number)
                    .toList();
            return new Ballots(
                    after(
                            seen,
                            new SessionEvent.VoteOpened(
                                    Samples.START,
                                    by,
                                    slips.stream().map(Memory::digest).toList())),
                    slips);
        }

        private static String digest(String slip) {
            return Json.sha256(slip.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public SessionState vote(SessionState seen, String slip, Map<Integer, Score> scores) {
            return after(seen, new SessionEvent.Voted(LocalDate.of(2026, 1, 2), digest(slip), scores));
        }

        @Override
        public SessionState closeVote(SessionState seen, Person by) {
            return after(seen, new SessionEvent.VoteClosed(Samples.START, by));
        }

        @Override
        public SessionState decide(SessionState seen, int risk, RiskDecision decision, Person by) {
            return after(seen, new SessionEvent.Decided(Samples.START, by, risk, decision));
        }

        @Override
        public SessionState close(SessionState seen, boolean go, String reason, Person by) {
            return after(seen, new SessionEvent.Closed(Samples.START, by, go, reason));
        }

        @Override
        public Report report(SessionId id) {
            throw new AssertionError("nothing is compiled");
        }

        @Override
        public void export(SessionId id, Path file) {
            throw new AssertionError("nothing is exported");
        }
    }
}
