package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll amendment sign`.
@Command(
        name = "sign",
        description = "Signs the present content for a party; not for those who wrote it, and for one side only.")
public final class AmendmentSignCommand extends AmendmentActCommand {
    @Option(names = "--for", paramLabel = "PARTY", required = true, description = "As the amendment names it.")
    private String party;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is to be remembered.")
    private String note;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AmendmentSignCommand(Desk desk) {
        super(desk);
    }

    @Override
    AmendmentState act(Engine engine, AmendmentState seen, Person by) {
        return engine.amendments().carry().sign(seen, by, party, note);
    }

    @Override
    String told(AmendmentState after, Person by) {
        return "Amendment " + after.id() + " is signed for " + party + " by " + by + ", digest "
                + after.amendment().digest().substring(0, 12) + ".";
    }
}
