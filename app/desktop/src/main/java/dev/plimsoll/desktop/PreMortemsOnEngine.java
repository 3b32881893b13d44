package dev.plimsoll.desktop;

import dev.plimsoll.desktop.premortem.SessionWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.premortem.PreMortems;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/// The pre-mortem sessions of the open workspace, as their screen needs them.
record PreMortemsOnEngine(Supplier<Engine> engine) implements SessionWork {
    private PreMortems sessions() {
        return engine.get().preMortems();
    }

    @Override
    public Listed list() {
        return new Listed(sessions().all(), engine.get().plans().all());
    }

    @Override
    public SessionState get(SessionId id) {
        return sessions().get(id);
    }

    @Override
    public SessionState open(PlanId plan, int top, Person by) {
        return sessions().open(plan, top, by);
    }

    @Override
    public SessionState add(SessionState seen, String entry, Person by) {
        return sessions().add(seen, entry, by);
    }

    @Override
    public SessionState closeEntry(SessionState seen, Person by) {
        return sessions().closeEntry(seen, by);
    }

    @Override
    public SessionState merge(SessionState seen, Risk risk, Person by) {
        return sessions().merge(seen, risk, by);
    }

    @Override
    public SessionState mergeRest(SessionState seen, Person by) {
        return sessions().mergeRest(seen, by);
    }

    @Override
    public Ballots openVote(SessionState seen, int participants, Person by) {
        PreMortems.Ballots opened = sessions().openVote(seen, participants, by);
        return new Ballots(opened.state(), opened.slips());
    }

    @Override
    public SessionState vote(SessionState seen, String slip, Map<Integer, Score> scores) {
        return sessions().vote(seen, slip, scores);
    }

    @Override
    public SessionState closeVote(SessionState seen, Person by) {
        return sessions().closeVote(seen, by);
    }

    @Override
    public SessionState decide(SessionState seen, int risk, RiskDecision decision, Person by) {
        return sessions().decide(seen, risk, decision, by);
    }

    @Override
    public SessionState close(SessionState seen, boolean go, String reason, Person by) {
        return sessions().close(seen, go, reason, by);
    }

    @Override
    public Report report(SessionId id) {
        return engine.get().reportSession().compile(id);
    }

    @Override
    public void export(SessionId id, Path file) {
        ReportFile.write(report(id), file);
    }
}
