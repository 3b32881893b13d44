package dev.plimsoll.model.sandbox.dataset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;

/// Whether a synthetic table can be traced to anybody of the table that it was made from.
///
/// @param datasetDigest of the synthetic table
/// @param rows of it
/// @param members rows that it was made from
/// @param holdout rows of the same source that it was not made from
/// @param exactMatches rows that are one of the source's
/// @param rareLeaks rows that hold what points to few of the source
/// @param firstLeak the columns and the row of the first of them; empty for none
/// @param nearestMedian median distance of its rows to the nearest member, 0 to 1
/// @param nearestHoldout the same to the nearest row of the holdout
/// @param membershipAuc how well somebody who has the synthetic table tells members from others, by the nearest row of
///     it: 0.5 is by chance, 1 is always (after Hilprecht, Härterich and Bernau, 2019)
/// @param trials tables over which that is the mean
/// @param columns how like the source each column is
public record PrivacyReport(
        String datasetDigest,
        int rows,
        int members,
        int holdout,
        int exactMatches,
        int rareLeaks,
        String firstLeak,
        double nearestMedian,
        double nearestHoldout,
        double membershipAuc,
        int trials,
        List<Likeness> columns) {
    /// The most that the attack may reach.
    public static final double MOST_AUC = 0.55;

    public PrivacyReport {
        columns = List.copyOf(columns);
    }

    /// How like the source a column is.
    ///
    /// @param distance on a scale the largest difference of the distribution functions (Kolmogorov,
    ///     Smirnov); for categories half the sum of the differences of their shares; for others the
    ///     difference of the shares without a value
    /// @param tolerance 0.1 and what the sizes of the tables explain by chance
    public record Likeness(String column, Sort sort, double distance, double tolerance) {
        /// Whether it is within its tolerance.
        @JsonIgnore
        public boolean within() {
            return distance <= tolerance;
        }
    }

    /// The same report, bound to a table by its digest.
    public PrivacyReport of(String digest) {
        return new PrivacyReport(
                digest,
                rows,
                members,
                holdout,
                exactMatches,
                rareLeaks,
                firstLeak,
                nearestMedian,
                nearestHoldout,
                membershipAuc,
                trials,
                columns);
    }

    /// What forbids its use, a sentence each; none for a green report.
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (exactMatches > 0) {
            faults.add(exactMatches + (exactMatches == 1 ? " row is" : " rows are") + " the same as in the source.");
        }
        if (rareLeaks > 0) {
            faults.add(rareLeaks + (rareLeaks == 1 ? " row holds" : " rows hold")
                    + " what points to few people of the source, the first in " + firstLeak + ".");
        }
        if (membershipAuc > MOST_AUC) {
            faults.add("Who was in the source can be told with an AUC of " + rounded(membershipAuc) + ", and "
                    + MOST_AUC + " is the most.");
        }
        return faults;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    /// Whether the table may be used.
    @JsonIgnore
    public boolean green() {
        return faults().isEmpty();
    }

    /// What a report names its table by.
    public static String digest(DataTable table) {
        return Json.digest(table);
    }
}
