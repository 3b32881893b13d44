package dev.plimsoll.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.ReportWords;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Samples;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.render.Format;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

public class IncidentReportTest {
    private static final Person OWNER = new Person("ola-account");

    /// One with everything that an incident can tell.
    public static Report report() {
        Incident incident = Incident.DOCUMENT.read("""
            {"title": "Checkout down", "severity": "major", "owner": "ola-account", "services": ["checkout"],
             "summary": "For half an hour nobody could pay.",
             "times": {"began": "2026-11-20T12:00:00Z", "detected": "2026-11-20T12:02:00Z",
                       "mitigated": "2026-11-20T12:30:00Z"},
             "impact": {"words": "Payments were refused.",
                        "customers": {"value": 1200, "unit": "customers", "source": "dashboard 7"},
                        "cost": {"value": 51000, "unit": "EUR", "source": "invoice 12", "estimate": true}},
             "story": {"trigger": "A pool was halved",
                       "factors": [{"kind": "technical", "text": "The pool had no alert", "evidence": ["T1"]},
                                   {"kind": "organisational", "text": "Two teams shared the pool"}],
                       "lucky": ["It was Friday noon"],
                       "decisions": [{"at": "2026-11-20T12:10:00Z", "what": "Roll back", "because": "It is quick"}]}}
            """);
        IncidentState state = new IncidentState(
                IncidentId.number(1),
                List.of(
                        new IncidentEvent.Reported(Samples.NOON, OWNER, incident),
                        new IncidentEvent.TimelineAdded(
                                Samples.NOON,
                                OWNER,
                                List.of(new Happening(
                                        Instant.parse("2026-11-20T12:01:00Z"),
                                        ZoneId.of("Europe/Berlin"),
                                        "pool exhausted",
                                        "app.log:1")),
                                "")));
        Run run = SampleRuns.KILLED_BY_HAND.run();
        List<TimelineEntry> derived = new ArrayList<>();
        for (String moment : List.of("began 12:00", "detected 12:02", "mitigated 12:30", "d1 12:10")) {
            String[] parts = moment.split(" ");
            Instant at = Instant.parse("2026-11-20T" + parts[1] + ":00Z");
            derived.add(TimelineEntry.of("I1:" + parts[0], new Happening(at, ZoneOffset.UTC, moment, "I1")));
        }
        RunMoments.of(run)
                .forEach(moment -> derived.add(TimelineEntry.of(
                        run.id() + ":e" + moment.position(),
                        new Happening(
                                moment.event().at(),
                                ZoneOffset.UTC,
                                moment.text().plain(),
                                "run"))));
        ActionState action = ActionState.of(
                ActionId.number(1),
                List.of(new ActionEvent.Opened(
                        Samples.NOON,
                        OWNER,
                        Action.of("Alert at 90 % of the pool", ActionKind.DETECT, ActionPriority.HIGH, OWNER))));
        return IncidentReport.compile(
                state, state.timeline(derived), List.of(action), List.of(run), List.of(), Map.of());
    }

    @Test
    void itsCourseAndWhatWasMeasuredAreChartsThatAreDrawnAlikeFromStoredData() {
        Report report = report();
        List<LineChart> charts = report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Chart.class::isInstance)
                .map(block -> ((Block.Chart) block).chart())
                .toList();

