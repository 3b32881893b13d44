package dev.plimsoll.model.run;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a consumer took what it met.
public enum ConsumerReading {
    /// It got what it needed.
    CORRECT("correct"),
    /// It worked with less, and said so itself: a line of its output begins with `plimsoll: degraded`.
    DEGRADED_AS_DECLARED("degraded as declared"),
    /// It ended by itself without what it needed.
    WRONG("wrong"),
    /// It was ended by a signal, or by an error that nothing in it handled.
    CRASH("crash"),
    /// It did not end in its time.
    HANG("hang"),
    /// It worked, and the fault took no effect on what it sent and got: neither correct nor wrong.
    NOT_MET("not met"),
    /// It could not be started.
    NOT_TRIED("not tried");

    private static final String DECLARED = "plimsoll: degraded";
    /// Shells and the JVM report a signal as 128 and its number.
    private static final int BY_SIGNAL = 128;
    /// What runtimes print of an error that nothing handled: the JVM, Python, Node, Go, Rust, .NET.
    private static final List<Pattern> UNHANDLED = List.of(
            Pattern.compile("(?m)^Exception in thread \""),
            Pattern.compile("(?m)^Traceback \\(most recent call last\\):"),
            Pattern.compile("(?m)^(?:Uncaught |node:internal/|Unhandled exception)"),
            Pattern.compile("(?m)^panic: |^goroutine \\d+ \\["),
            Pattern.compile("(?m)^thread '[^']*' (?:\\(\\d+\\) )?panicked at "));

    private final String word;

    ConsumerReading(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Reads a trial. One that did not work is read as it went even where it met nothing: something harmed it.
    public static ConsumerReading of(RunEvent.ConsumerTried tried) {
        return switch (tried.outcome()) {
            case WORKED -> tried.missed() ? NOT_MET : isDeclared(tried.output()) ? DEGRADED_AS_DECLARED : CORRECT;
            case HUNG -> HANG;
            case NOT_STARTED -> NOT_TRIED;
            case BROKE -> isCrash(tried) ? CRASH : WRONG;
        };
    }

    private static boolean isDeclared(String output) {
        return output.lines()
                .anyMatch(line -> line.strip().toLowerCase(Locale.ROOT).startsWith(DECLARED));
    }

    private static boolean isCrash(RunEvent.ConsumerTried tried) {
        Integer code = tried.exitCode();
        return (code != null && (code >= BY_SIGNAL || code < 0))
                || UNHANDLED.stream()
                        .anyMatch(sign -> sign.matcher(tried.output()).find());
    }
}
