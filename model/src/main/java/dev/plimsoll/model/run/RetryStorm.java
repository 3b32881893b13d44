package dev.plimsoll.model.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A consumer that called the provider many times as often under a fault as without one. One does no harm; all that
/// run in production keep a provider down that had a weak moment.
///
/// A storm is more than three calls for each one that it makes without a fault, and at least ten more. Three attempts
/// for each request are the budget of Google's Site Reliability Engineering, chapter "Handling Overload"; who keeps to
/// it cannot call more often than that.
///
/// @param calls under the fault
/// @param without calls of its trial without any fault, at least 1
public record RetryStorm(String consumer, String fault, long calls, long without) {
    private static final int MOST_ATTEMPTS = 3;
    private static final int FEWEST_MORE = 10;

    /// Those of a run, in its order. A consumer whose calls nobody counted, or that made none without a fault, has
    /// none.
    public static List<RetryStorm> of(Run run) {
        Map<String, Long> without = new HashMap<>();
        run.consumers().stream()
                .filter(tried -> tried.fault() == null && tried.calls() != null)
                .forEach(tried -> without.put(tried.consumer(), tried.calls()));
        return run.consumers().stream()
                .filter(tried -> storms(tried, without.getOrDefault(tried.consumer(), 0L)))
                .map(tried -> new RetryStorm(
                        tried.consumer(),
                        String.valueOf(tried.fault()),
                        count(tried),
                        without.getOrDefault(tried.consumer(), 0L)))
                .toList();
    }

    private static boolean storms(RunEvent.ConsumerTried tried, long without) {
        long calls = count(tried);
        return tried.fault() != null
                && without > 0
                && calls > MOST_ATTEMPTS * without
                && calls - without >= FEWEST_MORE;
    }

    private static long count(RunEvent.ConsumerTried tried) {
        Long calls = tried.calls();
        return calls == null ? 0 : calls;
    }

    /// In words, as a sentence.
    public String sentence() {
        return "A retry storm: under '" + fault + "' the consumer '" + consumer + "' called the provider " + calls
                + " times instead of " + without + ".";
    }
}
