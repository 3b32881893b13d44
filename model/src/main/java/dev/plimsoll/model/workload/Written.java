package dev.plimsoll.model.workload;

import java.time.Duration;

/// Numbers as sentences about workloads write them.
final class Written {
    private Written() {}

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    static double secondsOf(Duration time) {
        return time.toNanos() / 1e9;
    }

    static String seconds(Duration time) {
        return number(secondsOf(time));
    }
}
