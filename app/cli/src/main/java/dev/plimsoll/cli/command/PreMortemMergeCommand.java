package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.SessionState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem merge`.
@Command(
        name = "merge",
        description =
                "Words a risk that stands for one entry or several; --rest makes each other entry a risk of its own.")
public final class PreMortemMergeCommand extends SessionActCommand {
    @Parameters(index = "1..*", paramLabel = "ENTRY", description = "Numbers of entries.")
    private List<Integer> entries = new ArrayList<>();

    @Option(names = "--as-risk", paramLabel = "TEXT", description = "What goes wrong, in a sentence.")
    private @Nullable String wording;

    @Option(
            names = "--item",
            paramLabel = "PART",
            defaultValue = Risk.WHOLE_PLAN,
            description = "The part of the plan it is about: a fault, a signal, a consumer, or amendment, hypothesis,"
                    + " scope, workload, abort, rollback, forecast. Default: plan.")
    private String item;

    @Option(names = "--signs", paramLabel = "TEXT", defaultValue = "", description = "How one notices it early.")
    private String signs;

    @Option(names = "--safeguard", paramLabel = "TEXT", defaultValue = "", description = "What is there against it.")
    private String safeguard;

    @Option(names = "--rest", description = "Make every entry that is left a risk of its own.")
    private boolean rest;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemMergeCommand(Desk desk) {
        super(desk);
    }

    @Override
    SessionState act(Engine engine, SessionState seen, Person by) {
        if (rest) {
            return engine.preMortems().mergeRest(seen, by);
        }
        if (wording == null || entries.isEmpty()) {
            throw Mistake.of("Name the entries and word the risk with --as-risk, or use --rest.");
        }
        return engine.preMortems().merge(seen, new Risk(wording, entries, item, signs, safeguard), by);
    }
}
