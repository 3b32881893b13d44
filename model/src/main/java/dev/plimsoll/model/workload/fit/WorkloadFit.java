package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.VaryingArrivals;
import dev.plimsoll.model.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The load that a service saw, as a workload that a plan can have.
///
/// @param from the first request
/// @param to the last request
/// @param arrivals when requests come
/// @param busiest requests a second in the busiest ten seconds
/// @param counts requests by operation, the most used first
/// @param strangers requests to no operation of the contract, the most frequent first
/// @param unreadable lines that are no requests
public record WorkloadFit(
        Instant from,
        Instant to,
        ArrivalFit arrivals,
        double busiest,
        Map<OperationKey, Long> counts,
        Map<String, Long> strangers,
        long unreadable) {
    private static final int FEWEST_REQUESTS = 100;
    private static final double SHORTEST = 10;

    /// @throws Problem if there are too few requests to say anything of
    public static WorkloadFit of(ObservedLoad load) {
        long[] times = load.times();
        double length = times.length < 2 ? 0 : (times[times.length - 1] - times[0]) / 1e9;
        if (times.length < FEWEST_REQUESTS || length < SHORTEST) {
            throw new Problem(
                    "The log has " + times.length + " requests to operations of the contract in "
                            + Math.round(length) + " s (" + load.unreadable() + " lines could not be read, "
                            + load.strangers().size() + " paths are not in the contract).",
                    "Give a log of at least " + FEWEST_REQUESTS + " such requests over at least "
                            + Math.round(SHORTEST)
                            + " s, in the Common or Combined Log Format or as JSON lines with time, method and path.");
        }
        return new WorkloadFit(
                moment(times[0]),
                moment(times[times.length - 1]),
                ArrivalFit.of(times, load.fine()),
                busiest(times),
                ordered(load.counts()),
                ordered(load.strangers()),
                load.unreadable());
    }

    /// The most requests that any ten seconds hold. A log that tells whole seconds has up to one second more in them.
    private static double busiest(long[] times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.length; to++) {
            while (times[to] - times[from] >= SHORTEST * 1e9) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most / SHORTEST;
    }

    private static Instant moment(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    private static <K extends Comparable<? super K>> Map<K, Long> ordered(Map<K, Long> counts) {
        Map<K, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /// How many requests were matched to operations.
    public long requests() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The workload with its rates multiplied.
    ///
    /// @param scale above 0; 1 is what was seen
    /// @param timeout of a request in milliseconds
    /// @throws IllegalArgumentException if that is more than a workload may have
    public Workload workload(double scale, int timeout) {
        List<Workload.Share> mix = counts.entrySet().stream()
                .map(entry -> new Workload.Share(entry.getKey(), entry.getValue()))
                .toList();
        return new Workload(scaled(arrivals.process(), scale), mix, timeout);
    }

    /// When requests come, in figures of four digits.
    public ArrivalProcess process() {
        return scaled(arrivals.process(), 1);
    }

    private static ArrivalProcess scaled(ArrivalProcess process, double scale) {
        return switch (process) {
            case ArrivalProcess.Poisson it -> new ArrivalProcess.Poisson(rounded(it.perSecond() * scale));
            case ArrivalProcess.Constant it -> new ArrivalProcess.Constant(rounded(it.perSecond() * scale));
            case ArrivalProcess.LongTail it ->
                new ArrivalProcess.LongTail(rounded(it.perSecond() * scale), rounded(it.tail()));
            case VaryingArrivals.Ramp it ->
                new VaryingArrivals.Ramp(rounded(it.from() * scale), rounded(it.to() * scale), it.over());
            case VaryingArrivals.Bursts it ->
                new VaryingArrivals.Bursts(
                        rounded(it.quiet() * scale), rounded(it.burst() * scale), it.every(), it.lasting());
            case VaryingArrivals.Diurnal it ->
                new VaryingArrivals.Diurnal(rounded(it.perSecond() * scale), rounded(it.swing()), it.period());
        };
    }

    /// To four digits: more would claim what a log cannot tell.
    private static double rounded(double number) {
        return new BigDecimal(number).round(new MathContext(4)).doubleValue();
    }
}
