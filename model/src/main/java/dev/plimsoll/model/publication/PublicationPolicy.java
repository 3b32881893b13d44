package dev.plimsoll.model.publication;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// By when a report is to be published. Google's and PagerDuty's public guides ask for days, not weeks, while people
/// still remember; five working days is what teams commonly promise.
///
/// @param workingDays days from Monday to Friday after the day on which it happened, from 1 to 60; days are UTC
public record PublicationPolicy(int workingDays) {
    public static final PublicationPolicy DEFAULT = new PublicationPolicy(5);

    private static final int MOST = 60;

    public PublicationPolicy {
        if (workingDays < 1 || workingDays > MOST) {
            throw new IllegalArgumentException("a report is due within 1 to " + MOST + " days, not " + workingDays);
        }
    }

    /// The last day on which it is not late.
    public LocalDate due(Instant happened) {
        LocalDate day = LocalDate.ofInstant(happened, ZoneOffset.UTC);
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return day;
    }

    /// Whether the day is over.
    public boolean overdue(Instant happened, Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(due(happened));
    }
}
