package dev.plimsoll.reports.compile;

import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.learning.incident.Choice;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What happened in an incident, what was decided on the way, and what is to be learned from it.
final class IncidentTale {
    static final int MOST_ROWS = 600;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);

    private IncidentTale() {}

    static Section timeline(IncidentEvidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        for (TimelineEntry entry : evidence.shown()) {
            if (rows.size() < MOST_ROWS) {
                String zone = entry.zone().equals(ZoneOffset.UTC)
                        ? ""
                        : LOCAL.format(entry.what().local());
                rows.add(List.of(
                        Text.empty().anchor("t" + (rows.size() + 1)),
                        Text.of(Words.day(entry.at()) + " " + Words.timeOfDay(entry.at())),
                        Text.of(zone.isEmpty() ? "-" : zone),
                        entry.pinned()
                                ? Text.empty().strong(Words.cut(entry.words(), 600))
                                : Text.of(Words.cut(entry.words(), 600)),
                        Text.empty().code(Words.cut(entry.what().source(), 120))));
            }
        }
        List<Block> blocks = new ArrayList<>();
        int more = evidence.shown().size() - rows.size();
        blocks.add(new Block.Paragraph(Text.of(
                "Times are UTC, corrected for clocks that were wrong; beside them stands the time of the source's own"
                        + " zone. Entries in strong letters tell the story."
                        + (more > 0 ? " " + more + " later entries are not listed." : ""))));
        IncidentCharts.course(evidence).ifPresent(chart -> blocks.add(new Block.Chart(chart)));
        blocks.add(
                rows.isEmpty()
                        ? new Block.Paragraph(Text.of("The record holds no moment yet."))
                        : new Block.Table(
                                "What happened",
                                List.of(
                                        Block.Column.text("No.", 7),
                                        Block.Column.text("UTC", 22),
                                        Block.Column.text("Local", 14),
                                        Block.Column.text("What happened", 39),
                                        Block.Column.text("Source", 18)),
                                rows));
        return new Section("timeline", "Timeline", blocks);
    }

    static Section decision(IncidentEvidence evidence) {
        List<Block> blocks = new ArrayList<>();
        List<Choice> choices = evidence.incident().story().decisions();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            Text label = Text.of("Decision " + (i + 1));
            List<String> words = new ArrayList<>(List.of(choice.what()));
            if (!choice.because().isBlank()) {
                words.add("Because: " + choice.because());
            }
            if (!choice.rejected().isEmpty()) {
                words.add("Not chosen: " + String.join("; ", choice.rejected()));
            }
            blocks.add(new Block.Quote(
                    choice.at() == null ? label : evidence.citeMoment(label, "d" + (i + 1)),
                    Words.cut(String.join("\n", words), 2_000)));
        }
        if (choices.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("No decision of the time is on record.")));
        }
        if (evidence.state().last() instanceof IncidentEvent.Closed closed) {
            blocks.add(new Block.Paragraph(
                    closed.actions().isEmpty()
                            ? Text.of("The incident was closed on " + Words.utc(closed.at())
                                            + " without an action, because: ")
                                    .and("“" + Words.cut(closed.reason(), 600) + "”")
                            : Text.of("The incident was closed on " + Words.utc(closed.at())
                                    + " with the actions below.")));
        }
        return new Section("decision", "Decisions", blocks);
    }

    static Section learning(IncidentEvidence evidence, List<SeenBefore> drills) {
        Story story = evidence.incident().story();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("What set it off"));
        blocks.add(new Block.Paragraph(Text.of(
                story.trigger().isBlank()
                        ? "The record names no trigger."
                        : Words.sentence(Words.cut(story.trigger(), 1_000)))));
        blocks.add(new Block.Heading("Contributing factors"));
        blocks.add(
                story.factors().isEmpty()
                        ? new Block.Paragraph(Text.of("The record names no condition that contributed."))
                        : new Block.Bullets(story.factors().stream()
                                .map(factor -> factor(evidence, factor))
                                .toList()));
        if (!drills.isEmpty()) {
            Instant began = evidence.incident().times().began();
            blocks.add(SeenBefore.table(drills, began == null ? evidence.recorded() : began));
        }
        part(blocks, "What went well", story.wentWell(), "The record says nothing of what went well.");
        part(blocks, "Where we were lucky", story.lucky(), "The record says nothing of luck.");
        part(blocks, "What surprised us", story.surprises(), "The record says nothing that surprised anybody.");
        blocks.add(new Block.Paragraph(
                Text.of("Factors are conditions, several as a rule; none is singled out as the root cause.")));
        return new Section("learning", "What was learned", blocks);
    }

    private static Text factor(IncidentEvidence evidence, Factor factor) {
        String kind = factor.kind().word();
        Text text = Text.of(Sentence.begin(kind) + ": " + Words.sentence(Words.cut(factor.text(), 1_000)));
        for (String shown : factor.evidence()) {
            text = evidence.cite(text, shown);
        }
        return factor.evidence().isEmpty() ? text.and(" No evidence is named for it.") : text;
    }

    private static void part(List<Block> blocks, String title, List<String> items, String none) {
        blocks.add(new Block.Heading(title));
        blocks.add(
                items.isEmpty()
                        ? new Block.Paragraph(Text.of(none))
                        : new Block.Bullets(items.stream()
                                .map(item -> Text.of(Words.sentence(Words.cut(item, 1_000))))
                                .toList()));
    }
}
