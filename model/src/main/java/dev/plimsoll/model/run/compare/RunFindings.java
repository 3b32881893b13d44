package dev.plimsoll.model.run.compare;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a run found, in its order, without what no two runs share: moments, and numbers that a machine's mood
/// changes. Plan and seed decide the rest, so a repetition has the same findings or something is not deterministic.
///
/// @param findings in the order of the run
public record RunFindings(List<Finding> findings) {
    /// @param what which thing was looked at: `consumer strict-checkout under missing-discount-1`
    /// @param outcome what was found: `broke (exit code 1)`
    public record Finding(String what, String outcome) {}

    public RunFindings {
        findings = List.copyOf(findings);
    }

    public static RunFindings of(Run run) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("plan", run.start().planDigest()));
        for (RunEvent event : run.events()) {
            Finding finding = of(event);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return new RunFindings(findings);
    }

    private static @Nullable Finding of(RunEvent event) {
        return switch (event) {
            case RunEvent.PhaseEntered entered ->
                new Finding("phase", entered.phase().label());
            case RunEvent.CheckMade check -> new Finding("check " + check.name(), check.passed() ? "passed" : "failed");
            case RunEvent.FaultInjected injected -> new Finding("fault " + injected.fault(), "injected");
            case RunEvent.FaultRemoved removed ->
                new Finding(
                        "effect of " + removed.fault(),
                        !removed.counted() ? "not counted" : removed.hits() > 0 ? "seen" : "none");
            case RunEvent.NodeMoved moved -> node(moved);
            case RunEvent.ProbeMade probe ->
                new Finding(
                        "probe " + probe.misreading() + " under " + probe.condition(),
                        probe.reading().word());
            case RunEvent.DependencySet set ->
                new Finding("dependency " + set.dependency(), set.mode().word());
            case RunEvent.ReplayMissed missed -> new Finding("replay of " + missed.dependency(), "missed");
            case RunEvent.SafeguardProved proved ->
                new Finding(
                        "safeguard " + proved.safeguard(),
                        proved.result().kept()
                                ? "kept"
                                : proved.result().findings().stream()
                                        .map(found -> found.defect().word())
                                        .collect(Collectors.joining(", ")));
            case RunEvent.CanarySeen seen ->
                new Finding("canary", "seen " + seen.channel().where());
            case RunEvent.InvariantBroken broken -> new Finding("invariant " + broken.invariant(), "broken");
            case RunEvent.ConsumerTried tried -> consumer(tried);
            case RunEvent.CriterionMet _ -> new Finding("abort criterion", "met");
            case RunEvent.Invalidated found ->
                new Finding("validity", "lost by " + found.trigger().name().toLowerCase(Locale.ROOT));
            case RunEvent.Held held -> held.fault() == null ? null : new Finding("fault " + held.fault(), "held");
            case RunEvent.KillRequested kill ->
                new Finding("kill switch", kill.by() == null ? "pulled by itself" : "pulled by hand");
            case RunEvent.FaultsCleared cleared -> new Finding("faults left", Integer.toString(cleared.remaining()));
            case RunEvent.RollbackDone done -> new Finding("rollback", "exit code " + done.exitCode());
            case RunEvent.SignalLost lost -> new Finding("signal " + lost.signal(), "lost");
            case RunEvent.TroubleMet _ -> new Finding("trouble", "met");
            case RunEvent.Concluded concluded ->
                new Finding("verdict", concluded.verdict().name());
            // Advice of detectors and measurements depend on the moment.
            case RunEvent.Started _, RunEvent.WindowClosed _, RunEvent.StageMeasured _ -> null;
            case RunEvent.ChangeNoticed _, RunEvent.Resumed _, RunEvent.Told _, RunEvent.LeftBehind _ -> null;
            case RunEvent.InvariantsChecked _, RunEvent.LoadStepped _, RunEvent.FaultAlone _ -> null;
            case RunEvent.ExchangeRecorded _, RunEvent.DependencyUsed _, RunEvent.CanariesPlanted _ -> null;
        };
    }

    /// Whether a request met it, and when all was well again, depends on the moment.
    private static @Nullable Finding node(RunEvent.NodeMoved moved) {
        return switch (moved.station()) {
            case GONE, NOT_GONE, BACK ->
                new Finding(
                        "node " + moved.node() + " under " + moved.fault(),
                        moved.station().name());
            case NOTICED, RECOVERED -> null;
        };
    }

    private static Finding consumer(RunEvent.ConsumerTried tried) {
        String under = tried.fault() == null ? "without a fault" : "under " + tried.fault();
        return new Finding("consumer " + tried.consumer() + " " + under, tried.result());
    }

    /// SHA-256 of the findings, in hex.
    public String digest() {
        return Json.digest(findings);
    }
}
