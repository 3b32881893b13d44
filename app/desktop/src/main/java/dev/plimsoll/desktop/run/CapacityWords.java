package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.CapacityCurve.Knee;
import dev.plimsoll.model.capacity.LoadStep;
import java.util.stream.Collectors;

/// What the rehearsal of a peak found, in the language of the window.
final class CapacityWords {
    private CapacityWords() {}

    /// Where the knee lies, what was hit first, and the room above the peak.
    static String of(CapacityCurve curve) {
        String borne = CapacityCurve.rate(curve.borne());
        if (curve.invalid()) {
            return tr(
                    "The load generator gave out above %s requests a second: nothing is said of the service beyond.",
                    borne);
        }
        String found = curve.knee()
                .map(CapacityWords::knee)
                .orElseGet(() -> tr("No limit was hit up to %s requests a second.", borne));
        return found + " " + room(curve);
    }

    private static String knee(Knee knee) {
        return tr(
                "The knee lies between %s and %s requests a second; hit first: %s.",
                CapacityCurve.rate(knee.from()),
                CapacityCurve.rate(knee.to()),
                knee.hit().stream().map(CapacityWords::limit).collect(Collectors.joining(", ")));
    }

    private static String room(CapacityCurve curve) {
        String peak = CapacityCurve.rate(curve.peak().perSecond());
        long percent = Math.round(Math.abs(curve.headroom()) * 100);
        if (curve.headroom() < 0) {
            return tr("That is %d %% below the peak of %s.", percent, peak);
        }
        return curve.knee().isPresent()
                ? tr("Headroom above the peak of %2$s: %1$d %%.", percent, peak)
                : tr("Headroom above the peak of %2$s: at least %1$d %%.", percent, peak);
    }

    private static String limit(LoadStep.Limit limit) {
        return switch (limit) {
            case ERRORS -> tr("the share of errors");
            case LATENCY -> tr("the latency budget");
            case THROUGHPUT -> tr("answers that no longer keep up");
            case GENERATOR -> tr("the load generator");
        };
    }
}
