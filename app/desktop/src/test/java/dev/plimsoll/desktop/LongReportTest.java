package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.report.ReportPage;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/// A report of any length is shown without holding the window: a long block comes in portions.
class LongReportTest {
    @Test
    void aLongTableIsShownInPortionsUntilAllOfItIsSeen() {
        assertThat(Window.onFx(() -> rowsSeen(80))).containsExactly(30, 60, 80);
        assertThat(Window.onFx(() -> rowsSeen(30))).containsExactly(30);
        assertThat(Window.onFx(() -> rowsSeen(0))).containsExactly(0);
    }

    LongReportTest() {
        Window.startToolkit();
    }

    /// How many rows are seen, at first and each time that more is asked for, until no more can be.
    private static List<Integer> rowsSeen(int rows) {
        ReportPage page = new ReportPage();
        page.show(report(rows));
        List<Integer> seen = new ArrayList<>(List.of(count(page)));
        while (page.lookup(".show-more") instanceof Button more) {
            more.fire();
            seen.add(count(page));
        }
        return seen;
    }

    private static int count(ReportPage page) {
        return page.lookupAll(".report-text").size();
    }

    private static Report report(int rows) {
        Block table = new Block.Table(
                "Events",
                List.of(new Block.Column("What", 1, false)),
                IntStream.range(0, rows)
                        .mapToObj(row -> List.of(Text.of("Event " + row)))
                        .toList());
        return new Report(
                Report.POST_MORTEM,
                "R1",
                "A long run",
                Samples.START,
                "It was long.",
                List.of(new Section("events", "Events", List.of(table))));
    }
}
