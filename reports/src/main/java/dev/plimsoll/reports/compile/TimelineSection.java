package dev.plimsoll.reports.compile;

import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Everything that happened, in order, except the windows of measurements.
final class TimelineSection {
    private static final int MOST_ROWS = 600;

    private TimelineSection() {}

    static Section of(Evidence evidence) {
        List<List<Text>> rows = new ArrayList<>();
        long told =
                evidence.run().events().stream().filter(TimelineSection::told).count();
        for (RunEvent event : evidence.run().events()) {
            if (told(event) && rows.size() < MOST_ROWS) {
                rows.add(List.of(
                        Text.empty().anchor(evidence.name(event)),
                        Text.of(Words.timeOfDay(event.at())),
                        Text.of(String.format(Locale.ROOT, "%.3f", evidence.since(event.at()))),
                        RunMoments.what(evidence.run(), event)));
            }
        }
        String more = told > rows.size() ? " " + (told - rows.size()) + " later events are not listed." : "";
        return Section.of(
                "timeline",
                "Timeline",
                new Block.Paragraph(Text.of("Times are UTC. The numbers name the events in the record of run "
                        + evidence.run().id() + "; "
                        + Words.count(evidence.run().windows().size(), "window", "windows")
                        + " of measurements that lie between them are left out." + more)),
                new Block.Table(
                        "Events of " + Words.day(evidence.run().start().at()),
                        List.of(
                                Block.Column.text("No.", 8),
                                Block.Column.text("Time", 15),
                                Block.Column.number("Seconds", 12),
                                Block.Column.text("What happened", 65)),
                        rows));
    }

    /// Measurements and recorded answers have places of their own.
    private static boolean told(RunEvent event) {
        return !(event instanceof RunEvent.WindowClosed) && !(event instanceof RunEvent.ExchangeRecorded);
    }
}
