package dev.plimsoll.cli.command;

import dev.plimsoll.cli.archive.ArchiveText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll search`.
@Command(
        name = "search",
        description = {
            "Finds records of every kind by what they say: plans, runs, reports, amendments, contracts, procedures,"
                    + " scenario and learning cards, imported reports.",
            "Words are found in every English form, the last one by its beginning; identifiers such as order.discount"
                    + " or /orders/{id} whole and in their parts. Words in double quotes stand together, and the shell"
                    + " needs them quoted again: '\"retry storm\" basket'. Typing mistakes are allowed for where little"
                    + " is found."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something was found", "1:nothing was", "3:error"})
public final class SearchCommand implements Callable<Integer> {
    /// How the answer is written.
    enum Form {
        TEXT,
        JSON
    }

    private final Desk desk;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to look for; nothing for the newest records.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only these kinds, for example run,plan.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--service", paramLabel = "NAME", description = "Only about this service. May be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--state", paramLabel = "STATE", split = ",", description = "Only in these states: FAIL, draft.")
    private List<String> states = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "WORD", split = ",", description = "Only with one of these tags.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--since", paramLabel = "DAY", description = "Only last written on this day (UTC) or later.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only last written on this day (UTC) or earlier.")
    private @Nullable LocalDate until;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "At most so many. Default: 10.")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text.")
    private Form form = Form.TEXT;

    public SearchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > 1000) {
            throw Mistake.of("--limit is 1 to 1000, not " + limit + ".");
        }
        try (Engine engine = desk.door().open()) {
            requireKnown(engine.searchArchive().kinds());
            ArchiveHits found = engine.searchArchive()
                    .search(new ArchiveQuery(
                            String.join(" ", words),
                            kinds,
                            services,
                            states,
                            tags,
                            start(since, 0),
                            start(until, 1),
                            limit));
            boolean nothing = found.hits().isEmpty();
            desk.terminal()
                    .print(
                            form == Form.JSON
                                    ? Json.pretty(found)
                                    : nothing
                                            ? "Nothing was found.\n"
                                            : ArchiveText.hits(
                                                    found, desk.terminal().ansi()));
            return nothing ? ExitCode.NEGATIVE : ExitCode.DONE;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int daysLater) {
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void requireKnown(List<String> known) {
        for (String kind : kinds) {
            if (known.stream().noneMatch(kind::equalsIgnoreCase)) {
                throw Mistake.of("There is no kind of record '" + Visible.line(kind) + "'; the kinds are "
                        + String.join(", ", known) + ".");
            }
        }
    }
}
