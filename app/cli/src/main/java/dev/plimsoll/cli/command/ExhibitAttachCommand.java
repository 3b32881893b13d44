package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.exhibit.ExhibitText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.exhibit.Handed;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.plan.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll exhibit attach`.
@Command(
        name = "attach",
        description = {
            "Attaches a file as evidence: its bytes as they are, at most 8 MiB, with their SHA-256.",
            "Reports embed PNG and JPEG pictures, with whatever such a file says of its making, and list other files.",
            "The version for customers shows only pictures that 'exhibit release' let out."
        })
public final class ExhibitAttachCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "RECORD", description = "What it belongs to, for example I1, R1, D1 or L1.")
    private String subject;

    @Parameters(index = "1", paramLabel = "FILE", description = "A chart, a screenshot, the result of a query, a log.")
    private Path file;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "other",
            description = "chart, screenshot, query-result, log, message or other. Default: other.")
    private ExhibitKind kind;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            required = true,
            description = "Where it was taken: Grafana, psql.")
    private String source;

    @Option(
            names = "--shows",
            paramLabel = "TEXT",
            required = true,
            description = "What one sees in it; reports say it to those who cannot see the picture.")
    private String shows;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "collector",
            description = "What the collector was to what is told, in place of a name: operator on call."
                    + " Default: collector.")
    private String role;

    @Option(names = "--taken", paramLabel = "TIME", description = "When it was taken. Default: now.")
    private @Nullable String taken;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "In which its source shows times: Europe/Berlin. Default: of this machine.")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--skew",
            paramLabel = "LENGTH",
            description = "What to add to its source's times because its clock was wrong: +1.5s; 0s for a right clock."
                    + " Default: nobody compared it.")
    private @Nullable String skew;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who attaches it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public ExhibitAttachCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Handed handed = new Handed(
                subject,
                String.valueOf(file.getFileName()),
                kind,
                source,
                role,
                taken == null ? null : Moments.read(taken),
                zone,
                skew == null ? null : correction(skew).correction().negated(),
                shows);
        byte[] bytes = bytes();
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            desk.terminal().print(ExhibitText.show(engine.exhibits().attach(handed, bytes, by)));
        }
    }

    private static ClockSkew correction(String text) {
        try {
            return ClockSkew.read(text);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("--skew: " + wrong.getMessage() + ".");
        }
    }

    /// Asks for the size first: a disk image is not read into memory to be refused.
    private byte[] bytes() {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > Exhibits.MOST_BYTES) {
                throw Mistake.of(file + " has " + Files.size(file)
                        + " bytes, and at most 8 MiB are kept of one exhibit; attach the part that shows it.");
            }
        } catch (IOException unreadable) {
            return RecordFile.bytes(file); // says why it cannot be read
        }
        return RecordFile.bytes(file);
    }
}