        assertThat(charts)
                .extracting(LineChart::title)
                .containsExactly("Course of the incident", "Latency over time of R12", "Error rate over time of R12");
        LineChart course = charts.getFirst();
        assertThat(course.length()).isEqualTo(1_800);
        assertThat(course.bands())
                .containsExactly(
                        new LineChart.Band("A", "to detect", 0, 120),
                        new LineChart.Band("B", "to decide", 120, 600),
                        new LineChart.Band("C", "to recover", 600, 1_800));
        assertThat(course.markers()).extracting(LineChart.Marker::at).containsExactly(600.0);
        assertThat(course.description()).contains("to detect 2 min 0 s, to decide 8 min 0 s, to recover 20 min");
        Report stored = Report.ofJson(report.toJson());
        assertThat(stored).isEqualTo(report);
        for (Format format : Format.values()) {
            assertThat(format.render(stored)).as(format.name()).isEqualTo(format.render(report));
        }
        assertThat(new String(Format.HTML.render(report), StandardCharsets.UTF_8))
                .contains("C: to recover");
    }

    @Test
    void itHasTheSectionsOfAPostMortemAndEachNumberLeadsToItsSource() {
        Report report = report();

        assertThat(report.subject()).isEqualTo("I1");
        assertThat(report.sections())
                .extracting(Section::id)
                .containsExactly(
                        "summary",
                        "impact",
                        "timeline",
                        "decision",
                        "measurements",
                        "forecast",
                        "safeguards",
                        "learning",
                        "actions",
                        "appendix");
        assertThat(ReportWords.dangling(report)).isEmpty();
        assertThat(ReportWords.section(report, "summary"))
                .contains(
                        "1200 customers [s1]", "about 51000 EUR [s2]", "noticed after 2 min 0 s [t", "hurt for 30 min");
        assertThat(ReportWords.section(report, "timeline")).contains("13:01:00 +01:00", "pool exhausted", "app.log:1");
        assertThat(ReportWords.section(report, "learning"))
                .contains("Technical: The pool had no alert. [t", "No evidence is named for it.");
        assertThat(ReportWords.section(report, "safeguards")).contains("Kill switch", "faults gone after");
        assertThat(ReportWords.section(report, "appendix")).contains("dashboard 7", "invoice 12");
        assertThat(report().toJson()).isEqualTo(report.toJson());
    }

    @Test
    void whatAMinuteCostsTimesItsMinutesIsPrintedAndWhatNobodyKnowsIsUnknown() {
        IncidentState state = new IncidentState(
                IncidentId.number(3),
                List.of(new IncidentEvent.Reported(Samples.NOON, OWNER, Incident.DOCUMENT.read("""
                    {"title": "Late", "severity": "minor", "owner": "ola",
                     "times": {"began": "2026-11-20T12:00:00Z", "mitigated": "2026-11-20T12:17:00Z"}}
                    """))));
        Map<PlanId, Exposure> rates = new TreeMap<>(Comparator.comparing(PlanId::value));
        rates.put(PlanId.number(1), new Exposure(new BigDecimal("3000"), "EUR", null));
        rates.put(PlanId.number(2), new Exposure(null, "EUR", new BigDecimal("20")));
        assertThat(impact(state, rates))
                .contains("17 min 0 s times what a minute costs")
                .contains("P1|3000.00 EUR, unknown customers|51000.00 EUR|unknown")
                .contains("P2|unknown, 20 customers|unknown|340");
        assertThat(impact(state, Map.of())).contains("Cost unknown, customers unknown: no plan that it names");
    }

    private static String impact(IncidentState state, Map<PlanId, Exposure> rates) {
        return ReportWords.section(
                IncidentReport.compile(state, state.timeline(), List.of(), List.of(), List.of(), rates), "impact");
    }

    @Test
    void nobodyIsNamed() {
        assertThat(report().toJson()).doesNotContain("ola-account", "linus-account", "ada-account");
    }

    @Test
    void anIncidentOfWhichLittleIsKnownGetsItsReportToo() {
        Incident bare = Incident.DOCUMENT.read("{\"title\": \"Odd\", \"severity\": \"minor\", \"owner\": \"ola\"}");
        IncidentState state =
                new IncidentState(IncidentId.number(2), List.of(new IncidentEvent.Reported(Samples.NOON, OWNER, bare)));
        Report report = IncidentReport.compile(state, state.timeline(), List.of(), List.of(), List.of(), Map.of());

        assertThat(report.sections()).hasSize(10);
        assertThat(ReportWords.section(report, "summary")).contains("No number is on record yet.");
    }
}
