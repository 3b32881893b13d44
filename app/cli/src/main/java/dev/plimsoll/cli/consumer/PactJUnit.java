package dev.plimsoll.cli.consumer;

import dev.plimsoll.cli.markup.JUnitSuite;
import dev.plimsoll.model.contract.consumer.check.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The compatibility of a pact as JUnit XML: one test case an interaction. What could not be decided is an error,
/// since a skipped test would pass unseen.
final class PactJUnit {
    private PactJUnit() {}

    static String render(PactAnswer answer) {
        List<JUnitSuite.Case> cases = new ArrayList<>();
        String parties = "";
        if (answer.check() != null) {
            parties = answer.check().consumer() + " with " + answer.check().provider();
            String group = parties + " by contract";
            answer.check()
                    .interactions()
                    .forEach(one -> cases.add(one(
                            group,
                            one.description(),
                            one.verdict(),
                            one.disagreements().stream()
                                    .map(found -> found.place() + ": " + found.what() + " (" + found.pact() + ")")
                                    .toList(),
                            one.notes())));
        }
        if (answer.replay() != null) {
            parties = answer.replay().consumer() + " with " + answer.replay().provider();
            String group = parties + " live";
            answer.replay()
                    .interactions()
                    .forEach(one -> cases.add(one(
                            group,
                            one.description(),
                            one.verdict(),
                            one.differences().stream()
                                    .map(found -> found.place() + ": " + found.what() + " (" + found.pact() + ")")
                                    .toList(),
                            one.notes())));
        }
        return new JUnitSuite("pact of " + parties, Map.of(), cases).render();
    }

    private static JUnitSuite.Case one(
            String group, String name, Verdict verdict, List<String> findings, List<String> notes) {
        String message = findings.isEmpty() ? "" : findings.getFirst();
        List<String> lines = new ArrayList<>(findings);
        lines.addAll(notes);
        return new JUnitSuite.Case(
                group,
                name,
                Duration.ZERO,
                kind(verdict),
                message,
                lines.stream().collect(Collectors.joining("\n")));
    }

    private static JUnitSuite.@Nullable Kind kind(Verdict verdict) {
        return switch (verdict) {
            case PASS -> null;
            case INCONCLUSIVE -> JUnitSuite.Kind.ERROR;
            case FAIL -> JUnitSuite.Kind.FAILURE;
        };
    }
}
