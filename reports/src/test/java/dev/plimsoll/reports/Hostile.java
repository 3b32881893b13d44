package dev.plimsoll.reports;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import java.time.Duration;
import java.util.List;

/// A run whose every text tries to break out of its document.
public final class Hostile {
    public static final String SCRIPT = "</title></style><script>alert('x')</script><img src=x onerror=alert(1)>";
    public static final String MARKDOWN =
            "# h | *b* _u_ `c` [a](javascript:alert(1)) ![i](http://h.invalid/i.png) <b>$x$ & \\";
    public static final String TERMINAL =
            "\u001B[31mred\u001B[0m \u001B]0;title\u0007bell\u0007 \u0000nul \u009B2J \u202Eevil\u202C";
    public static final String SCRIPTS = "中文 日本語 한국어 Ελληνικά Русский עברית العربية ไทย 🧪👩‍💻 \uD83D \uFFFF e\u0301";
    public static final String LONG = "x".repeat(3000);
    public static final String ALL = SCRIPT + "\n" + MARKDOWN + "\r\n" + TERMINAL + "\t" + SCRIPTS + "\n```\n" + LONG;

    private Hostile() {}

    static Run run() {
        List<PlannedFault> faults = Samples.faults().stream()
                .map(fault -> new PlannedFault(
                        fault.id() + " " + SCRIPT + MARKDOWN, ALL, fault.fault(), fault.share(), fault.change()))
                .toList();
        List<ConsumerUnderTest> consumers = List.of(
                new ConsumerUnderTest(SCRIPT + SCRIPTS, List.of("x"), "", Duration.ofSeconds(1)),
                new ConsumerUnderTest(MARKDOWN, List.of("x"), "", Duration.ofSeconds(1)));
        RunTape tape = new RunTape(Samples.plan(SCRIPT + MARKDOWN + SCRIPTS, faults, consumers, Samples.forecast()), 99)
                .check(ALL, true, ALL)
                .steadyState();
        faults.forEach(fault -> tape.fault(fault, 90, 0, 100, ConsumerOutcome.BROKE));
        tape.consumer(MARKDOWN, faults.getFirst().id(), ConsumerOutcome.NOT_STARTED, ALL);
        return tape.kill(Samples.OPERATOR, ALL).concluded();
    }

    static ContractDiff diff() {
        ContractDiff clean = Samples.diff();
        List<Change> changes = clean.changes().stream()
                .map(change -> new Change(
                        change.rule(),
                        change.severity(),
                        change.direction(),
                        change.operation(),
                        change.subject(),
                        change.base(),
                        change.revision(),
                        ALL,
                        ALL,
                        ALL,
                        change.witness(),
                        change.undecided() == null ? null : ALL,
                        change.fingerprint()))
                .toList();
        return new ContractDiff(clean.base(), clean.revision(), changes, List.of(ALL));
    }
}
