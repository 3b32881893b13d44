package dev.plimsoll.model.chaos.misread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a provider did with a misreading, and whether that was graceful.
///
/// @param answers one a request, in order
/// @param states fingerprints of the provider's state: before the first request, and after each
/// @param recovery the answer to the usual request afterwards
public record ProviderTrial(Misreading misreading, List<Answer> answers, List<String> states, Answer recovery) {
    /// An answer as the client saw it.
    ///
    /// @param status 0 where none came
    /// @param took until the whole answer was there
    public record Answer(int status, Duration took) {}

    /// What a provider has to do.
    public enum Check {
        DEFINED_ERROR("answers with what the operation declares, and refuses what the contract refuses"),
        NO_SERVER_ERROR("answers with no 5xx, and does answer"),
        LATENCY_BUDGET("answers in time"),
        NO_PARTIAL_WRITE("changes nothing when it refuses, and nothing twice"),
        RECOVERY("answers the next usual request as if nothing had been");

        private final String meaning;

        Check(String meaning) {
            this.meaning = meaning;
        }

        /// As the end of "the provider …".
        public String meaning() {
            return meaning;
        }
    }

    /// @param why in one sentence
    public record Finding(Check check, boolean passed, String why) {}

    public ProviderTrial {
        answers = List.copyOf(answers);
        states = List.copyOf(states);
        int requests = misreading.requests().size();
        if (answers.size() != requests || states.size() != requests + 1) {
            throw new IllegalArgumentException(
                    "%s has %d requests; it takes as many answers, not %d, and %d states, not %d"
                            .formatted(misreading.id(), requests, answers.size(), requests + 1, states.size()));
        }
    }

    /// One finding a check, in the order of [Check].
    ///
    /// @param budget the longest that an answer may take
    public List<Finding> findings(Duration budget) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : Check.values()) {
            Optional<String> wrong = switch (check) {
                case DEFINED_ERROR -> undefined();
                case NO_SERVER_ERROR -> serverError();
                case LATENCY_BUDGET -> late(budget);
                case NO_PARTIAL_WRITE -> partialWrite();
                case RECOVERY -> unrecovered(budget);
            };
            findings.add(new Finding(check, wrong.isEmpty(), wrong.orElse("The provider " + check.meaning() + ".")));
        }
        return findings;
    }

    private Optional<String> undefined() {
        for (Answer answer : answers) {
            boolean error = answer.status() >= 400 && answer.status() < 500;
            if (misreading.refused() && isSuccess(answer)) {
                return Optional.of("It took what its contract refuses, with status " + answer.status() + ".");
            }
            if ((error || isSuccess(answer)) && !misreading.isDeclared(answer.status())) {
                return Optional.of("It answered with status " + answer.status() + ", and declares "
                        + String.join(", ", misreading.statuses()) + ".");
            }
        }
        return Optional.empty();
    }

    private Optional<String> serverError() {
        long errors = answers.stream()
                .filter(answer -> answer.status() >= 500 || answer.status() == 0)
                .count();
        return errors == 0
                ? Optional.empty()
                : Optional.of(errors + " of " + answers.size() + " requests got a server error or no answer.");
    }

    private Optional<String> late(Duration budget) {
        return answers.stream()
                .map(Answer::took)
                .max(Duration::compareTo)
                .filter(longest -> longest.compareTo(budget) > 0)
                .map(longest -> "An answer took " + longest.toMillis() + " ms, and the budget is " + budget.toMillis()
                        + " ms.");
    }

    /// An error leaves the state alone, and the repetition of a request does too.
    private Optional<String> partialWrite() {
        for (int number = 0; number < answers.size(); number++) {
            boolean changed = !Objects.equals(states.get(number), states.get(number + 1));
            boolean repeated = misreading.sameEffect() && number == answers.size() - 1 && isSuccess(answers.getFirst());
            if (changed && (repeated || !isSuccess(answers.get(number)))) {
                return Optional.of("Request " + (number + 1) + " got status "
                        + answers.get(number).status() + " and changed the state"
                        + (repeated ? " a second time." : "."));
            }
        }
        return Optional.empty();
    }

    private Optional<String> unrecovered(Duration budget) {
        return isSuccess(recovery) && recovery.took().compareTo(budget) <= 0
                ? Optional.empty()
                : Optional.of("The next usual request got status " + recovery.status() + " after "
                        + recovery.took().toMillis() + " ms.");
    }

    private static boolean isSuccess(Answer answer) {
        return answer.status() >= 200 && answer.status() < 400;
    }
}
