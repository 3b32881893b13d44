package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.LoadModel;
import dev.plimsoll.model.workload.ThinkTime;
import dev.plimsoll.model.workload.VaryingArrivals;
import java.time.Duration;

/// What makes requests start, in the language of the window.
public final class LoadWords {
    private LoadWords() {}

    /// Open or closed.
    public static String label(LoadModel load) {
        return load instanceof ArrivalProcess ? tr("open model") : tr("closed model");
    }

    /// The whole model without an end.
    public static String sentence(LoadModel load) {
        return switch (load) {
            case ArrivalProcess arrivals ->
                tr("%s: %s requests a second %s", label(load), number(arrivals.perSecond()), words(arrivals));
            case ClosedUsers(int users, ThinkTime think)
            when users == 1 ->
                tr("%s: 1 user, thinking %s between an answer and the next request", label(load), words(think));
            case ClosedUsers(int users, ThinkTime think) ->
                tr(
                        "%s: %s users, each thinking %s between an answer and the next request",
                        label(load), users, words(think));
        };
    }

    private static String words(ArrivalProcess arrivals) {
        return switch (arrivals) {
            case ArrivalProcess.Poisson _ -> tr("at random moments (Poisson)");
            case ArrivalProcess.Constant _ -> tr("at even distances");
            case ArrivalProcess.LongTail(double _, double tail) ->
                tr("in crowds with long silences between them (Pareto, shape %s)", tail);
            case VaryingArrivals.Ramp(double from, double to, Duration over) ->
                tr("at random moments, from %s to %s a second within %s s", number(from), number(to), seconds(over));
            case VaryingArrivals.Bursts(double quiet, double burst, Duration every, Duration lasting) ->
                tr(
                        "at random moments, %s a second for %s s of every %s s and %s between",
                        number(burst), seconds(lasting), seconds(every), number(quiet));
            case VaryingArrivals.Diurnal(double _, double swing, Duration period) ->
                tr("at random moments, up and down by %d %% within %s s", Math.round(swing * 100), seconds(period));
        };
    }

    private static String words(ThinkTime think) {
        String mean = seconds(think.mean());
        return switch (think) {
            case ThinkTime.Constant constant when constant.mean().isZero() -> tr("not at all");
            case ThinkTime.Constant _ -> tr("%s s each time", mean);
            case ThinkTime.Exponential _ -> tr("%s s on average (exponential)", mean);
            case ThinkTime.LongTail(Duration _, double tail) ->
                tr("%s s on average (long tail, Pareto of shape %s)", mean, number(tail));
            case ThinkTime.LogNormal(Duration _, double spread) ->
                tr("%s s on average (lognormal, spread %s)", mean, number(spread));
        };
    }

    private static String seconds(Duration time) {
        return number(time.toNanos() / 1e9);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
