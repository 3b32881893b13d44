package dev.plimsoll.model.evidence;

import java.net.URI;
import java.time.Duration;

/// Where a signal comes from that the run does not measure itself: a query that a Prometheus answers, or another
/// service with its HTTP API. While the run goes on it is asked every second for the window that ends then; for a
/// verdict it is asked once for the whole stage.
///
/// @param prometheus base address of the service, without `/api/v1`
/// @param query in PromQL; gives one series or none
/// @param aggregation makes one value of the values in the window
/// @param window how far back a value looks while the run goes on: a second to an hour
/// @param unit what follows a value when people read it; may be empty
public record SignalSource(URI prometheus, String query, Aggregation aggregation, Duration window, String unit) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public SignalSource {
        String scheme = prometheus.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || prometheus.getHost() == null) {
            throw new IllegalArgumentException(
                    "a signal's source has an address such as http://127.0.0.1:9090, not " + prometheus);
        }
        if (prometheus.getUserInfo() != null || prometheus.getQuery() != null || prometheus.getFragment() != null) {
            throw new IllegalArgumentException("the address of a signal's source holds neither a user name nor a query"
                    + ": a plan is shown in many places");
        }
        if (query.isBlank()) {
            throw new IllegalArgumentException("a signal's source needs a query");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a signal looks back a second to an hour, not " + window);
        }
    }

    /// As people read it after the signal's name.
    public String label() {
        return aggregation.word() + " over " + window.toSeconds() + " s of " + query;
    }
}
