package dev.plimsoll.model.contract.consumer.pact;

import java.util.ArrayList;
import java.util.List;

/// Collects the mismatches of one part of a message.
final class Findings {
    private final Mismatch.Part part;
    private final String name;
    private final List<Mismatch> mismatches;

    Findings(Mismatch.Part part, String name, List<Mismatch> mismatches) {
        this.part = part;
        this.name = name;
        this.mismatches = mismatches;
    }

    /// For asking "would it fit?" without telling anybody.
    Findings apart() {
        return new Findings(part, name, new ArrayList<>());
    }

    boolean isEmpty() {
        return mismatches.isEmpty();
    }

    void add(List<Step> path, String what) {
        add(path, ValueMatch.Fault.of(what));
    }

    void add(List<Step> path, ValueMatch.Fault fault) {
        List<String> names = path.stream().map(Findings::word).toList();
        mismatches.add(new Mismatch(part, name, names, fault.what(), fault.undecided()));
    }

    private static String word(Step step) {
        return step.isItem() ? Integer.toString(step.index()) : step.name();
    }
}
