package dev.plimsoll.engine.canary;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.canary.CanaryFinder;
import dev.plimsoll.model.canary.CanaryKey;
import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The canaries of a workspace. Their key is the link of the first entry of its ledger: a team that shares the
/// workspace shares it, a backup keeps it, and it stands in no file of its own. Safe for all threads.
public final class Canaries {
    private final Workspace workspace;

    public Canaries(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The key with which canaries are made; empty where nothing was done in the workspace, and so nothing planted.
    public Optional<byte[]> key() {
        return workspace.audit().first().map(entry -> entry.link().getBytes(StandardCharsets.UTF_8));
    }

    /// Puts canaries into data.
    ///
    /// @param source who plants them
    /// @throws Problem if nothing was done in the workspace yet
    public CanaryMint mint(String source) {
        byte[] key = key().orElseThrow(() -> new Problem(
                "Nothing was done in " + workspace.place().name() + " yet, and its canaries are known by its ledger.",
                "Draft a plan first, for example with 'plimsoll sample'."));
        return new CanaryMint(new CanaryKey(key), source);
    }

    /// Those in a text.
    public Optional<Sighting> inText(String text, CanaryChannel channel, String place) {
        return key().flatMap(key -> sighting(key, new CanaryFinder(new CanaryKey(key)).in(text), channel, place));
    }

    /// Those in the bytes of a file, packed or not.
    ///
    /// @param name of the file
    public Optional<Sighting> inBytes(byte[] bytes, CanaryChannel channel, String name) {
        return key().flatMap(key ->
                sighting(key, FileCanaries.in(bytes, new CanaryFinder(new CanaryKey(key))), channel, name));
    }

    /// Those in a file from a place on, or in all files of a folder and of those below it, one sighting a file. Links
    /// are not followed.
    ///
    /// @param from bytes of a file that are passed over
    /// @throws Problem if something cannot be read
    public List<Sighting> inFiles(Path root, CanaryChannel channel, long from) {
        Optional<byte[]> key = key();
        if (key.isEmpty()) {
            return List.of();
        }
        List<Sighting> seen = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                CanaryFinder finder = new CanaryFinder(new CanaryKey(key.get()));
                sighting(key.get(), FileCanaries.in(file, from, finder), channel, file.toString())
                        .ifPresent(seen::add);
            }
        } catch (IOException failure) {
            throw new Problem(root + " cannot be read: " + failure.getMessage() + ".", "Allow reading it.", failure);
        }
        return seen;
    }

    private Optional<Sighting> sighting(
            byte[] key, List<CanaryFinder.Found> found, CanaryChannel channel, String place) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CanaryFinder.Found first = found.getFirst();
        long marks = found.stream().map(CanaryFinder.Found::mark).distinct().count();
        return Optional.of(
                new Sighting(channel, place, first.line(), (int) marks, source(new CanaryKey(key), first.mark())));
    }

    /// Who planted a mark of this workspace.
    public String source(String mark) {
        return key().map(key -> source(new CanaryKey(key), mark)).orElse("");
    }

    private String source(CanaryKey key, String mark) {
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
