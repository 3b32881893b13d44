package dev.plimsoll.engine.slate;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.engine.slate.Residue.Kind;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is left on this machine: programs, ports, files, journals, requests, variables.
final class LocalResidue {
    private static final Pattern MARK = Pattern.compile("(R[1-9][0-9]{0,8})-([0-9]+)-(-?[0-9]+)");
    private static final Pattern REQUEST = Pattern.compile("(R[1-9][0-9]{0,8})\\.(kill|hold)");
    private static final List<String> VARIABLES = List.of(
            Undo.EndMarked.MARK,
            RunNode.NAME_VARIABLE,
            RunNode.PORT_VARIABLE,
            RunNode.SANDBOX_VARIABLE,
            ConsumerUnderTest.ADDRESS_VARIABLE);

    private final Path workspace;
    private final RunId run;
    private final Rig rig;
    private final Predicate<RunId> goesOn;
    private final Map<String, String> environment;

    LocalResidue(Path workspace, RunId run, Rig rig, Predicate<RunId> goesOn, Map<String, String> environment) {
        this.workspace = workspace;
        this.run = run;
        this.rig = rig;
        this.goesOn = goesOn;
        this.environment = Map.copyOf(environment);
    }

    List<Residue> find() {
        List<Residue> found = new ArrayList<>();
        marks().stream().filter(this::isLeft).forEach(mark -> found.addAll(programs(mark)));
        rig.ports().forEach(port -> found.addAll(port(port)));
        rig.scratch().forEach(folder -> found.addAll(files(folder)));
        found.addAll(journals());
        found.addAll(requests());
        VARIABLES.stream()
                .filter(environment::containsKey)
                .forEach(name -> found.add(Residue.foreign(
                        Kind.VARIABLE,
                        "The variable " + name + " is set to '" + environment.get(name)
                                + "' and every program of the run would inherit it; unset it and start"
                                + " Plimsoll again.")));
        return found;
    }

    /// The programs of the run itself, for the time after it.
    List<Residue> own() {
        return marks().stream()
                .filter(mark ->
                        mark.startsWith(run + "-" + ProcessHandle.current().pid() + "-") && isOurs(mark))
                .flatMap(mark -> programs(mark).stream())
                .toList();
    }

    private static Set<String> marks() {
        Set<String> marks = new HashSet<>();
        String start = Undo.EndMarked.MARK + "=";
        long self = ProcessHandle.current().pid();
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self)
                .flatMap(process -> MarkedPrograms.environment(process).stream())
                .filter(setting -> setting.startsWith(start))
                .forEach(setting -> marks.add(setting.substring(start.length())));
        return marks;
    }

    /// Of this workspace, and of a run that no living program conducts.
    private boolean isLeft(String mark) {
        Matcher parts = MARK.matcher(mark);
        if (!isOurs(mark) || !parts.matches()) {
            return false;
        }
        long conductor = Long.parseLong(parts.group(2));
        boolean own = conductor == ProcessHandle.current().pid();
        RunId marked = new RunId(parts.group(1));
        return own ? !marked.equals(run) && !goesOn.test(marked) : !isAlive(conductor);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private boolean isOurs(String mark) {
        Matcher parts = MARK.matcher(mark);
        return parts.matches()
                && RunJournal.of(new RunId(parts.group(1)), workspace).place().equals(parts.group(3));
    }

    private static List<Residue> programs(String mark) {
        Map<String, String> variables = Map.of(Undo.EndMarked.MARK, mark);
        int all = MarkedPrograms.find(variables).size();
        int paused = MarkedPrograms.paused(variables);
        String run = mark.substring(0, mark.indexOf('-'));
        List<Residue> found = new ArrayList<>();
        if (all > paused) {
            found.add(new Residue(Kind.PROGRAM, running(all - paused, run), () -> MarkedPrograms.end(variables)));
        }
        if (paused > 0) {
            found.add(new Residue(Kind.PAUSED_PROGRAM, standing(paused, run), () -> MarkedPrograms.end(variables)));
        }
        return found;
    }

    private static String running(int programs, String run) {
        return programs == 1
                ? "1 program of run " + run + " still runs."
                : programs + " programs of run " + run + " still run.";
    }

    private static String standing(int programs, String run) {
        return programs == 1
                ? "1 program of run " + run + " stands still."
                : programs + " programs of run " + run + " stand still.";
    }

    private static List<Residue> port(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return List.of();
        } catch (IOException _) {
            return List.of(
                    Residue.foreign(Kind.PORT, "Port " + port + " is in use; end the program that listens there."));
        }
    }

    private List<Residue> files(String folder) {
        Path place = workspace.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            if (!place.toRealPath().startsWith(workspace.toRealPath())) {
                return List.of(Residue.foreign(
                        Kind.FILE, "The folder " + folder + " is a link out of the workspace; make it a folder."));
            }
            return all.map(file -> new Residue(
                            Kind.FILE,
                            "The folder " + folder + " holds " + file.getFileName() + ".",
                            () -> delete(file)))
                    .toList();
        } catch (IOException failure) {
            throw unreadable(place, failure);
        }
    }

    /// Links are deleted, not followed.
    private static void delete(Path file) {
        try (Stream<Path> all = Files.walk(file)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private List<Residue> journals() {
        return RunJournal.all(workspace).stream()
                .filter(journal -> !journal.run().equals(run) && !journal.ended() && !goesOn.test(journal.run()))
                .map(journal -> Residue.foreign(
                        Kind.JOURNAL,
                        "Not everything of run " + journal.run() + " was taken back: " + journal.file()
                                + " lists what; start Plimsoll again, which tries once more."))
                .toList();
    }

    /// A wish to stop or to hold a run would meet the next run of that name.
    private List<Residue> requests() {
        Path folder = RunJournal.of(run, workspace).folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isOrphan)
                    .map(file -> new Residue(
                            Kind.REQUEST,
                            "A request to stop or hold a run that is not there lies in " + file + ".",
                            () -> delete(file)))
                    .toList();
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    private boolean isOrphan(Path file) {
        Matcher name = REQUEST.matcher(file.getFileName().toString());
        return name.matches()
                && !name.group(1).equals(run.value())
                && !RunJournal.of(new RunId(name.group(1)), workspace).exists();
    }

    private static Problem unreadable(Path place, IOException failure) {
        return new Problem(
                place + " cannot be read or cleared: " + failure.getMessage() + ".",
                "Allow reading and writing there.",
                failure);
    }
}
