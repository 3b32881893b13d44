package dev.plimsoll.engine.slate;

import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.Residue.Kind;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Whether a run begins as if none had been before: nothing of earlier runs lives, stands in a service or lies in a
/// folder, and the state outside that its plan looks at is the baseline. The state has a fingerprint, and that of a
/// clean
/// slate is always the same.
public final class CleanSlate {
    /// The name of the check in the record of a run.
    public static final String CHECK = "Clean slate";

    /// What that check says at its end where something was found that can be cleared.
    public static final String REMEDY = "'plimsoll run --reset' clears what is Plimsoll's.";

    private final LocalResidue local;
    private final ServiceResidue services;
    private final StateResidue state;

    /// What was found.
    ///
    /// @param residues in the order of their kinds; empty for a clean slate
    public record State(List<Residue> residues) {
        public State {
            residues = List.copyOf(residues);
        }

        /// SHA-256 of what was found, in hex: that of a clean slate where nothing was.
        public String fingerprint() {
            return Json.digest(residues.stream()
                    .map(found -> found.kind() + " " + found.what())
                    .sorted()
                    .toList());
        }

        /// Whether it is that of a clean slate.
        public boolean clean() {
            return residues.isEmpty();
        }

        /// One a residue.
        public List<String> sentences() {
            return residues.stream().map(Residue::what).toList();
        }
    }

    /// @param workspace its folder
    /// @param run the one that is to begin; what is its own is no residue
    /// @param goesOn whether another run goes on in some program
    /// @param environment of this program, which the programs of a run inherit
    public CleanSlate(
            Path workspace,
            RunId run,
            Rig rig,
            Predicate<RunId> goesOn,
            Map<String, String> environment,
            InstantSource clock) {
        this.local = new LocalResidue(workspace, run, rig, goesOn, environment);
        this.services = new ServiceResidue(run, clock);
        this.state = new StateResidue(workspace, rig.state());
    }

    /// Looks everywhere, the services of the run included.
    public State before(Services used) {
        List<Residue> found = new ArrayList<>(local.find());
        found.addAll(services.find(used));
        found.addAll(state.find());
        return sorted(found);
    }

    /// Looks at what outlives the services of a run: its own programs, files and ports, and the state outside.
    public State after() {
        List<Residue> found = new ArrayList<>(local.find());
        found.addAll(local.own());
        found.addAll(state.find());
        return sorted(found);
    }

    private static State sorted(List<Residue> found) {
        return new State(found.stream()
                .sorted((one, other) -> one.kind() == other.kind()
                        ? one.what().compareTo(other.what())
                        : one.kind().compareTo(other.kind()))
                .toList());
    }

    /// Clears what is Plimsoll's, and looks again.
    public State reset(State found, Services used) {
        for (Residue residue : found.residues()) {
            Runnable reset = residue.reset();
            if (reset != null) {
                reset.run();
            }
        }
        return before(used);
    }

    /// Whether a run did not begin because of what earlier runs left behind, and some of that can be cleared.
    public static boolean clearable(Run run) {
        return run.all(RunEvent.CheckMade.class).stream()
                .anyMatch(check -> !check.passed()
                        && check.name().equals(CHECK)
                        && check.detail().endsWith(REMEDY));
    }

    /// Which kinds are looked for.
    public static List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
