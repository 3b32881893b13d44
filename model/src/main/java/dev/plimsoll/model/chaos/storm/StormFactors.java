package dev.plimsoll.model.chaos.storm;

import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Surrounding;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What can go wrong at once while an amendment is tried: the weather that its experiments name, and its own payloads.
public final class StormFactors {
    /// More payloads make the storm longer than anybody waits; the worst changes come first.
    private static final int MOST_PAYLOADS = 6;

    private StormFactors() {}

    public static List<Factor> of(ChaosMatrix matrix) {
        Set<Surrounding> named = matrix.experiments().stream()
                .flatMap(experiment -> experiment.around().stream())
                .collect(Collectors.toSet());
        List<Factor> factors = new ArrayList<>();
        for (Surrounding surrounding : Surrounding.values()) {
            if (named.contains(surrounding)) {
                factors.add(new Factor(surrounding.word(), levels(surrounding)));
            }
        }
        List<String> payloads = new ArrayList<>(List.of("usual"));
        matrix.experiments().stream()
                .filter(StormFactors::matters)
                .map(Experiment::id)
                .limit(MOST_PAYLOADS)
                .forEach(payloads::add);
        if (payloads.size() > 1) {
            factors.add(new Factor("payload", payloads));
        }
        return factors;
    }

    private static boolean matters(Experiment experiment) {
        Change change = experiment.change();
        return change != null
                && change.severity() != Severity.SAFE
                && !experiment.variants().isEmpty();
    }

    private static List<String> levels(Surrounding surrounding) {
        return switch (surrounding) {
            case DELAY -> List.of("none", "150 ms", "2 s");
            case LOSS -> List.of("none", "5 %", "30 %");
            case RESET -> List.of("none", "5 %", "20 %");
            case CORRUPTION -> List.of("none", "1 %");
            case LOST_NODE -> List.of("none", "one");
            case LOAD -> List.of("usual", "twice");
        };
    }
}
