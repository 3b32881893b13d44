package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.policy.Acceptances;
import dev.plimsoll.model.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `plimsoll change export`.
@Command(
        name = "export",
        description = "Writes what is accepted today of the changes between two versions, as the file that 'diff"
                + " --accept' reads where no workspace is.")
public final class ChangeExportCommand implements Runnable {
    private final Desk desk;
    private final CompareContracts compare;

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Mixin
    private final Destination destination = new Destination();

    public ChangeExportCommand(Desk desk, CompareContracts compare) {
        this.desk = desk;
        this.compare = compare;
    }

    @Override
    public void run() {
        destination.require();
        ContractDiff diff = pair.compare(compare).diff();
        try (Engine engine = desk.door().open()) {
            Acceptances accepted = engine.discussions().accepted().file(diff);
            destination.write(
                    desk.terminal(),
                    Json.pretty(accepted),
                    Words.count(accepted.acceptances().size(), "accepted change") + ".");
        }
    }
}
