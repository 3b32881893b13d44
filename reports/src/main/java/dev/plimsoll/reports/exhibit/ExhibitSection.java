package dev.plimsoll.reports.exhibit;

import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The section of a report with the files that are attached to its record.
public final class ExhibitSection {
    /// The section's id.
    public static final String ID = "exhibits";

    /// Of all pictures of a report, in bytes; what is more is listed only.
    private static final long MOST_SHOWN = 24L << 20;

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);

    private ExhibitSection() {}

    /// The report with the section before its appendix, or at its end.
    ///
    /// @param exhibits at least one, oldest first
    /// @param bytes what was attached
    public static Report into(Report report, List<ExhibitState> exhibits, Function<ExhibitState, byte[]> bytes) {
        List<Section> sections = new ArrayList<>(report.sections());
        int last = sections.size() - 1;
        boolean appendix = last >= 0 && sections.get(last).id().equals("appendix");
        sections.add(appendix ? last : last + 1, of(exhibits, bytes));
        Instant recorded = exhibits.stream()
                .map(state -> state.last().at())
                .reduce(report.recorded(), (one, other) -> one.isAfter(other) ? one : other);
        return new Report(report.kind(), report.subject(), report.title(), recorded, report.summary(), sections);
    }

    private static Section of(List<ExhibitState> exhibits, Function<ExhibitState, byte[]> bytes) {
        List<List<Text>> rows = new ArrayList<>();
        List<Block> pictures = new ArrayList<>();
        List<Text> notes = new ArrayList<>();
        long shown = 0;
        for (ExhibitState state : exhibits) {
            Exhibit exhibit = state.exhibit();
            rows.add(row(rows.size() + 1, state));
            if (PictureBytes.shown(exhibit.mediaType()) && shown + exhibit.bytes() <= MOST_SHOWN) {
                shown += exhibit.bytes();
                pictures.add(picture(state, bytes.apply(state)));
            }
            state.notes().forEach(note -> notes.add(Text.of(state.id() + ": " + note)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of("These files were handed in as evidence. Each is kept in the workspace"
                + " as it came, and is the one meant here if its SHA-256 is the one below.")));
        blocks.add(new Block.Table(
                "Files",
                List.of(
                        Block.Column.text("No.", 7),
                        Block.Column.text("File", 25),
                        Block.Column.text("Source and collector", 22),
                        Block.Column.text("Taken", 20),
                        Block.Column.text("SHA-256", 26)),
                rows));
        blocks.addAll(pictures);
        if (!notes.isEmpty()) {
            blocks.add(new Block.Heading("What was noted about them"));
            blocks.add(new Block.Bullets(notes));
        }
        return new Section(ID, "Attached evidence", blocks);
    }

    private static List<Text> row(int number, ExhibitState state) {
        Exhibit exhibit = state.exhibit();
        String local = exhibit.zone().normalized().equals(ZoneOffset.UTC)
                ? ""
                : "; " + LOCAL.format(exhibit.taken().atZone(exhibit.zone())) + " there";
        return List.of(
                Text.empty().anchor("x" + number),
                Text.of(state.id() + ", " + exhibit.kind() + ", ")
                        .code(exhibit.name())
                        .and(", " + exhibit.bytes() + " bytes: " + exhibit.words()),
                Text.of(exhibit.source() + " (" + exhibit.clockNote() + "), " + exhibit.role()),
                Text.of(UTC.format(exhibit.takenCorrected().truncatedTo(ChronoUnit.SECONDS)) + local),
                Text.empty().code(exhibit.digest()));
    }

    private static Block.Picture picture(ExhibitState state, byte[] bytes) {
        Exhibit exhibit = state.exhibit();
        return new Block.Picture(
                state.id().value(),
                title(exhibit.kind()),
                exhibit.words(),
                exhibit.mediaType(),
                Base64.getEncoder().encodeToString(bytes),
                state.released());
    }

    private static String title(ExhibitKind kind) {
        return switch (kind) {
            case CHART -> "Chart";
            case SCREENSHOT -> "Screenshot";
            case QUERY_RESULT -> "Result of a query";
            case LOG -> "Log";
            case MESSAGE -> "Message";
            case OTHER -> "Picture";
        };
    }
}
