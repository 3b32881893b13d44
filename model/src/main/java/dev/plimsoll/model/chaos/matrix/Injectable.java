package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The faults with which a run on the revision's sandbox asks the experiments of a matrix. What no fault can ask stays
/// an experiment: requests to the provider (the sandbox's provider is a double), fields that the revision does not
/// send, and statuses other than the one that the sandbox answers with.
public final class Injectable {
    /// The revision's answers do not have the field, so nothing can take it out of them.
    private static final Set<ChangeClass> NOT_SENT = EnumSet.of(ChangeClass.FIELD_REMOVED, ChangeClass.FIELD_RENAMED);

    private final Map<String, List<PlannedFault>> byExperiment = new LinkedHashMap<>();
    private final Set<Fault> known = new HashSet<>();
    private int fields;

    private Injectable(ChaosMatrix matrix) {
        for (Experiment experiment : matrix.experiments()) {
            List<PlannedFault> faults = new ArrayList<>(faults(experiment));
            if (!faults.isEmpty()) {
                byExperiment.put(experiment.id(), faults);
            }
        }
    }

    public static Injectable of(ChaosMatrix matrix) {
        return new Injectable(matrix);
    }

    /// The faults of each experiment that can be asked, by its id, in the order of the matrix.
    public Map<String, List<PlannedFault>> byExperiment() {
        return Collections.unmodifiableMap(byExperiment);
    }

    /// All of them, in the order in which a run injects them: the weather, then a payload for each experiment, the
    /// worst
    /// changes first, then their other places.
    public List<PlannedFault> faults() {
        List<PlannedFault> all = new ArrayList<>();
        byExperiment.values().stream()
                .flatMap(List::stream)
                .filter(fault -> fault.change() == null)
                .forEach(all::add);
        byExperiment.values().stream()
                .map(List::getFirst)
                .filter(fault -> fault.change() != null)
                .forEach(all::add);
        byExperiment.values().stream()
                .flatMap(faults -> faults.stream().skip(1))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private List<PlannedFault> faults(Experiment experiment) {
        Change change = experiment.change();
        if (change == null) {
            return weather(experiment);
        }
        boolean asks = experiment.variants().stream().anyMatch(variant -> variant.kind() == VariantKind.ABSENT);
        return asks && experiment.mayBreak() && !NOT_SENT.contains(experiment.changeClass())
                ? experiment.places().stream()
                        .map(place -> missing(experiment, place))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    private static List<PlannedFault> weather(Experiment experiment) {
        return switch (experiment.id()) {
            case "amendment.late" ->
                List.of(new PlannedFault(
                        "latency",
                        experiment.question(),
                        new Fault.Latency(Duration.ofMillis(150), Duration.ofMillis(50)),
                        1,
                        null));
            case "amendment.reset" ->
                List.of(new PlannedFault("reset", experiment.question(), new Fault.ConnectionReset(), 0.2, null));
            default -> List.of();
        };
    }

    private List<PlannedFault> missing(Experiment experiment, Change place) {
        OperationKey operation = place.operation();
        Subject subject = place.subject();
        if (operation == null
                || subject == null
                || subject.part() != Subject.Part.RESPONSE_BODY
                || subject.status() == null
                || !subject.status().startsWith("2")
                || subject.path().isEmpty()) {
            return List.of();
        }
        Fault fault = new Fault.MissingField(operation, subject.status(), subject.path());
        if (!known.add(fault)) {
            return List.of();
        }
        String question = place.equals(experiment.change())
                ? experiment.question()
                : "The same of '" + String.join(".", subject.path()) + "' in the answer to " + operation + ".";
        return List.of(new PlannedFault(id(subject), question, fault, 1, place.fingerprint()));
    }

    private String id(Subject subject) {
        String field = subject.path().getLast().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        fields++;
        return "missing-" + field + "-" + fields;
    }
}
