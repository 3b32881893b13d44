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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll amendment supersede`.
@Command(
        name = "supersede",
        description = {
            "Drafts an amendment that takes the place of another; it names the old one by its digest.",
            "The old one holds until the new one, signed by all, is put into effect."
        })
public final class AmendmentSupersedeCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "AMENDMENT", description = "The old one, for example A1.")
    private AmendmentId old;

    @Mixin
    private final AmendmentOptions options = new AmendmentOptions();

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "A contract that the new one names by its digest, to keep it here. May be repeated.")
    private List<Path> contracts = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public AmendmentSupersedeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            AmendmentState before = engine.amendments().find().get(old);
            ObjectNode tree = AmendmentRecord.DOCUMENT.tree(before.amendment());
            tree.put("author", by.account());
            AmendmentState state = engine.amendments()
                    .draft()
                    .supersede(before, options.applied(tree), by, RecordFile.bytes(contracts));
            desk.terminal()
                    .say("Amendment " + state.id() + " is drafted in the place of " + old + ": "
                            + state.amendment().title());
            desk.terminal().print(AmendmentText.gates(engine.amendments().rules(), state));
        }
    }
}
