package dev.plimsoll.model.evidence.detect;

import java.util.Locale;
import java.util.Optional;

/// Notices that requests fail more often than in the baseline, request by request, with a chance of false alarm that
/// holds however long and however often it is looked at. See [RiseMixture] for the formula.
///
/// The promise is exact on average over what the baseline leaves open about the rate (Jeffreys' posterior), provided
/// that requests fail independently of each other; tempering below 1 makes up for failures that come in clusters.
public final class SequentialErrors implements EventDetector {
    public static final String NAME = "sequential-errors";

    private final RiseMixture mixture;
    private final FalseAlarms falseAlarms;

    /// @param baseline the rate of failures
    /// @param tempering above 0 and at most 1; 1 takes requests for independent, see [Clustering]
    public SequentialErrors(KnownRate baseline, FalseAlarms falseAlarms, double tempering) {
        this.mixture = new RiseMixture(baseline, RiseMixture.Grid.ERRORS, tempering);
        this.falseAlarms = falseAlarms;
    }

    @Override
    public Optional<Alarm> see(RequestEvent event) {
        mixture.see(event.failed(), event.nanos());
        if (level() < 1) {
            return Optional.empty();
        }
        RiseMixture.Change change = mixture.change();
        String sentence = String.format(
                Locale.ROOT,
                "Errors rose from %s of the requests to %s, since about %.1f s before this was found; the chance that"
                        + " such an alarm is false is %s.",
                Percent.of(mixture.rateBefore()),
                Percent.of(change.rate()),
                (event.nanos() - change.since()) / 1e9,
                falseAlarms.words());
        var alarm =
                new Alarm(NAME, "errors", mixture.rateBefore(), change.rate(), change.since(), event.nanos(), sentence);
        restart();
        return Optional.of(alarm);
    }

    @Override
    public double level() {
        return mixture.evidence() / falseAlarms.threshold();
    }

    @Override
    public void restart() {
        mixture.restart();
    }
}
