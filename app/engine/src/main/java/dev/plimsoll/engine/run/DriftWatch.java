package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.run.RunEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks each second whether what a run was begun with is still there as it was: the programs of its nodes, consumers
/// and rollback, its tables of data, the contracts of its doubles, the settings of its environment. A program that is
/// built anew or a table that is replaced meanwhile makes two runs of one. Of a command the program is held, and of one
/// that runs other programs the first file after it too (`python3 shop.py`, `java -jar shop.jar`): any other file may
/// well be what it writes.
final class DriftWatch {
    /// Programs that run the program that their first file is; versions follow some of the names.
    private static final Pattern RUNS_OTHERS = Pattern.compile(
            "(java|javaw|python|pypy|node|deno|bun|ruby|perl|php|sh|bash|dash|zsh|ksh|pwsh|dotnet)[0-9.]*([.]exe)?");

    private final Map<Path, String> names = new LinkedHashMap<>();
    private final Map<Path, State> begun = new LinkedHashMap<>();

    /// A file is read again only when its stamp differs: a run looks often, and programs are large.
    ///
    /// @param stamp length and time of the last change
    /// @param digest SHA-256 of the content; empty for no file
    private record State(String stamp, String digest) {}

    DriftWatch(ExperimentPlan plan, Path workspace) {
        for (RunNode node : plan.terms().rigged().nodes()) {
            programs("the program '" + node.name() + "'", node.command(), workspace.resolve(node.directory()));
        }
        for (ConsumerUnderTest consumer : plan.consumers()) {
            programs(
                    "the consumer '" + consumer.name() + "'",
                    consumer.command(),
                    workspace.resolve(consumer.directory()));
        }
        for (RollbackStep part : plan.rollback().parts()) {
            programs("the rollback's '" + part.name() + "'", part.command(), workspace);
        }
        plan.terms().rigged().data().forEach(file -> hold("the data", workspace.resolve(file)));
        for (Dependency dependency : plan.terms().rigged().dependencies()) {
            if (dependency.contract() != null) {
                hold("the contract of '" + dependency.name() + "'", workspace.resolve(dependency.contract()));
            }
        }
        Settings settings = plan.terms().settings();
        if (settings != null && settings.source() != null) {
            hold("the settings of the environment", workspace.resolve(settings.source()));
        }
    }

    private void programs(String what, List<String> command, Path directory) {
        List<String> words = CommandRunner.resolved(command);
        int end = !words.isEmpty() && runsOthers(words.getFirst()) ? words.size() : Math.min(1, words.size());
        for (int i = 0; i < end; i++) {
            try {
                Path file = directory.resolve(words.get(i));
                if (Files.isRegularFile(file)) {
                    hold(what, file);
                    if (i > 0) {
                        return;
                    }
                }
            } catch (InvalidPathException _) {
                // A word that is no path names no file.
            }
        }
    }

    private static boolean runsOthers(String program) {
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return RUNS_OTHERS.matcher(name).matches();
    }

    private void hold(String what, Path file) {
        if (names.putIfAbsent(file, what) == null) {
            begun.put(file, state(file, null));
        }
    }

    /// Takes what is there now for what the run is about, and says so.
    static DriftWatch begin(RunRecorder recorder, Path workspace) {
        DriftWatch drift = new DriftWatch(recorder.run().plan(), workspace);
        int files = drift.begun.size();
        if (files > 0) {
            String watched = files == 1
                    ? "1 file of its programs and data is watched; the run ends when it changes"
                    : files + " files of its programs and data are watched; the run ends when one changes";
            recorder.record(at -> new RunEvent.CheckMade(at, "Drift", true, watched));
        }
        return drift;
    }

    /// The sentence that tells what is not as the run was begun; empty while all is.
    Optional<String> seen() {
        for (Map.Entry<Path, State> each : begun.entrySet()) {
            State now = state(each.getKey(), each.getValue());
            if (!now.digest().equals(each.getValue().digest())) {
                String how = now.digest().isEmpty() ? " is gone" : " changed";
                return Optional.of("The environment drifted: the file " + each.getKey() + " of "
                        + names.get(each.getKey()) + how + " while the run went on.");
            }
            each.setValue(now);
        }
        return Optional.empty();
    }

    private static State state(Path file, @Nullable State last) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String stamp = attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
            if (last != null && last.stamp().equals(stamp)) {
                return last;
            }
            try (InputStream content = Files.newInputStream(file)) {
                return new State(stamp, Json.sha256(content));
            }
        } catch (IOException _) {
            return new State("", "");
        }
    }
}
