package dev.plimsoll.desktop.search;

import dev.plimsoll.model.archive.ArchiveQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of a facet that somebody has chosen.
///
/// @param facet `kind`, `service`, `state`, `year` or `tag`
public record SearchFilter(String facet, String value) {
    static final String YEAR = "year";
    private static final int MOST = 100;

    /// What is asked for words with filters; of two years everything between them too.
    static ArchiveQuery query(String words, List<SearchFilter> filters) {
        IntSummaryStatistics years =
                values(filters, YEAR).stream().mapToInt(Integer::parseInt).summaryStatistics();
        boolean anyTime = years.getCount() == 0;
        return new ArchiveQuery(
                words,
                values(filters, "kind"),
                values(filters, "service"),
                values(filters, "state"),
                values(filters, "tag"),
                anyTime ? null : start(years.getMin()),
                anyTime ? null : start(years.getMax() + 1),
                MOST);
    }

    private static @Nullable Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<String> values(List<SearchFilter> filters, String facet) {
        return filters.stream()
                .filter(one -> one.facet().equals(facet))
                .map(SearchFilter::value)
                .toList();
    }
}
