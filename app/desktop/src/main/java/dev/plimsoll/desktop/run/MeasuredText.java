package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.run.RunEvent;

/// What a run measured beside its windows, in the language of the window.
final class MeasuredText {
    private MeasuredText() {}

    static String of(RunEvent.LoadStepped event) {
        return tr(
                "Peak rehearsal: at %s requests a second %s good answers a second, p99 %d ms, errors %s %%.",
                CapacityCurve.rate(event.step().offered()),
                CapacityCurve.rate(event.step().achieved()),
                Math.round(event.step().window().p99()),
                Math.round(event.step().errorShare() * 1_000) / 10.0);
    }

    static String of(RunEvent.FaultAlone event) {
        String broken = event.broken().isEmpty() ? "" : tr("broken for %s; ", String.join(", ", event.broken()));
        return tr(
                "Fault '%s' without the load: %s%d requests of one user, %d of them failed; it took effect %d times.",
                event.fault(),
                broken,
                event.summary().requests(),
                event.summary().failed(),
                event.hits());
    }

    static String of(RunEvent.CanariesPlanted event) {
        String planted =
                trCount(event.values(), "%d canary is in the synthetic data", "%d canaries are in the synthetic data");
        return event.traffic()
                ? planted + "."
                : tr("%s; the chaos service does not look for them in traffic to somewhere else.", planted);
    }

    static String of(RunEvent.InvariantsChecked event) {
        String steps = trCount(event.entries(), "%d step", "%d steps");
        String transactions = trCount(event.transactions(), "%d transaction", "%d transactions");
        String found = event.broken() == 0
                ? tr("no invariant is broken")
                : trCount(event.broken(), "%d invariant is broken", "%d invariants are broken");
        return event.after()
                ? tr("After the run: %s of %s, %s.", steps, transactions, found)
                : tr("Before the load: %s of %s, %s.", steps, transactions, found);
    }
}
