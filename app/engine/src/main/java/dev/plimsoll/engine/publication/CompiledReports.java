package dev.plimsoll.engine.publication;

import dev.plimsoll.engine.drill.Drills;
import dev.plimsoll.engine.learning.FollowUp;
import dev.plimsoll.engine.learning.Learning;
import dev.plimsoll.engine.premortem.PreMortems;
import dev.plimsoll.engine.premortem.ReportSession;
import dev.plimsoll.engine.report.CompileReport;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.reports.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reports that a document can be made of, by the record that they are about: runs, incidents, drills and
/// pre-mortem sessions.
public final class CompiledReports {
    private static final Pattern NAME = Pattern.compile("(PM|R|I|D)([1-9][0-9]{0,8})");

    private final CompileReport ofRuns;
    private final FindRuns runs;
    private final FollowUp followUp;
    private final Learning learning;
    private final Drills drills;
    private final ReportSession ofSessions;
    private final PreMortems sessions;
    private final Supplier<People> people;

    /// @param people the list that holds now; may block
    public CompiledReports(
            CompileReport ofRuns,
            FindRuns runs,
            FollowUp followUp,
            Learning learning,
            Drills drills,
            ReportSession ofSessions,
            PreMortems sessions,
            Supplier<People> people) {
        this.ofRuns = ofRuns;
        this.runs = runs;
        this.followUp = followUp;
        this.learning = learning;
        this.drills = drills;
        this.ofSessions = ofSessions;
        this.sessions = sessions;
        this.people = people;
    }

    /// @param happened when what it tells of was over
    record Compiled(String subject, Report report, Instant happened) {}

    /// A record that a document can be drafted of now.
    ///
    /// @param id as in `I1`
    /// @param title as people know it
    public record Ready(String id, String title) {}

    /// Compiles the report of a record now.
    ///
    /// @throws Problem if there is no such record, or its report cannot be compiled yet
    Compiled of(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new Problem(
                    "A document is made of the report of a run, an incident, a drill or a pre-mortem session, not of '"
                            + text + "'.",
                    "Name one, for example R1, I1, D1 or PM1.");
        }
        return switch (matcher.group(1)) {
            case "R" -> run(new RunId(name));
            case "I" -> incident(new IncidentId(name));
            case "D" -> drill(new DrillId(name));
            default -> session(new SessionId(name));
        };
    }

    private Compiled run(RunId id) {
        Run run = runs.get(id);
        return new Compiled(
                id.value(), ofRuns.compile(id), run.events().getLast().at());
    }

    private Compiled incident(IncidentId id) {
        return new Compiled(
                id.value(), followUp.report(id), over(learning.incidents().get(id)));
    }

    /// When an incident was over, or the last that is known of it before.
    static Instant over(IncidentState state) {
        IncidentTimes times = state.incident().times();
        @Nullable Instant[] known = {times.resolved(), times.mitigated(), times.detected(), times.began()};
        for (Instant moment : known) {
            if (moment != null) {
                return moment;
            }
        }
        return state.events().getFirst().at();
    }

    private Compiled drill(DrillId id) {
        Report report = drills.report(id);
        return new Compiled(id.value(), report, drills.get(id).last().at());
    }

    private Compiled session(SessionId id) {
        return new Compiled(
                id.value(), ofSessions.compile(id), sessions.get(id).opening().at());
    }

    /// The version for an audience of a report that was compiled here.
    public Report version(Report report, ReportAudience audience) {
        String subject = report.subject();
        Matcher matcher = NAME.matcher(subject);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a report about " + subject + " is of no record known here");
        }
        return switch (matcher.group(1)) {
            case "R" -> ofRuns.version(new RunId(subject), report, audience);
            case "I" ->
                audience.of(
                        report,
                        NamesOfRecord.of(
                                people.get(), learning.incidents().get(new IncidentId(subject)), this::runNamed));
            case "D" -> audience.of(report, NamesOfRecord.of(people.get(), drills.get(new DrillId(subject))));
            default ->
                audience.of(
                        report,
                        NamesOfRecord.of(
                                people.get(),
                                ofSessions.planOf(new SessionId(subject)).plan()));
        };
    }

    private Stream<Run> runNamed(RunId id) {
        return runs.all().stream().filter(run -> run.id().equals(id));
    }

    /// The records that a document can be drafted of now, each kind with the newest first.
    public List<Ready> ready() {
        List<Ready> ready = new ArrayList<>();
        List<Run> newest = runs.all().stream()
                .sorted(Comparator.comparing((Run run) -> run.start().at()).reversed())
                .toList();
        put(
                ready,
                newest,
                Run::ended,
                run -> new Ready(run.id().value(), run.plan().title()));
        put(
                ready,
                learning.incidents().all(),
                _ -> true,
                state -> new Ready(state.id().value(), state.incident().title()));
        put(
                ready,
                drills.all(),
                DrillState::over,
                state -> new Ready(state.id().value(), state.drill().title()));
        put(
                ready,
                sessions.all(),
                state -> !state.ranking().isEmpty(),
                (SessionState state) -> new Ready(
                        state.id().value(),
                        "Pre-mortem of plan " + state.opening().plan()));
        return List.copyOf(ready);
    }

    private static <T> void put(List<Ready> ready, List<T> all, Predicate<T> done, Function<T, Ready> named) {
        all.stream().filter(done).map(named).forEach(ready::add);
    }
}
