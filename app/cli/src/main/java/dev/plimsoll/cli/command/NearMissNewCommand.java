package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.nearmiss.ConfidantFile;
import dev.plimsoll.engine.nearmiss.NearMisses;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.nearmiss.ConfidantKey;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll nearmiss new`.
@Command(
        name = "new",
        description = {
            "Reports what almost went wrong; two minutes are enough, and only --happened is asked for.",
            "--anonymous keeps no name, account, machine or time of day in any record of the workspace, its audit"
                    + " ledger, log and exports: only the day. --confidential keeps your name so that only the confidant's"
                    + " passphrase opens it.",
            "What you write is kept as you write it: leave out who, when and where from. Not hidden are your shell's"
                    + " history and a database server's own log and order of transactions. The database file and the disk"
                    + " tell the moment of its last writing: of your report, until the workspace is changed and closed the"
                    + " next time, which writes the file anew. A backup or a copy made before that keeps that moment, and"
                    + " so does a window that stays open, or a crash; backups also tell between which two of them it came."
        })
public final class NearMissNewCommand extends ReporterCommand {
    @ArgGroup(multiplicity = "1")
    private How how;

    @Option(names = "--happened", paramLabel = "TEXT", description = "What happened.")
    private @Nullable String happened;

    @Option(names = "--could-have", paramLabel = "TEXT", description = "What could have come of it.")
    private @Nullable String couldHave;

    @Option(names = "--stopped", paramLabel = "TEXT", description = "What stopped it.")
    private @Nullable String stopped;

    @Option(names = "--service", paramLabel = "NAME", description = "A service it was about. May be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--would-help", paramLabel = "TEXT", description = "What would help.")
    private @Nullable String help;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "JSON or YAML with these answers; 'schema --of nearmiss' describes it.")
    private @Nullable Path from;

    @Option(
            names = "--confidant",
            paramLabel = "FILE",
            description = "The confidant's key. Default: confidant.json in the workspace.")
    private @Nullable Path confidant;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Whose name is sealed. Default: your account.")
    private @Nullable Person account;

    @Option(names = "--as-written", description = "Keep it even when words in it may tell who you are.")
    private boolean asWritten;

    /// One of the two, said aloud.
    private static final class How {
        @Option(names = "--anonymous", required = true, description = "Nobody can find out who you are.")
        private boolean anonymous;

        @Option(names = "--confidential", required = true, description = "Only the confidant can find out.")
        private boolean confidential;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public NearMissNewCommand(Desk desk) {
        super(desk);
    }

    @Override
    void act(Engine engine) {
        if (how.anonymous && (account != null || confidant != null)) {
            throw Mistake.of("An anonymous report names nobody: leave out --as and --confidant.");
        }
        NearMiss report = report();
        if (!asWritten) {
            requireUntelling(
                    engine, List.of(report.happened(), report.couldHave(), report.stopped(), report.help()), desk.me());
        }
        NearMisses.Kept kept = how.confidential
                ? inConfidence(engine, report)
                : engine.nearMisses().reportAnonymously(report);
        desk.terminal()
                .print("Thank you. It is near miss " + kept.state().id() + "; " + whoKnows(kept) + "\n\n    "
                        + kept.state().id() + "  " + kept.code() + "\n\n"
                        + "Keep this code: it is kept nowhere else, and with it you read questions and answer them:\n"
                        + "    plimsoll nearmiss questions " + kept.state().id() + " --code -\n");
    }

    private NearMisses.Kept inConfidence(Engine engine, NearMiss report) {
        ConfidantKey key = ConfidantFile.read(confidant == null ? ConfidantFile.in(engine.folder()) : confidant);
        return engine.nearMisses().reportInConfidence(report, account == null ? desk.me() : account, key);
    }

    private static String whoKnows(NearMisses.Kept kept) {
        var sealed = kept.state().reported().sealed();
        return sealed == null
                ? "no name was kept."
                : "your name is sealed for " + sealed.key().confidant() + " (key …"
                        + sealed.key().fingerprint() + ").";
    }

    private NearMiss report() {
        ObjectNode blank = Json.mapper().createObjectNode();
        JsonNode tree = from == null ? blank : RecordFile.merged(blank, RecordFile.content(from, "near miss"));
        ObjectNode report = (ObjectNode) tree; // an object merged into an object
        put(report, "happened", happened);
        put(report, "couldHave", couldHave);
        put(report, "stopped", stopped);
        put(report, "help", help);
        if (!services.isEmpty()) {
            ArrayNode all = report.putArray("services");
            services.forEach(all::add);
        }
        return RecordFile.read(from == null ? Path.of("What is said") : from, report, NearMiss.DOCUMENT, "near miss");
    }

    private static void put(ObjectNode tree, String field, @Nullable String value) {
        if (value != null) {
            tree.put(field, value);
        }
    }
}
