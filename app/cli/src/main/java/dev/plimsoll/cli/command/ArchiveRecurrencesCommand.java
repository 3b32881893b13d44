package dev.plimsoll.cli.command;

import dev.plimsoll.cli.archive.ArchiveText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.search.FindRecurrences.Recurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll archive recurrences`.
@Command(
        name = "recurrences",
        description =
                "Finds contributing factors that were met before, and whether what was to be done then was verified.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a factor was met before", "1:none was", "3:error"})
public final class ArchiveRecurrencesCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(
            paramLabel = "RECORD",
            arity = "0..1",
            description = "An incident, a drill or a learning card whose factors are looked up, such as I1, D2 or L3.")
    private @Nullable String id;

    @Option(names = "--factor", paramLabel = "TEXT", description = "A factor in words. May be repeated.")
    private List<String> factors = new ArrayList<>();

    public ArchiveRecurrencesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (id == null && factors.isEmpty()) {
            throw Mistake.of("Name a record, for example I1 or L3, or factors with --factor TEXT.");
        }
        try (Engine engine = desk.door().open()) {
            List<Recurrence> found = new ArrayList<>(engine.findRecurrences().of(factors, Set.of()));
            if (id != null) {
                found.addAll(engine.findRecurrences().of(id));
            }
            desk.terminal().print(found.isEmpty() ? "None of them was met before.\n" : ArchiveText.recurrences(found));
            return found.isEmpty() ? ExitCode.NEGATIVE : ExitCode.DONE;
        }
    }
}
