package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Something that is said of the changes between two versions, in somebody's name: the policy decides.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
abstract class ChangePairCommand implements Runnable {
    private final Desk desk;
    private final CompareContracts compare;

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    ChangePairCommand(Desk desk, CompareContracts compare) {
        this.desk = desk;
        this.compare = compare;
    }

    @Override
    public final void run() {
        Person by = account == null ? desk.me() : account;
        ContractDiff diff = pair.compare(compare).diff();
        try (Engine engine = desk.door().open()) {
            desk.terminal().say(act(engine, diff, by));
        }
    }

    /// @return what was done, as one sentence
    abstract String act(Engine engine, ContractDiff diff, Person by);
}
