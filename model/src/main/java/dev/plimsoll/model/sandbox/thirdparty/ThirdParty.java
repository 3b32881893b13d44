package dev.plimsoll.model.sandbox.thirdparty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a third party behaves.
///
/// @param latency null for answers at once
/// @param errors shares of answers that are errors instead; together at most 1
/// @param quota null for none
/// @param outages when it is out, counted from the start of the sandbox
public record ThirdParty(
        @Nullable Latency latency,
        List<ErrorShare> errors,
        @Nullable Quota quota,
        List<Outage> outages) {
    public ThirdParty {
        errors = List.copyOf(errors);
        outages = List.copyOf(outages);
        double sum = errors.stream().mapToDouble(ErrorShare::share).sum();
        if (sum > 1) {
            throw new IllegalArgumentException("the shares of errors come to " + sum + ", which is more than 1");
        }
    }

    /// The form of files, in which everything may be left out.
    @JsonCreator
    static ThirdParty read(
            @JsonProperty("latency") @Nullable Latency latency,
            @JsonProperty("errors") @Nullable List<ErrorShare> errors,
            @JsonProperty("quota") @Nullable Quota quota,
            @JsonProperty("outages") @Nullable List<Outage> outages) {
        return new ThirdParty(
                latency, errors == null ? List.of() : errors, quota, outages == null ? List.of() : outages);
    }

    /// @param status from 400 to 599
    /// @param share of all answers, from 0 to 1
    public record ErrorShare(int status, double share) {
        public ErrorShare {
            if (status < 400 || status > 599 || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("an error has a status from 400 to 599 and a share from 0 to 1, not "
                        + status + " and " + share);
            }
        }
    }

    /// So many requests in each window, the windows one after the other; more are answered with 429.
    public record Quota(int requests, Duration window) {
        public Quota {
            if (requests < 0 || window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException(
                        "a quota is some requests in a time that is longer than 0, not " + requests + " in " + window);
            }
        }
    }

    /// Every request is answered with 503.
    ///
    /// @param from after the start of the sandbox
    /// @param until later than `from`
    public record Outage(Duration from, Duration until) {
        public Outage {
            if (from.isNegative() || until.compareTo(from) <= 0) {
                throw new IllegalArgumentException(
                        "an outage begins at 0 or later and ends after it began, not from " + from + " until " + until);
            }
        }

        boolean covers(Duration since) {
            return since.compareTo(from) >= 0 && since.compareTo(until) < 0;
        }
    }
}
