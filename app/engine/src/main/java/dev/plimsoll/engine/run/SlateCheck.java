package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.model.run.RunEvent;

/// Lets a run begin on a clean slate only, and says what is in its way.
final class SlateCheck {
    private final RunRecorder recorder;
    private final CleanSlate slate;
    private final Services services;
    private final boolean reset;

    /// @param reset whether what is Plimsoll's is cleared instead of refused
    SlateCheck(RunRecorder recorder, CleanSlate slate, Services services, boolean reset) {
        this.recorder = recorder;
        this.slate = slate;
        this.services = services;
        this.reset = reset;
    }

    void check() throws RunConductor.CutShort {
        CleanSlate.State found = slate.before(services);
        CleanSlate.State state = reset && !found.clean() ? slate.reset(found, services) : found;
        boolean cleared = !found.clean() && state.clean();
        String detail = state.clean()
                ? "the state has the fingerprint of a clean slate, "
                        + state.fingerprint().substring(0, 12)
                        + (cleared ? ", now that this is cleared: " + String.join(" ", found.sentences()) : "")
                : String.join(" ", state.sentences()) + remedy(state);
        recorder.record(at -> new RunEvent.CheckMade(at, CleanSlate.CHECK, state.clean(), detail));
        if (!state.clean()) {
            throw new RunConductor.CutShort();
        }
    }

    private String remedy(CleanSlate.State state) {
        boolean ours = state.residues().stream().anyMatch(residue -> residue.reset() != null);
        return ours && !reset ? " " + CleanSlate.REMEDY : "";
    }
}
