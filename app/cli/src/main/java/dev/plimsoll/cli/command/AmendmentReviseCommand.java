package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll amendment revise`.
@Command(name = "revise", description = "Changes the content; signatures of the content before are void from then on.")
public final class AmendmentReviseCommand extends AmendmentActCommand {
    @Mixin
    private final AmendmentOptions options = new AmendmentOptions();

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "A contract that the amendment names by its digest, to keep it here. May be repeated.")
    private List<Path> contracts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AmendmentReviseCommand(Desk desk) {
        super(desk);
    }

    @Override
    AmendmentState act(Engine engine, AmendmentState seen, Person by) {
        return engine.amendments().carry().revise(seen, changed(seen), by, RecordFile.bytes(contracts));
    }

    private AmendmentRecord changed(AmendmentState seen) {
        AmendmentRecord changed = options.applied(AmendmentRecord.DOCUMENT.tree(seen.amendment()));
        if (changed.equals(seen.amendment())) {
            throw Mistake.of("Amendment " + seen.id() + " says this already; nothing was changed.");
        }
        return changed;
    }

    @Override
    String told(AmendmentState after, Person by) {
        return after.last() instanceof AmendmentEvent.Revised revised
                        && !revised.note().isEmpty()
                ? "Amendment " + after.id() + " is revised by " + by + ". " + revised.note()
                : "Amendment " + after.id() + " is revised by " + by + ".";
    }
}
