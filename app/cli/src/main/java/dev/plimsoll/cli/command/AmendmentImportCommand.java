package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll amendment import`.
@Command(
        name = "import",
        description = {
            "Drafts an amendment from a JSON or YAML file; fields that are not known are kept and signed.",
            "A file carries no signatures: the same rules decide as for an amendment that was written here."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
public final class AmendmentImportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", description = "A whole amendment as JSON or YAML.")
    private Path file;

    @Option(
            names = "--into",
            paramLabel = "AMENDMENT",
            description = "Revise this amendment instead of drafting a new one.")
    private @Nullable AmendmentId into;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "A contract that the amendment names by its digest, to keep it here. May be repeated.")
    private List<Path> contracts = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AmendmentImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        AmendmentRecord amendment = RecordFile.read(file, AmendmentRecord.DOCUMENT, "amendment");
        Map<String, byte[]> sources = RecordFile.bytes(contracts);
        try (Engine engine = desk.door().open()) {
            AmendmentState state = into == null
                    ? engine.amendments().draft().take(amendment, by, sources)
                    : engine.amendments()
                            .carry()
                            .revise(engine.amendments().find().get(into), amendment, by, sources);
            desk.terminal()
                    .say("Amendment " + state.id() + " has the content of " + file + ", digest "
                            + state.amendment().digest() + ". "
                            + AmendmentText.stage(engine.amendments().rules(), state));
        }
    }
}
