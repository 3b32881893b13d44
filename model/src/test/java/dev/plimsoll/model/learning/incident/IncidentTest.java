package dev.plimsoll.model.learning.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.plan.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");

    private static Incident incident() {
        return Incident.DOCUMENT.read("""
            {"title": "Checkout down", "severity": "major", "owner": "ola", "ticket": "X-1",
             "times": {"began": "2026-11-21T11:00:00Z", "detected": "2026-11-21T11:02:00Z",
                       "mitigated": "2026-11-21T11:30:00Z"},
             "impact": {"customers": {"value": 1200, "unit": "customers", "source": "dashboard 7"}},
             "story": {"factors": [{"kind": "process", "text": "No canary.", "evidence": ["T1"]}]}}
            """);
    }

    private static IncidentState reported() {
        return new IncidentState(IncidentId.number(1), List.of(new IncidentEvent.Reported(NOON, OLA, incident())));
    }

    @Test
    void aFileComesBackWithWhatItSaysAndWhatIsNotKnown() {
        String written = Incident.DOCUMENT.write(incident());

        assertThat(Incident.DOCUMENT.read(written)).isEqualTo(incident());
        assertThat(written).contains("\"ticket\" : \"X-1\"");
        assertThat(incident().times().toRecover()).contains(Duration.ofMinutes(30));
        assertThat(incident().times().toDetect()).contains(Duration.ofMinutes(2));
        assertThat(Incident.schema()).contains("\"organisational\"", "\"estimate\"");
        for (IncidentEvent event : List.of(
                reported().last(),
                new IncidentEvent.Closed(NOON, OLA, List.of(ActionId.number(2)), ""),
                new IncidentEvent.Marked(NOON, OLA, "T1", Mark.START))) {
            assertThat(Json.read(Json.canonical(event), IncidentEvent.class)).isEqualTo(event);
        }
    }

    @Test
    void aNumberNeedsItsSourceAndATimeItsOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(BigDecimal.ONE, "customers", " ", false))
                .withMessageContaining("source");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Impact("", null, null, new Figure(BigDecimal.TEN, "euros", "x", false), List.of()))
                .withMessageContaining("currency such as EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentTimes(NOON, NOON.minusSeconds(1), null, null))
                .withMessageContaining("before it began");
        assertThat(new IncidentTimes(NOON, null, null, null).toRecover()).isEmpty();
    }

    @Test
    void marksAndNotesStayOnTheirEntries() {
        Happening first = new Happening(NOON, ZoneOffset.UTC, "503", "a.log:1");
        Happening second = new Happening(NOON.minusSeconds(9), ZoneOffset.UTC, "deploy", "a.log:2");
        IncidentState state = reported()
                .after(new IncidentEvent.TimelineAdded(NOON, OLA, List.of(first, second), "a.log"))
                .after(new IncidentEvent.Annotated(NOON, OLA, "T2", "two minutes early"))
                .after(new IncidentEvent.Marked(NOON, OLA, "T1", Mark.PIN))
                .after(new IncidentEvent.Marked(NOON, OLA, "T1", Mark.START))
                .after(new IncidentEvent.Marked(NOON, OLA, "T2", Mark.START))
                .after(new IncidentEvent.Marked(NOON, OLA, "R1:e1", Mark.HIDE));
        TimelineEntry derived = TimelineEntry.of("R1:e1", new Happening(NOON, ZoneOffset.UTC, "run began", "R1:e1"));

        List<TimelineEntry> entries = state.timeline(List.of(derived)).entries();
        assertThat(entries).extracting(TimelineEntry::key).containsExactly("T2", "R1:e1", "T1");
        assertThat(entries.getFirst().start()).isTrue();
        assertThat(entries.getFirst().notes()).containsExactly("two minutes early");
        assertThat(entries.get(1).hidden()).isTrue();
        assertThat(entries.getLast().pinned()).isTrue();
        assertThat(entries.getLast().start()).isFalse();
    }

    @Test
    void aLineThatIsCorrectedAnewMovesWithItsMarks() {
        Happening line = new Happening(NOON, ZoneOffset.UTC, "503", "a.log:1");
        Happening alike = new Happening(NOON.plusSeconds(5), ZoneOffset.UTC, "503", "a.log:1");
        Happening moved = line.moved(ClockSkew.read("+5s"));
        Happening again = line.moved(ClockSkew.read("-1h"));
        Happening elsewhere = new Happening(NOON.minusSeconds(3600), ZoneOffset.ofHours(1), "503", "a.log:1");
        IncidentState state = reported()
                .after(new IncidentEvent.TimelineAdded(NOON, OLA, List.of(line), "a.log"))
                .after(new IncidentEvent.Marked(NOON, OLA, "T1", Mark.PIN))
                .after(new IncidentEvent.TimelineAdded(NOON, OLA, List.of(moved), "a.log"));

        assertThat(state.told()).containsExactly(Map.entry("T1", moved));
        assertThat(state.timeline().entries().getFirst().pinned()).isTrue();
        for (Happening later : List.of(again, elsewhere, line)) {
            assertThat(state.after(new IncidentEvent.TimelineAdded(NOON, OLA, List.of(later), ""))
                            .told())
                    .containsExactly(Map.entry("T1", later));
        }
        assertThat(state.after(new IncidentEvent.TimelineAdded(NOON, OLA, List.of(alike), "another a.log"))
                        .told())
                .as("what stands at the same moment by another clock is another entry")
                .containsExactly(Map.entry("T1", moved), Map.entry("T3", alike));
    }

    @Test
    void closingTakesAnActionOrAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentEvent.Closed(NOON, OLA, List.of(), " "))
                .withMessageContaining("at least one action");
        IncidentState closed = reported().after(new IncidentEvent.Closed(NOON, OLA, List.of(), "the service is gone"));

        assertThat(closed.closed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> closed.after(new IncidentEvent.Revised(NOON, OLA, incident())))
                .withMessageContaining("is closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reported().after(new IncidentEvent.Reopened(NOON, OLA, "x")))
                .withMessageContaining("is open already");
        assertThat(closed.after(new IncidentEvent.Reopened(NOON, OLA, "again")).closed())
                .isFalse();
    }
}
