package dev.plimsoll.engine.run;

import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.canary.CanaryFinder;
import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Planting;
import dev.plimsoll.model.run.RunEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plants the canaries of a plan in the data of its run, and tells where they are seen outside the sandbox. A plan
/// without them has nothing to watch.
final class LeakWatch {
    private final RunRecorder recorder;
    private final @Nullable Planting planting;
    private final Canaries canaries;
    private final String source;
    private final Path workspace;
    private final Map<Path, Before> before = new HashMap<>();
    private boolean began;

    /// A file as it was when the run began.
    private record Before(long size, FileTime changed) {}

    /// @param plan that plants
    LeakWatch(RunRecorder recorder, Canaries canaries, PlanId plan, Path workspace) {
        this.recorder = recorder;
        this.planting = recorder.run().plan().terms().rigged().canaries();
        this.canaries = canaries;
        this.source = Canaries.source(plan);
        this.workspace = workspace;
    }

    /// Puts canaries into the data; null where the plan wants none.
    @Nullable
    CanaryMint mint() {
        return planting == null ? null : canaries.mint(source);
    }

    /// How many canaries the answers of the sandbox hold.
    int count(List<String> bodies) {
        CanaryFinder finder = canaries.finder().orElseThrow();
        return (int) bodies.stream()
                .flatMap(body -> finder.in(body).stream())
                .map(CanaryFinder.Found::mark)
                .distinct()
                .count();
    }

    /// Remembers what lies in the places of the plan already, and lets the chaos service look too.
    ///
    /// @param inside where data of the sandbox may go
    void begin(int planted, ChaosService chaos, List<URI> inside) {
        if (planting == null) {
            return;
        }
        files().forEach(file -> before.put(file, now(file)));
        boolean traffic = chaos.watchCanaries(canaries.secret(), inside);
        recorder.record(at -> new RunEvent.CanariesPlanted(at, planted, traffic));
        began = true;
    }

    /// What a consumer printed, as the record may keep it: the record leaves the sandbox too.
    String heard(String consumer, String output) {
        if (planting == null) {
            return output;
        }
        String masked = output;
        CanaryFinder finder = canaries.finder().orElseThrow();
        if (!finder.in(output).isEmpty()) {
            canaries.inText(output, CanaryChannel.LOG, "what consumer '" + consumer + "' printed")
                    .ifPresent(this::tell);
            masked = output.lines()
                    .map(line -> finder.in(line).isEmpty() ? line : "[a line with a canary]")
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse("");
        }
        return masked;
    }

    /// Looks everywhere, now that all programs of the run have ended.
    void after(ChaosService chaos) {
        Planting wanted = planting;
        if (wanted == null || !began) {
            return;
        }
        try {
            wanted.logs().forEach(log -> look(log, CanaryChannel.LOG));
            wanted.folders().forEach(folder -> look(folder, CanaryChannel.FILE));
            chaos.passages().stream()
                    .map(passage -> new Sighting(
                            CanaryChannel.TRAFFIC,
                            "route " + passage.route() + " to " + passage.upstream(),
                            0,
                            1,
                            canaries.source(passage.mark())))
                    .distinct()
                    .forEach(this::tell);
        } catch (Problem problem) {
            String what = problem.getMessage();
            recorder.record(
                    at -> new RunEvent.TroubleMet(at, "Not every place could be searched for canaries: " + what));
        }
    }

    private void look(String place, CanaryChannel channel) {
        for (Path file : files(place)) {
            Before then = before.get(file);
            Before now = now(file);
            if (!now.equals(then)) {
                long from = then != null && now.size() > then.size() ? then.size() : 0;
                canaries.inFiles(file, channel, from).forEach(this::tell);
            }
        }
    }

    private void tell(Sighting seen) {
        recorder.record(at -> new RunEvent.CanarySeen(at, seen.channel(), seen.where(), seen.source()));
    }

    private List<Path> files() {
        Planting wanted = planting;
        return wanted == null
                ? List.of()
                : Stream.concat(wanted.logs().stream(), wanted.folders().stream())
                        .flatMap(place -> files(place).stream())
                        .toList();
    }

    private List<Path> files(String place) {
        Path root = workspace.resolve(place);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw unreadable(root, failure);
        }
    }

    private static Before now(Path file) {
        try {
            return new Before(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static Problem unreadable(Path file, IOException failure) {
        return new Problem(file + " cannot be read: " + failure.getMessage() + ".", "Allow reading it.", failure);
    }
}
