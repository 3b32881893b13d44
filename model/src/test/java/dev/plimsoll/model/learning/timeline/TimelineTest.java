package dev.plimsoll.model.learning.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland", "+05:30");

    /// Systems note the same events, each by its own wrong clock and in its own zone and form. With the zone told and
    /// each clock set right by one moment that both saw, the merged timeline is the true order.
    @Test
    void filesOfWrongClocksAndManyZonesComeIntoTheTrueOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Instant> truth = moments(random);
            List<TimelineEntry> entries = new ArrayList<>();
            int systems = 1 + random.nextInt(4);
            for (int system = 0; system < systems; system++) {
                ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
                Duration wrong = Duration.ofMillis(random.nextInt(7_200_000) - 3_600_000);
                List<Integer> seen = new ArrayList<>(List.of(0));
                for (int i = 1; i < truth.size(); i++) {
                    if (i % systems == system) {
                        seen.add(i);
                    }
                }
                String text = file(random.nextInt(3), truth, seen, zone, wrong);
                ClockSkew skew = ClockSkew.between(truth.getFirst().plus(wrong), truth.getFirst());
                String name = "system" + system
                        + (text.startsWith("{") ? ".jsonl" : text.startsWith("time") ? ".csv" : ".log");
                TimelineFile.read(name, text, zone, skew)
                        .forEach(what -> entries.add(TimelineEntry.of("T" + entries.size(), what)));
            }
            Timeline timeline = new Timeline(entries);
            List<Instant> order =
                    timeline.entries().stream().map(TimelineEntry::at).toList();
            assertThat(order).as("seed %s", seed).isSortedAccordingTo(Comparator.naturalOrder());
            timeline.entries().forEach(entry -> {
                int event = Integer.parseInt(entry.what().text().substring("event ".length()));
                assertThat(entry.at()).as("event %s", event).isEqualTo(truth.get(event));
            });
            assertThat(entries).hasSize(truth.size() - 1 + systems);
        }
    }

    private static List<Instant> moments(Random random) {
        List<Instant> truth = new ArrayList<>(List.of(NOON));
        for (int i = 1; i < 3 + random.nextInt(20); i++) {
            truth.add(truth.getLast().plusMillis(random.nextInt(3) * random.nextInt(90_000)));
        }
        return truth;
    }

    private static String file(int form, List<Instant> truth, List<Integer> seen, ZoneId zone, Duration wrong) {
        StringBuilder text = new StringBuilder(form == 0 ? "time,message\n" : "");
        for (int event : seen) {
            Instant told = truth.get(event).plus(wrong);
            text.append(
                    switch (form) {
                        case 0 -> LocalDateTime.ofInstant(told, zone) + ",event " + event;
                        case 1 -> "{\"ts\": " + told.toEpochMilli() + ", \"msg\": \"event " + event + "\"}";
                        default ->
                            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS xx", Locale.ROOT)
                                            .format(told.atZone(zone))
                                    + " event " + event;
                    });
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void entriesOfOneMomentKeepTheirOrder() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<TimelineEntry> entries = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                entries.add(entry(i, NOON.plusSeconds(random.nextInt(4))));
            }
            List<TimelineEntry> ordered = new Timeline(entries).entries();
            for (int i = 1; i < ordered.size(); i++) {
                TimelineEntry before = ordered.get(i - 1);
                TimelineEntry after = ordered.get(i);
                boolean same = before.at().equals(after.at());
                assertThat(before.at()).as("seed %s", seed).isBeforeOrEqualTo(after.at());
                assertThat(!same || entries.indexOf(before) < entries.indexOf(after))
                        .as("seed %s", seed)
                        .isTrue();
            }
            assertThat(new Timeline(ordered).entries()).isEqualTo(ordered);
        }
    }

    private static TimelineEntry entry(int number, Instant at) {
        return TimelineEntry.of("T" + number, new Happening(at, ZoneOffset.UTC, "event " + number, "here"));
    }

    @Test
    void theStoryIsWhatIsPinnedAndTimesCountFromTheStart() {
        TimelineEntry first = entry(1, NOON);
        TimelineEntry start =
                new TimelineEntry("T2", entry(2, NOON.plusSeconds(5)).what(), true, false, true, List.of("page"));
        TimelineEntry hidden =
                new TimelineEntry("T3", entry(3, NOON.plusSeconds(9)).what(), true, true, false, List.of());
        Timeline timeline = new Timeline(List.of(hidden, start, first));

        assertThat(timeline.shown()).containsExactly(first, start);
        assertThat(timeline.story()).containsExactly(start);
        assertThat(timeline.since(first)).isEqualTo(Duration.ofSeconds(-5));
        assertThat(start.words()).isEqualTo("event 2 — page");
        assertThat(new Timeline(List.of(first)).story()).containsExactly(first);
    }

    @Test
    void correctionsAreReadAsPeopleWriteThem() {
        assertThat(ClockSkew.read("+1.5s").correction()).isEqualTo(Duration.ofMillis(1500));
        assertThat(ClockSkew.read("-200ms").correction()).isEqualTo(Duration.ofMillis(-200));
        assertThat(ClockSkew.read("2min").correction()).isEqualTo(Duration.ofMinutes(2));
        assertThat(ClockSkew.read("0.5h").correction()).isEqualTo(Duration.ofMinutes(30));
        for (String wrong : List.of("", "1.5", "s", "+-1s", "1 year", "48h", "1..5s")) {
            assertThatIllegalArgumentException().isThrownBy(() -> ClockSkew.read(wrong));
        }
    }

    @Test
    void aLogKeepsTheLinesThatBelongTogether() {
        List<Happening> read = TimelineFile.read("app.log", """
                starting up
                [2026-11-20 14:03:01,250] WARN pool exhausted
                  at Pool.take
                2026-11-20T14:03:05Z ERROR checkout 503
                1763647386.500 done
                2026-13-45 99:99:99 no time at all
                """, ZoneId.of("Europe/Berlin"), ClockSkew.NONE);

        assertThat(read)
                .extracting(Happening::at)
                .map(Instant::toString)
                .containsExactly("2026-11-20T13:03:01.250Z", "2026-11-20T14:03:05Z", "2025-11-20T14:03:06.500Z");
        assertThat(read)
                .extracting(Happening::text)
                .containsExactly(
                        "WARN pool exhausted at Pool.take",
                        "ERROR checkout 503",
                        "done 2026-13-45 99:99:99 no time at all");
        assertThat(read.getFirst().source()).isEqualTo("app.log:2");
    }

    @Test
    void aRowWithoutATimeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimelineFile.read("a.csv", "time,text\nsoon,x\n", ZoneOffset.UTC, ClockSkew.NONE))
                .withMessageContaining("a.csv:2 has 'soon' for a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimelineFile.read("a.jsonl", "{\"text\":\"x\"}", ZoneOffset.UTC, ClockSkew.NONE))
                .withMessageContaining("a.jsonl:1 has no time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimelineFile.read("a.txt", "nothing\n", ZoneOffset.UTC, ClockSkew.NONE))
                .withMessageContaining("no entry with a time");
    }
}
