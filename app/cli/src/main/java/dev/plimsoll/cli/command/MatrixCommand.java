package dev.plimsoll.cli.command;

import dev.plimsoll.cli.matrix.MatrixFormat;
import dev.plimsoll.cli.matrix.MatrixView;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.plan.DeriveMatrix;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.misread.Misreading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll matrix`: needs no workspace.
@Command(
        name = "matrix",
        description = {
            "Derives the chaos experiments that an amendment calls for: questions, payloads, faults around.",
            "Accepted changes are asked about too: an acceptance says why a break may go out, not that consumers stand it."
        })
public final class MatrixCommand implements Runnable {
    private final Terminal terminal;
    private final CompareContracts compare;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "BASE",
            description = "The old version: " + ContractOptions.SOURCE + ".")
    private @Nullable ContractSource base;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REVISION", description = "The new version.")
    private @Nullable ContractSource revision;

    @Mixin
    private final ContractOptions options = new ContractOptions();

    @Option(
            names = "--consumers",
            paramLabel = "NAME",
            split = ",",
            description = "How you call the consumers that the questions are about. May be repeated.")
    private List<String> consumers = List.of();

    @Option(names = "--classes", description = "Print the classes of changes with their questions; needs no contract.")
    private boolean classes;

    @Option(
            names = "--clients",
            description = "Add the requests of clients that misread the contract, with what a provider has to do.")
    private boolean clients;

    @Mixin
    private final StormOptions storm = new StormOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, markdown or csv. Default: text.")
    private MatrixFormat format;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public MatrixCommand(Terminal terminal, CompareContracts compare) {
        this.terminal = terminal;
        this.compare = compare;
    }

    @Override
    public void run() {
        destination.require();
        if (classes) {
            destination.write(terminal, format.classes(), "The table of classes.");
            return;
        }
        MatrixView view = view();
        destination.write(terminal, format.render(view), view.sentence());
    }

    private MatrixView view() {
        if (base == null || revision == null) {
            throw Mistake.of("Name two contracts, BASE and REVISION; or see what is asked with --classes.");
        }
        if (base instanceof ContractSource.StandardInput && revision instanceof ContractSource.StandardInput) {
            throw Mistake.of("BASE and REVISION are both '-', and the standard input can be read only once.");
        }
        CompareContracts.Compared compared = options.of(compare).compare(base, revision);
        ChaosMatrix matrix = new DeriveMatrix().derive(compared, consumers);
        List<Misreading> misreadings = clients ? new DeriveMatrix().misreadings(compared, storm.seed()) : List.of();
        return MatrixView.of(compared.diff(), matrix, storm.of(matrix), misreadings);
    }
}
