package dev.plimsoll.model.learning.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.Runs;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeBoardTest {
    private static IncidentState incident(int number, String severity, String began, String mitigated) {
        Incident incident = Incident.DOCUMENT.read("""
            {"title": "Down", "severity": "%s", "owner": "ola", "services": ["service"],
             "times": {"began": "%s", "mitigated": "%s"}}
            """.formatted(severity, began, mitigated));
        return new IncidentState(
                IncidentId.number(number), List.of(new IncidentEvent.Reported(Runs.NOON, Runs.OLA, incident)));
    }

    @Test
    void numbersAreThoseOfTheRecords() {
        RunEvent rollback = new RunEvent.RollbackDone(Runs.NOON, 0, Duration.ofSeconds(4), "");
        Instant before = Instant.parse("2026-09-30T23:59:59Z");
        OutcomeBoard board = OutcomeBoard.of(
                List.of(
                        Runs.run(1, Runs.NOON, 100, Verdict.PASS),
                        Runs.run(2, Runs.NOON, 100, Verdict.PASS, rollback),
                        Runs.run(3, Runs.NOON, 100, Verdict.FAIL),
                        Runs.run(4, Runs.NOON, 100, Verdict.INVALID),
                        Runs.run(5, before, 100, Verdict.FAIL)),
                List.of(
                        incident(1, "major", "2026-11-01T10:00:00Z", "2026-11-01T10:10:00Z"),
                        incident(2, "minor", "2026-11-02T10:00:00Z", "2026-11-02T10:30:00Z")),
                List.of(
                        new Tally(Tally.Kind.DISCLOSURE, "service", Runs.NOON),
                        new Tally(Tally.Kind.VERIFIED_ACTION, "", Runs.NOON)),
                List.of(new Lead("service", before, Runs.NOON), new Lead("service", Runs.NOON, Runs.NOON)));

        assertThat(board.rows())
                .extracting(OutcomeBoard.Row::service)
                .containsExactly("(no service)", "service", "service");
        OutcomeBoard.Row row = board.rows().get(1);
        assertThat(row.quarter()).hasToString("2026 Q4");
        assertThat(board.rows().getLast().quarter()).hasToString("2026 Q3");
        assertThat(row.runs()).isEqualTo(Map.of(Verdict.PASS, 2, Verdict.FAIL, 1, Verdict.INVALID, 1));
        assertThat(row.changeFail()).isEqualTo(1.0 / 3);
        assertThat(row.leadTimes())
                .isEqualTo(Distribution.of(List.of(Duration.ZERO, Duration.between(before, Runs.NOON))));
        assertThat(row.rollbacks()).isEqualTo(Distribution.of(List.of(Duration.ofSeconds(4))));
        assertThat(row.recoveries().median()).isEqualTo(Duration.ofMinutes(20));
        assertThat(row.incidents()).isEqualTo(2);
        assertThat(row.harmful()).isEqualTo(1);
        assertThat(row.disclosures()).isEqualTo(3);
        assertThat(board.rows().getFirst().verifiedActions()).isEqualTo(1);
        assertThat(board.rows().getFirst().changeFail()).isNull();
    }

    @Test
    void aDistributionSaysHowManyAndHowFarApart() {
        List<Duration> lengths = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lengths.add(Duration.ofMinutes(i == 10 ? 600 : i));
        }
        java.util.Collections.shuffle(lengths, new Random(1));
        assertThat(Distribution.of(lengths))
                .isEqualTo(new Distribution(
                        10,
                        Duration.ofSeconds(330),
                        Duration.ofMinutes(9),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(600)));
        assertThat(Distribution.of(List.of()).median()).isNull();
    }

    /// Whatever the board is made of, down to the last field, nobody is in it and no mean stands alone.
    @Test
    void nothingIsCountedByPerson() {
        Set<Class<?>> seen = new HashSet<>();
        List<String> fields = new ArrayList<>();
        walk(OutcomeBoard.class, seen, fields);
        walk(Tally.class, seen, fields);
        walk(Lead.class, seen, fields);

        assertThat(seen)
                .contains(OutcomeBoard.Row.class, Distribution.class, Quarter.class)
                .doesNotContain(Person.class);
        assertThat(fields)
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches("(?i).*(person|owner|author|account|operator|member|mean|average).*|by"));
    }

    private static void walk(Type type, Set<Class<?>> seen, List<String> fields) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument, seen, fields);
            }
        } else if (type instanceof Class<?> one && seen.add(one) && one.isRecord()) {
            for (RecordComponent component : one.getRecordComponents()) {
                fields.add(component.getName());
                walk(component.getGenericType(), seen, fields);
            }
        }
    }
}
