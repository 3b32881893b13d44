package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Figure;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.timeline.Timeline;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compiles the post-mortem of an incident from its record. Each number leads to its source; people appear by role;
/// no single root cause is asked for.
public final class IncidentReport {
    private IncidentReport() {}

    /// @param timeline of the incident, with what the records tell that it names
    /// @param actions that follow from it
    /// @param runs that it names, as far as they are at hand
    /// @param drills that met a factor of this incident
    /// @param rates what a bad minute costs, by the plans that the incident names and that state it
    public static Report compile(
            IncidentState state,
            Timeline timeline,
            List<ActionState> actions,
            List<Run> runs,
            List<SeenBefore> drills,
            Map<PlanId, Exposure> rates) {
        IncidentEvidence evidence = new IncidentEvidence(state, timeline, actions, runs);
        Incident incident = state.incident();
        List<Section> sections = List.of(
                summary(evidence),
                impact(evidence, rates),
                IncidentTale.timeline(evidence),
                IncidentTale.decision(evidence),
                IncidentCharts.measurements(evidence),
                IncidentFollowUp.forecast(evidence),
                IncidentFollowUp.safeguards(evidence),
                IncidentTale.learning(evidence, drills),
                IncidentFollowUp.actions(evidence),
                appendix(evidence));
        return new Report(
                Report.POST_MORTEM,
                state.id().value(),
                "Post-mortem of incident " + state.id() + ": " + Words.cut(incident.title(), 200),
                evidence.recorded(),
                incident.severity().word() + " incident"
                        + (incident.services().isEmpty() ? "" : " of " + String.join(", ", incident.services())),
                sections);
    }

    private static Section summary(IncidentEvidence evidence) {
        Incident incident = evidence.incident();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Callout(
                incident.severity().harmful() ? Block.Tone.BAD : Block.Tone.CAUTION,
                incident.severity().word(),
                Text.of(Words.sentence(
                        Words.cut(incident.summary().isBlank() ? incident.title() : incident.summary(), 1_000)))));
        blocks.add(new Block.Heading("For whom, and what it cost"));
        Text figures = evidence.figures();
        blocks.add(new Block.Paragraph(
                figures.spans().isEmpty() ? Text.of("No number is on record yet.") : figures.and(".")));
        blocks.add(new Block.Heading("How long"));
        blocks.add(new Block.Paragraph(lengths(evidence)));
        blocks.add(new Block.Heading("What comes next"));
        long open = evidence.actions().stream()
                .filter(action -> !action.status().settled())
                .count();
        blocks.add(new Block.Paragraph(Text.of(
                evidence.actions().isEmpty()
                        ? "No action is on record yet."
                        : Words.count(evidence.actions().size(), "action follows", "actions follow") + "; " + open
                                + " of them are not settled. The section on actions lists them.")));
        return new Section("summary", "Summary", blocks);
    }

    private static Text lengths(IncidentEvidence evidence) {
        IncidentTimes times = evidence.incident().times();
        Text text = Text.empty();
        if (times.toDetect().isPresent()) {
            text = evidence.citeMoment(
                    text.and("It was noticed after "
                            + Words.length(times.toDetect().get())),
                    "detected");
            text = text.and(". ");
        }
        if (times.toRecover().isPresent()) {
            text = evidence.citeMoment(
                    text.and("Customers were hurt for "
                            + Words.length(times.toRecover().get())),
                    times.mitigated() == null ? "resolved" : "mitigated");
            text = text.and(".");
        }
        return text.spans().isEmpty() ? Text.of("The record does not say when it began and ended.") : text;
    }

    private static Section impact(IncidentEvidence evidence, Map<PlanId, Exposure> rates) {
        Incident incident = evidence.incident();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(
                incident.impact().words().isBlank()
                        ? "What customers met is not written down yet."
                        : Words.sentence(Words.cut(incident.impact().words(), 2_000)))));
        List<List<Text>> rows = new ArrayList<>();
        for (Figure figure : incident.impact().figures()) {
            rows.add(List.of(evidence.cite(figure), Text.of(figure.estimate() ? "an estimate" : "counted")));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "What it did", List.of(Block.Column.text("Number", 6), Block.Column.text("How known", 4)), rows));
        }
        blocks.addAll(IncidentExposure.of(incident, rates));
        List<Text> moments = new ArrayList<>();
        IncidentTimes times = incident.times();
        moment(evidence, moments, "Began", "began", times.began());
        moment(evidence, moments, "Detected", "detected", times.detected());
        moment(evidence, moments, "Mitigated", "mitigated", times.mitigated());
        moment(evidence, moments, "Resolved", "resolved", times.resolved());
        if (!moments.isEmpty()) {
            blocks.add(new Block.Bullets(moments));
        }
        return new Section("impact", "Impact", blocks);
    }

    private static void moment(
            IncidentEvidence evidence, List<Text> moments, String word, String key, @Nullable Instant at) {
        if (at != null) {
            moments.add(evidence.citeMoment(Text.of(word + " on " + Words.utc(at)), key));
        }
    }

    private static Section appendix(IncidentEvidence evidence) {
        List<Block> blocks = new ArrayList<>();
        List<List<Text>> rows = new ArrayList<>();
        for (String source : evidence.sources()) {
            rows.add(List.of(
                    Text.empty().anchor("s" + (rows.size() + 1)), Text.empty().code(Words.cut(source, 400))));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "Sources of the numbers",
                    List.of(Block.Column.text("No.", 1), Block.Column.text("Source", 9)),
                    rows));
        }
        var links = evidence.incident().links();
        List<Text> facts = new ArrayList<>();
        fact(facts, "Runs", links.runs());
        fact(facts, "Plans", links.plans());
        fact(facts, "Amendments", links.amendments());
        fact(facts, "Scenario cards", links.scenarios());
        facts.add(Text.of("Digest of the incident's record (SHA-256): ")
                .code(evidence.incident().digest()));
        blocks.add(new Block.Bullets(facts));
        blocks.add(
                new Block.Paragraph(Text.of("References such as [t3] name the third entry of the timeline, and [s1] the"
                        + " first of the sources above.")));
        return new Section("appendix", "Appendix", blocks);
    }

    private static void fact(List<Text> facts, String what, List<?> names) {
        if (!names.isEmpty()) {
            facts.add(Text.of(what + ": "
                    + String.join(", ", names.stream().map(String::valueOf).toList())));
        }
    }
}
