package dev.plimsoll.engine.canary;

import dev.plimsoll.engine.traffic.DatafakerVocabulary;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.canary.CanaryFinder;
import dev.plimsoll.model.canary.CanaryKey;
import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Stream;

/// The canaries of a workspace. Their key is the link of the first entry of its ledger: a team that shares the
/// workspace shares it, a backup keeps it, and it stands in no file of its own. Safe for all threads.
public final class Canaries {
    /// What is said where no canary was ever made.
    public static final String NONE_MADE = "No canary was made in this workspace yet, so none of its own can be out.";
    /// What is said where none was found.
    public static final String NONE_SEEN = "No canary was seen.";

    /// As which the ledger notes that canaries were made.
    private static final String MADE = "canaries made";
    /// The event of a run by which an earlier version kept that.
    private static final String PLANTED = "canaries-planted";

    private final Workspace workspace;

    public Canaries(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The bytes of the key with which canaries are made, for a service that looks for them on its own.
    ///
    /// @throws Problem if nothing was done in the workspace yet
    public byte[] secret() {
        return workspace
                .audit()
                .first()
                .map(entry -> entry.link().getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Problem(
                        "Nothing was done in " + workspace.place().name()
                                + " yet, and its canaries are known by its ledger.",
                        "Draft a plan first, for example with 'plimsoll sample'."));
    }

    private CanaryKey key() {
        return new CanaryKey(secret());
    }

    /// Puts canaries into data. That they are made is noted in the ledger, and from then on they are looked for.
    ///
    /// @param source who plants them
    /// @throws Problem if nothing was done in the workspace yet
    public CanaryMint mint(String source) {
        CanaryKey key = key();
        workspace.audit().noted(MADE, source);
        return new CanaryMint(key, source);
    }

    /// Synthetic answers of a contract with canaries in them, for test data of one's own.
    ///
    /// @param seed of the data: the same seed gives the same bytes
    /// @throws Problem if nothing was done in the workspace yet
    public StubbedContract testData(Contract contract, long seed) {
        return StubbedContract.of(contract, seed, new DatafakerVocabulary(), mint("print " + seed));
    }

    /// Whether any canary was ever made here. Where none was, none can be out and no file need be read.
    public boolean made() {
        return workspace.audit().notes(MADE) || workspace.runs().any(PLANTED);
    }

    /// Knows the canaries of this workspace; empty where none was ever made.
    public Optional<CanaryFinder> finder() {
        return made() ? Optional.of(new CanaryFinder(key())) : Optional.empty();
    }

    /// Those in a text.
    public Optional<Sighting> inText(String text, CanaryChannel channel, String place) {
        return finder().flatMap(finder -> sighting(finder.in(text), channel, place));
    }

    /// Those in the bytes of a file, packed or not.
    ///
    /// @param name of the file
    public Optional<Sighting> inBytes(byte[] bytes, CanaryChannel channel, String name) {
        return finder().flatMap(finder -> sighting(FileCanaries.in(bytes, finder), channel, name));
    }

    /// Those in a file from a place on, or in all files of a folder and of those below it, one sighting a file. Links
    /// are not followed.
    ///
    /// @param from bytes of a file that are passed over
    /// @throws Problem if something cannot be read
    public List<Sighting> inFiles(Path root, CanaryChannel channel, long from) {
        return inFiles(root, channel, from, (_, _) -> {});
    }

    /// The same, telling of each file before it is read.
    ///
    /// @param next told the file and the share of all files that is read, 0 to 1; what it throws ends the
    ///     search
    public List<Sighting> inFiles(Path root, CanaryChannel channel, long from, ObjDoubleConsumer<Path> next) {
        Optional<CanaryFinder> finder = finder();
        if (finder.isEmpty()) {
            return List.of();
        }
        List<Sighting> seen = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (int read = 0; read < files.size(); read++) {
                Path file = files.get(read);
                next.accept(file, (double) read / files.size());
                sighting(FileCanaries.in(file, from, finder.get()), channel, file.toString())
                        .ifPresent(seen::add);
            }
        } catch (IOException | UncheckedIOException failure) { // a folder below it is read on the way
            throw new Problem(root + " cannot be read: " + failure.getMessage() + ".", "Allow reading it.", failure);
        }
        return seen;
    }

    private Optional<Sighting> sighting(List<CanaryFinder.Found> found, CanaryChannel channel, String place) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CanaryFinder.Found first = found.getFirst();
        long marks = found.stream().map(CanaryFinder.Found::mark).distinct().count();
        return Optional.of(new Sighting(channel, place, first.line(), (int) marks, source(first.mark())));
    }

    /// Who planted a mark of this workspace.
    public String source(String mark) {
        CanaryKey key = key();
        return workspace.plans().ids().stream()
                .filter(id -> key.from(source(id), mark))
                .map(Canaries::source)
                .findFirst()
                .orElse("this workspace");
    }

    /// As which a plan plants.
    public static String source(PlanId plan) {
        return plan.value();
    }
}
