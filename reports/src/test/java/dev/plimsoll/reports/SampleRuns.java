package dev.plimsoll.reports;

import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.compile.PostMortem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of every kind.
public enum SampleRuns {
    PASSED {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan(), 1).steadyState();
            Samples.faults().forEach(fault -> tape.fault(fault, 150, 0.02, 190, ConsumerOutcome.WORKED));
            return tape.recover().cleared(0).concluded();
        }
    },
    FAILED {
        @Override
        public Run run() {
            return failing(new RunTape(Samples.plan(), 2)).concluded();
        }
    },
    KILLED_BY_HAND {
        @Override
        public Run run() {
            return new RunTape(Samples.plan(), 3)
                    .steadyState()
                    .inject("latency")
                    .load(4, 220, 0)
                    .kill(Samples.OPERATOR, "the dashboard of another team went red")
                    .concluded();
        }
    },
    CRITERION_MET {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan(), 4)
                    .steadyState()
                    .inject("latency")
                    .load(4, 700, 0.1);
            tape.add(new RunEvent.CriterionMet(tape.now(), "checkout-p95 was at least 900 ms for 3 s (last 1050 ms)"));
            return tape.kill(null, "abort criterion").concluded();
        }
    },
    INVALID_NO_EFFECT {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan(), 5).steadyState();
            Samples.faults()
                    .forEach(fault ->
                            tape.fault(fault, 100, 0, fault.id().equals("reset") ? 0 : 5, ConsumerOutcome.WORKED));
            return tape.recover().cleared(0).concluded();
        }
    },
    PREFLIGHT_ERROR {
        @Override
        public Run run() {
            return new RunTape(Samples.plan(), 6)
                    .check("sandbox", true, "answers")
                    .check("rollback", false, "the program ./rollback does not exist")
                    .concluded();
        }
    },
    INTERRUPTED {
        @Override
        public Run run() {
            return new RunTape(Samples.plan(), 7)
                    .steadyState()
                    .inject("latency")
                    .load(3, 200, 0)
                    .run();
        }
    },
    JUST_STARTED {
        @Override
        public Run run() {
            return new RunTape(Samples.plan(), 8).run();
        }
    },
    LEFT_BEHIND {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan(), 9)
                    .steadyState()
                    .inject("latency")
                    .load(3, 200, 0);
            tape.add(new RunEvent.TroubleMet(tape.now(), "the chaos service stopped answering"));
            tape.add(new RunEvent.KillRequested(tape.now(), null, "trouble"));
            tape.cleared(1);
            tape.add(new RunEvent.RollbackDone(tape.now(), null, Duration.ofSeconds(30), ""));
            return tape.concluded();
        }
    },
    NO_CONSUMERS {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan("No consumers", Samples.faults(), List.of(), Forecast.none()), 10)
                    .steadyState();
            Samples.faults().forEach(fault -> tape.fault(fault, 150, 0.02, 190, ConsumerOutcome.WORKED));
            return tape.recover().cleared(0).concluded();
        }

        @Override
        public @Nullable ContractDiff diff() {
            return null;
        }
    },
    NO_REQUESTS {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan(), 11).phase(Phase.BASELINE);
            SignalWindow empty = new SignalWindow(tape.now(), Duration.ofSeconds(1), 0, 0, 0, 0, 0, 0);
            tape.add(new RunEvent.WindowClosed(tape.now(), empty));
            tape.add(new RunEvent.StageMeasured(tape.now(), Phase.BASELINE, null, empty));
            return tape.concluded();
        }

        @Override
        public ContractDiff diff() {
            return Samples.diff(0);
        }
    },
    MANY_CHANGES {
        @Override
        public Run run() {
            return failing(new RunTape(Samples.plan(), 12)).concluded();
        }

        @Override
        public ContractDiff diff() {
            return Samples.diff(5000);
        }
    },
    HUNG_AND_GREY {
        @Override
        public Run run() {
            RunTape tape = new RunTape(Samples.plan(), 13).steadyState();
            Samples.faults().forEach(fault -> tape.fault(fault, 230, 0.31, 190, ConsumerOutcome.HUNG));
            return tape.recover().cleared(0).concluded();
        }
    },
    HOSTILE {
        @Override
        public Run run() {
            return Hostile.run();
        }

        @Override
        public ContractDiff diff() {
            return Hostile.diff();
        }
    };

    public abstract Run run();

    public @Nullable ContractDiff diff() {
        return Samples.diff();
    }

    public Report report() {
        Run run = run();
        return PostMortem.compile(history(run.plan()), run, diff());
    }

    public static PlanState history(ExperimentPlan plan) {
        return Samples.approved(plan);
    }

    private static RunTape failing(RunTape tape) {
        tape.steadyState();
        Samples.faults()
                .forEach(fault -> tape.fault(
                        fault,
                        fault.id().equals("latency") ? 260 : 70,
                        fault.id().equals("reset") ? 0.18 : 0,
                        190,
                        fault.change() == null ? ConsumerOutcome.WORKED : ConsumerOutcome.BROKE));
        return tape.recover().cleared(0);
    }
}
