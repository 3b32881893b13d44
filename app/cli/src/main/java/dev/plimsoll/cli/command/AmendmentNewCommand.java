package dev.plimsoll.cli.command;

import dev.plimsoll.cli.amendment.AmendmentText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.amendment.DraftAmendment;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll amendment new`.
@Command(
        name = "new",
        description = "Drafts an amendment for a pair of contracts: who agrees, why, from when on, and on what beyond"
                + " the schema.")
public final class AmendmentNewCommand implements Runnable {
    private final Desk desk;
    private final CompareContracts compare;

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Mixin
    private final AmendmentOptions options = new AmendmentOptions();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who writes it. Default: your account.")
    private @Nullable Person account;

    public AmendmentNewCommand(Desk desk, CompareContracts compare) {
        this.desk = desk;
        this.compare = compare;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            ContractPair.Both both = pair.read(compare);
            DraftAmendment.Pair contracts = engine.amendments().draft().pair(both.base(), both.revision());
            AmendmentRecord amendment = options.applied(proposed(contracts, by));
            AmendmentState state = engine.amendments().draft().draft(contracts, amendment, by);
            desk.terminal().say("Amendment " + state.id() + " is drafted: " + amendment.title());
            desk.terminal().print(AmendmentText.gates(engine.amendments().rules(), state));
        }
    }

    private ObjectNode proposed(DraftAmendment.Pair contracts, Person by) {
        ObjectNode tree = Json.mapper().createObjectNode();
        tree.put("title", pair.shortName())
                .put("rationale", "")
                .put("version", contracts.revision().version())
                .put("author", by.account());
        tree.set("base", Json.mapper().valueToTree(contracts.base()));
        tree.set("revision", Json.mapper().valueToTree(contracts.revision()));
        tree.putArray("consumers");
        tree.putObject("obligations");
        return tree;
    }
}
