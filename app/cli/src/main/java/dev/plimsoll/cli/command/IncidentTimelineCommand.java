package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.learning.TimelineFormat;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.learning.Incidents;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.TimelineFile;
import dev.plimsoll.model.plan.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll incident timeline`.
@Command(
        name = "timeline",
        description = {
            "Shows what happened in order: events of the incident's runs, decisions, refusals, and imported files.",
            "Adds to it, and marks entries. Nothing is ever deleted; what is hidden shows with --all."
        })
public final class IncidentTimelineCommand extends LearningCommand {
    @Parameters(paramLabel = "INCIDENT", description = "For example I1.")
    private IncidentId id;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = {
                "Entries of another program: .csv, .jsonl, or a log whose lines begin with a time.",
                "A file may be imported again: what is new is added, and with another correction of its clock or zone"
                        + " its entries move, with their pins and notes."
            })
    private @Nullable Path file;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "For times that name no zone, and for local times: Europe/Berlin. Default: of this machine.")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--skew",
            paramLabel = "LENGTH",
            description = "What to add to the file's times because its clock was wrong: +1.5s, -200ms, 2min.")
    private @Nullable String skew;

    @Option(
            names = "--same",
            paramLabel = "THEIRS=OURS",
            description = "The correction by one moment: what the file's clock said, and what it was.")
    private @Nullable String same;

    @Option(names = "--add", paramLabel = "TEXT", description = "An entry of your own; --at says when.")
    private @Nullable String text;

    @Option(names = "--at", paramLabel = "TIME", description = "When what --add says happened.")
    private @Nullable String at;

    @Option(names = "--annotate", paramLabel = "ENTRY=TEXT", description = "Adds a note to an entry. May be repeated.")
    private Map<String, String> notes = new LinkedHashMap<>();

    @Option(names = "--pin", paramLabel = "ENTRY", description = "Pins an entry: it tells the story.")
    private List<String> pin = new ArrayList<>();

    @Option(names = "--unpin", paramLabel = "ENTRY", description = "Takes the pin away.")
    private List<String> unpin = new ArrayList<>();

    @Option(names = "--hide", paramLabel = "ENTRY", description = "Keeps an entry out of sight.")
    private List<String> hide = new ArrayList<>();

    @Option(names = "--unhide", paramLabel = "ENTRY", description = "Shows it again.")
    private List<String> unhide = new ArrayList<>();

    @Option(names = "--start", paramLabel = "ENTRY", description = "Counts times from this entry.")
    private @Nullable String start;

    @Option(names = "--all", description = "Show hidden entries too.")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text, csv or json.")
    private TimelineFormat format = TimelineFormat.TEXT;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public IncidentTimelineCommand(Desk desk) {
        super(desk);
    }

    @Override
    String act(Learning learning, Person by) {
        Incidents incidents = learning.incidents();
        IncidentState state = incidents.get(id);
        if (file != null) {
            ClockSkew correction = correction();
            String note = String.valueOf(file.getFileName())
                    + (correction.equals(ClockSkew.NONE) ? "" : ", its clock corrected by " + correction.correction());
            state = incidents.add(state, imported(file, correction), note, by);
        }
        if (text != null) {
            Instant moment = at == null ? missing() : Moments.read(at);
            state = incidents.add(state, List.of(new Happening(moment, zone, text, Happening.WRITTEN)), "", by);
        }
        for (Map.Entry<String, String> note : notes.entrySet()) {
            state = incidents.annotate(state, note.getKey(), note.getValue(), by);
        }
        state = marked(incidents, state, by);
        return format.write(incidents.timeline(state), all, zone);
    }

    private IncidentState marked(Incidents incidents, IncidentState before, Person by) {
        Map<Mark, List<String>> marks = new LinkedHashMap<>();
        marks.put(Mark.PIN, pin);
        marks.put(Mark.UNPIN, unpin);
        marks.put(Mark.HIDE, hide);
        marks.put(Mark.UNHIDE, unhide);
        marks.put(Mark.START, start == null ? List.of() : List.of(start));
        IncidentState state = before;
        for (Map.Entry<Mark, List<String>> mark : marks.entrySet()) {
            for (String entry : mark.getValue()) {
                state = incidents.mark(state, entry, mark.getKey(), by);
            }
        }
        return state;
    }

    private static Instant missing() {
        throw Mistake.of("Say with --at when that happened, for example --at 2026-11-21T14:05:00Z.");
    }

    private ClockSkew correction() {
        if (skew != null && same != null) {
            throw Mistake.of("Correct the clock with --skew or with --same, not with both.");
        }
        try {
            if (same != null) {
                int equals = same.indexOf('=');
                return equals < 0
                        ? wrongPair(same)
                        : ClockSkew.between(
                                Moments.read(same.substring(0, equals)), Moments.read(same.substring(equals + 1)));
            }
            return skew == null ? ClockSkew.NONE : ClockSkew.read(skew);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The clock cannot be corrected: " + wrong.getMessage() + ".");
        }
    }

    private static ClockSkew wrongPair(String same) {
        throw new IllegalArgumentException("--same is written THEIRS=OURS, two times, not '" + same + "'");
    }

    private List<Happening> imported(Path from, ClockSkew correction) {
        String content = new String(RecordFile.bytes(from), StandardCharsets.UTF_8);
        try {
            return TimelineFile.read(String.valueOf(from.getFileName()), content, zone, correction);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("Nothing was imported: " + wrong.getMessage() + ".");
        }
    }
}
