package dev.plimsoll.model.evidence.detect;

import java.util.Locale;

/// Shares as people read them.
final class Percent {
    private Percent() {}

    /// Two significant digits below 10 %, none after the point above: `0.52 %`, `12 %`.
    static String of(double share) {
        double percent = share * 100;
        if (percent >= 10) {
            return String.format(Locale.ROOT, "%.0f %%", percent);
        }
        String digits = percent >= 1 ? "%.1f" : percent >= 0.1 ? "%.2f" : "%.3f";
        String number = String.format(Locale.ROOT, digits, percent);
        return (number.contains(".") ? number.replaceAll("0+$", "").replaceAll("\\.$", "") : number) + " %";
    }
}
