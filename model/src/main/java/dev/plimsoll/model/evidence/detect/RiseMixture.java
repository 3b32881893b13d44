package dev.plimsoll.model.evidence.detect;

import java.util.List;

/// Evidence that a rate rose, after any number of yes-or-no events, without knowing when or how far.
///
/// It is a Shiryaev–Roberts statistic: for every assumed new rate q, R becomes (1 + R) · q(x) / m(x) with each
/// event x, where m(x) is the chance of x if the rate is still that of the baseline, given what the baseline and all
/// events since then tell of it (the Beta-binomial predictive). The mixture is the weighted mean over the new rates.
/// Each ratio has expectation 1 without a change, so the mean after n events is n; [FalseAlarms] says what follows.
/// Tempering raises each ratio to a power below 1, which can only lower that expectation (Jensen), and pays for
/// events that come in clusters.
///
/// Sources: Roberts, "A comparison of some control chart procedures", Technometrics 8, 1966; Pollak and Siegmund,
/// "Approximations to the expected sample size of certain sequential tests", Annals of Statistics 3, 1975 (mixtures);
/// Shin, Ramdas, Rinaldo 2024 (e-detectors).
final class RiseMixture {
    /// Which new rates are looked for.
    ///
    /// @param odds of the new rate, as multiples of the odds of the old one
    /// @param weights of each in the mixture, together 1
    record Grid(List<Double> odds, List<Double> weights) {
        /// From not quite twice as many to nearly all. Most weight is on small rises, which need it most.
        static final Grid ERRORS = new Grid(List.of(1.8, 2.3, 4.3, 10.0, 60.0), List.of(0.36, 0.3, 0.17, 0.12, 0.05));

        /// Half of all requests are above the median anyway, so a small shift of all is a small rise.
        static final Grid LATENCY = new Grid(List.of(1.25, 1.6, 2.5, 6.0, 30.0), List.of(0.25, 0.25, 0.2, 0.2, 0.1));
    }

    private final KnownRate baseline;
    private final double tempering;
    private final Component[] components;
    private double hits;
    private double misses;

    /// One assumed new rate. Beside R it keeps Page's maximum over the start of the change, which dates the change.
    private static final class Component {
        final double ofHit;
        final double ofMiss;
        final double weight;
        double evidence;
        double best = 1;
        long startNanos;
        long events;
        long hits;

        Component(double rate, double weight, double tempering) {
            this.ofHit = Math.pow(rate, tempering);
            this.ofMiss = Math.pow(1 - rate, tempering);
            this.weight = weight;
        }

        void see(boolean hit, double ratio, long nanos) {
            evidence = (1 + evidence) * ratio;
            if (best <= 1) {
                best = 1;
                startNanos = nanos;
                events = 0;
                hits = 0;
            }
            best *= ratio;
            events++;
            hits += hit ? 1 : 0;
        }

        void restart() {
            evidence = 0;
            best = 1;
        }
    }

    /// @param since when the change most likely began
    /// @param rate the share of hits since then
    record Change(long since, double rate) {}

    RiseMixture(KnownRate baseline, Grid grid, double tempering) {
        this.baseline = baseline;
        this.tempering = tempering;
        double odds = baseline.hits() / baseline.misses();
        components = new Component[grid.odds.size()];
        for (int i = 0; i < components.length; i++) {
            double raised = odds * grid.odds.get(i);
            components[i] = new Component(raised / (1 + raised), grid.weights.get(i), tempering);
        }
        restart();
    }

    void see(boolean hit, long nanos) {
        double unchanged = (hit ? hits : misses) / (hits + misses);
        double scale = 1 / (tempering == 1 ? unchanged : Math.pow(unchanged, tempering));
        for (Component component : components) {
            component.see(hit, (hit ? component.ofHit : component.ofMiss) * scale, nanos);
        }
        if (hit) {
            hits++;
        } else {
            misses++;
        }
    }

    /// The mixture; its expectation without a change is at most the number of events seen.
    double evidence() {
        double sum = 0;
        for (Component component : components) {
            sum += component.weight * component.evidence;
        }
        return sum;
    }

    /// The change that explains the evidence best.
    Change change() {
        Component strongest = components[0];
        for (Component component : components) {
            if (component.weight * component.evidence > strongest.weight * strongest.evidence) {
                strongest = component;
            }
        }
        return new Change(strongest.startNanos, (double) strongest.hits / Math.max(1, strongest.events));
    }

    double rateBefore() {
        return baseline.mean();
    }

    void restart() {
        hits = baseline.hits();
        misses = baseline.misses();
        for (Component component : components) {
            component.restart();
        }
    }
}
