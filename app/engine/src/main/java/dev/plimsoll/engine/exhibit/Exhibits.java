package dev.plimsoll.engine.exhibit;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.exhibit.ExhibitSection;
import dev.plimsoll.reports.exhibit.PictureBytes;
import dev.plimsoll.storage.Histories;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Files attached to records as evidence. Their bytes are kept as they came; each act with them is in their history
/// and in the ledger.
public final class Exhibits {
    /// Of one file, in bytes: 8 MiB.
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Workspace workspace;
    private final RoleCheck roles;
    private final Subjects subjects;
    private final Canaries canaries;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    public Exhibits(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.roles = new RoleCheck(people, refusals, "exhibit", "an exhibit");
        this.subjects = new Subjects(workspace);
        this.canaries = new Canaries(workspace);
        this.clock = clock;
    }

    private Histories<ExhibitId, ExhibitEvent, ExhibitState> kept() {
        return workspace.records().exhibits();
    }

    /// All exhibits, newest first.
    public List<ExhibitState> all() {
        return kept().all();
    }

    /// Those of a record, oldest first.
    public List<ExhibitState> of(String subject) {
        return all().reversed().stream()
                .filter(state -> state.exhibit().subject().equalsIgnoreCase(subject.strip()))
                .toList();
    }

    /// @throws Problem if the workspace has no such exhibit
    public ExhibitState get(ExhibitId id) {
        return kept().find(id)
                .orElseThrow(() -> new Problem(
                        "There is no exhibit " + id + " in " + workspace.place().name() + ".",
                        "List the exhibits of the workspace, or name another workspace."));
    }

    /// Keeps the bytes as they are, then notes them, and any canary in them.
    ///
    /// @param bytes 1 to [#MOST_BYTES]
    /// @throws Problem if they are more, or are attached to this record already, or there is no such record
    public ExhibitState attach(Handed handed, byte[] bytes, Person by) {
        String subject = subjects.require(handed.subject());
        requireBound(handed.name(), bytes.length);
        Exhibit exhibit = checked(() -> exhibit(handed, subject, bytes));
        roles.require(PlanAction.COMMENT, by, "attach", subject);
        of(subject).stream()
                .filter(state -> state.exhibit().digest().equals(exhibit.digest()))
                .findFirst()
                .ifPresent(same -> {
                    throw new Problem(
                            "'" + exhibit.name() + "' is attached to " + subject + " already, as " + same.id() + ".",
                            "Add to it what is new with 'plimsoll exhibit note " + same.id() + "'.");
                });
        workspace.attachments().keep(exhibit.name(), bytes);
        ExhibitState attached = kept().create(new ExhibitEvent.Attached(clock.instant(), by, exhibit));
        return canaries.inBytes(bytes, CanaryChannel.IMPORT, exhibit.name())
                .map(seen -> kept().append(attached, new ExhibitEvent.Annotated(clock.instant(), by, alarm(seen))))
                .orElse(attached);
    }

    private static String alarm(Sighting seen) {
        return "Found by Plimsoll when it was attached: " + seen.sentence();
    }

    private static void requireBound(String name, int length) {
        if (length > MOST_BYTES) {
            throw new Problem(
                    "'" + name + "' has " + length + " bytes, and at most " + MOST_BYTES
                            + " (8 MiB) are kept of one exhibit.",
                    "Attach the part that shows it, or a smaller picture of it.");
        }
    }

    private Exhibit exhibit(Handed handed, String subject, byte[] bytes) {
        return new Exhibit(
                subject,
                handed.name(),
                handed.kind(),
                handed.source(),
                handed.role(),
                taken(handed),
                handed.zone(),
                handed.ahead(),
                handed.words(),
                PictureBytes.mediaType(bytes).orElseGet(() -> mediaType(handed.name())),
                Json.sha256(bytes),
                bytes.length);
    }

    /// By the clock of its source, also where it is now.
    private Instant taken(Handed handed) {
        if (handed.taken() != null) {
            return handed.taken();
        }
        return handed.ahead() == null ? clock.instant() : clock.instant().plus(handed.ahead());
    }

    /// By the ending of the name; only said, never relied on.
    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "csv" -> "text/csv";
            case "json", "har" -> "application/json";
            case "txt", "log", "md", "sql" -> "text/plain";
            case "html" -> "text/html";
            case "svg" -> "image/svg+xml";
            case "pdf" -> "application/pdf";
            default -> "application/octet-stream";
        };
    }

    /// Its bytes, which are what was attached: they are compared with their SHA-256.
    ///
    /// @throws Problem if they are not, or are gone
    public byte[] bytes(ExhibitState state) {
        return workspace
                .attachments()
                .find(state.exhibit().digest())
                .orElseThrow(() -> new Problem(
                        "The bytes of exhibit " + state.id() + " are not in the workspace any more.",
                        "Run 'plimsoll workspace verify' and restore a backup."));
    }

    /// Its bytes for use outside; noted with the reason.
    public byte[] takeOut(ExhibitState seen, String reason, Person by) {
        byte[] bytes = bytes(seen);
        append(PlanAction.READ, "take out", seen, by, () -> new ExhibitEvent.TakenOut(clock.instant(), by, reason));
        return bytes;
    }

    public ExhibitState note(ExhibitState seen, String text, Person by) {
        return append(
                PlanAction.COMMENT,
                "annotate",
                seen,
                by,
                () -> new ExhibitEvent.Annotated(clock.instant(), by, text.strip()));
    }

    /// Lets customers see it in their version of a report.
    ///
    /// @throws Problem if it is no picture: nothing else stands in that version
    public ExhibitState release(ExhibitState seen, String reason, Person by) {
        if (!PictureBytes.shown(seen.exhibit().mediaType())) {
            throw new Problem(
                    "Exhibit " + seen.id() + " is no picture, and a report for customers shows pictures only.",
                    "Attach a PNG or JPEG picture of what they are to see.");
        }
        return append(
                PlanAction.DECIDE, "release", seen, by, () -> new ExhibitEvent.Released(clock.instant(), by, reason));
    }

    /// Takes the release back.
    public ExhibitState hold(ExhibitState seen, String reason, Person by) {
        return append(
                PlanAction.DECIDE, "hold back", seen, by, () -> new ExhibitEvent.Held(clock.instant(), by, reason));
    }

    /// The report with the exhibits of its record; the same report where there is none.
    public Report in(Report report) {
        List<ExhibitState> exhibits = of(report.subject());
        return exhibits.isEmpty() ? report : ExhibitSection.into(report, exhibits, this::bytes);
    }

    private ExhibitState append(
            PlanAction action, String verb, ExhibitState seen, Person by, Supplier<ExhibitEvent> event) {
        roles.require(action, by, verb, seen.id().value(), seen.exhibit().digest());
        return checked(() -> kept().append(seen, event.get()));
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException impossible) {
            String reason = String.valueOf(impossible.getMessage());
            throw new Problem(Sentence.begin(reason) + ".", "Nothing was changed.", impossible);
        }
    }
}
