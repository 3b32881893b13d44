package dev.plimsoll.reports.compile;

import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.Exposure;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.premortem.RankedRisk;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.premortem.SimilarLearning;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compiles the report of a pre-mortem session from the session and its plan. People appear by role; every risk leads
/// to where the session worded it, and to the part of the plan that it is about.
public final class PreMortem {
    public static final String KIND = "pre-mortem";

    private final SessionState session;
    private final PlanState plan;
    private final Surroundings around;

    private PreMortem(SessionState session, PlanState plan, Surroundings around) {
        this.session = session;
        this.plan = plan;
        this.around = around;
    }

    /// What else is known when the report is compiled.
    ///
    /// @param diff what the amendment changes; null where it is not at hand
    /// @param coverage of the chaos matrix by the plan
    /// @param gates between the plan and its run
    /// @param similar what was learned before, the most alike first
    public record Surroundings(
            @Nullable ContractDiff diff, MatrixCoverage coverage, List<Gate> gates, List<SimilarLearning> similar) {
        public Surroundings {
            gates = List.copyOf(gates);
            similar = List.copyOf(similar);
        }
    }

    /// @throws IllegalArgumentException if the session is about another plan, or its vote is not over
    public static Report compile(SessionState session, PlanState plan, Surroundings around) {
        if (!session.opening().plan().equals(plan.id()) || session.ranking().isEmpty()) {
            throw new IllegalArgumentException(
                    "session " + session.id() + " is not about plan " + plan.id() + ", or its vote is not over");
        }
        return new PreMortem(session, plan, around).report();
    }

    private Report report() {
        RankedRisk worst = session.ranking().getFirst();
        return new Report(
                KIND,
                session.id().value(),
                "Pre-mortem of plan " + plan.id() + ": " + Words.cut(plan.plan().title(), 200),
                last(),
                standing() + ": " + Words.cut(worst.risk().wording(), 300),
                List.of(
                        summary(),
                        risks(),
                        signs(),
                        safeguards(),
                        PlanForecast.of(plan.plan()),
                        UncoveredRisks.of(plan.plan(), around),
                        similar(),
                        decision(),
                        appendix()));
    }

    private Instant last() {
        return session.events().stream()
                .filter(SessionEvent.Signed.class::isInstance)
                .map(SessionEvent.Signed.class::cast)
                .map(SessionEvent.Signed::at)
                .max(Instant::compareTo)
                .orElse(session.opening().at());
    }

    private SessionEvent.@Nullable Closed closed() {
        return session.last() instanceof SessionEvent.Closed closed ? closed : null;
    }

    private String standing() {
        SessionEvent.Closed closed = closed();
        return closed == null ? "Not decided" : closed.go() ? "Go" : "No-go";
    }

    private Section summary() {
        SessionEvent.Closed closed = closed();
        Text why = closed == null
                ? Text.of("The session goes on: "
                        + Words.count(session.undecided().size(), "top risk has", "top risks have")
                        + " no decision yet.")
                : Text.of(Words.sentence(closed.reason()) + " ").ref(event(closed));
        Block.Tone tone = closed == null ? Block.Tone.NEUTRAL : closed.go() ? Block.Tone.GOOD : Block.Tone.CAUTION;
        long ballots = session.all(SessionEvent.Voted.class).size();
        return Section.of(
                "summary",
                "Summary",
                new Block.Callout(tone, standing(), why),
                new Block.Paragraph(Text.of("The session took it for given that the plan has failed, and asked how. "
                        + Words.count(session.writers(), "person", "people") + " wrote "
                        + Words.count(session.entries(), "entry", "entries") + " in silence; they became "
                        + Words.count(session.risks().size(), "risk", "risks") + ", on which "
                        + Words.count(ballots, "ballot was", "ballots were") + " cast without a name.")),
                new Block.Paragraph(Text.of(exposed())));
    }

    /// What a bad minute costs by the plan; what it does not say is unknown.
    private String exposed() {
        Exposure exposure = plan.plan().terms().exposure();
        Duration minute = Duration.ofMinutes(1);
        return exposure == null
                ? "What a bad minute costs is unknown; the plan does not say."
                : "By the plan a bad minute costs " + exposure.cost(minute) + " and meets customers: "
                        + exposure.customers(minute) + ".";
    }

    private Section risks() {
        List<List<Text>> rows = new ArrayList<>();
        for (RankedRisk risk : session.ranking()) {
            SessionEvent.Decided decided = session.decisions().get(risk.number());
            boolean top = session.top().contains(risk);
            rows.add(List.of(
                    Text.of(Integer.toString(risk.number())),
                    (top
                                    ? Text.empty().strong(risk.risk().wording())
                                    : Text.of(risk.risk().wording()))
                            .and(" ")
                            .ref(merged(risk.number())),
                    Text.empty().code(risk.risk().item()),
                    Text.of(spread(risk.likelihood())),
                    Text.of(spread(risk.impact())),
                    Text.of(spread(risk.product())),
                    decided == null
                            ? Text.of(top ? "open" : "none needed")
                            : Text.of(decided.decision().sentence() + " ").ref(event(decided))));
        }
        return Section.of(
                "risks",
                "Ways this can fail",
                new Block.Table(
                        "Risks, worst first; the top ones stand out",
                        List.of(
                                Block.Column.number("No.", 6),
                                Block.Column.text("What goes wrong", 27),
                                Block.Column.text("Part of the plan", 13),
                                Block.Column.number("Likelihood", 12),
                                Block.Column.number("Impact", 10),
                                Block.Column.number("Product", 11),
                                Block.Column.text("Decision", 21)),
                        rows),
                new Block.Paragraph(Text.of("Likelihood and impact are 1 to 5: the median of "
                        + Words.count(session.all(SessionEvent.Voted.class).size(), "ballot", "ballots")
                        + ", and in brackets the lowest and the highest where they differ. The product is likelihood"
                        + " times impact of each ballot.")));
    }

    private static String spread(RankedRisk.Spread spread) {
        String median = Words.number(spread.median()).replace(".50", ".5");
        return spread.lowest() == spread.highest()
                ? median
                : String.format(Locale.ROOT, "%s (%d to %d)", median, spread.lowest(), spread.highest());
    }

    private Section signs() {
        List<Text> items = new ArrayList<>();
        session.ranking().stream()
                .filter(risk -> !risk.risk().signs().isEmpty())
                .forEach(risk ->
                        items.add(Text.of(Words.sentence(risk.risk().signs()) + " (risk " + risk.number() + ") ")
                                .ref(merged(risk.number()))));
        plan.plan()
                .terms()
                .concerns()
                .forEach(concern -> items.add(Text.of(
                        Words.sentence(concern.signal()) + " (a concern of the plan: " + concern.what() + ")")));
        return new Section("signs", "Early signs", bullets(items, "Nobody named a sign by which a risk shows early."));
    }

    private Section safeguards() {
        List<Text> items = new ArrayList<>();
        plan.plan()
                .stops()
                .forEach(stop -> items.add(Text.of("Stop: the run ends when ")
                        .code(stop.signal())
                        .and(" crosses its limit for " + Words.length(stop.holdsFor()) + ".")));
        if (!plan.plan().rollback().parts().isEmpty()) {
            items.add(Text.of("Rollback, within "
                            + Words.length(plan.plan().rollback().target()) + ": ")
                    .code(plan.plan().rollback().words()));
        }
        plan.plan().terms().concerns().forEach(concern -> items.add(Text.of(Words.sentence(concern.counter()))));
        session.ranking().stream()
                .filter(risk -> !risk.risk().safeguard().isEmpty())
                .forEach(risk ->
                        items.add(Text.of(Words.sentence(risk.risk().safeguard()) + " (risk " + risk.number() + ") ")
                                .ref(merged(risk.number()))));
        return new Section("safeguards", "Safeguards", bullets(items, "The plan names no safeguard."));
    }

    private Section similar() {
        List<Text> items = around.similar().stream()
                .map(one -> Text.empty()
                        .strong(one.id())
                        .and(" ")
                        .code(Words.cut(one.title(), 200))
                        .and(": " + one.why() + "."))
                .toList();
        return new Section(
                "similar", "Similar past learnings", bullets(items, "Nothing in this workspace resembles this plan."));
    }

    private Section decision() {
        List<Text> items = around.gates().stream()
                .map(gate -> Text.empty()
                        .strong(gate.open() ? "open" : "closed")
                        .and(", " + gate.name() + ": " + roles(gate.reason())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        SessionEvent.Closed closed = closed();
        blocks.add(new Block.Paragraph(
                closed == null
                        ? Text.of("The session has not decided yet.")
                        : Text.empty()
                                .strong(standing())
                                .and(": " + Words.sentence(closed.reason()) + " ")
                                .ref(event(closed))));
        blocks.add(new Block.Heading("Gates between the plan and its run"));
        blocks.addAll(bullets(items, "No gate stands between the plan and its run."));
        return new Section("decision", "Go or no-go", blocks);
    }

    /// Gates speak of accounts; here the two of the plan appear by role, and no role behind its own name.
    private String roles(String reason) {
        String author = " (" + plan.plan().author().account() + ")";
        return reason.replace("its author" + author, "its author")
                .replaceAll("\\b" + Pattern.quote(plan.plan().author().account()) + "\\b", "the author")
                .replaceAll("\\b" + Pattern.quote(plan.plan().owner().account()) + "\\b", "the owner");
    }

    private Section appendix() {
        List<Text> items = new ArrayList<>();
        for (int i = 0; i < session.events().size(); i++) {
            items.add(Text.empty()
                    .anchor("e" + (i + 1))
                    .and(" " + told(session.events().get(i))));
        }
        String now = plan.plan().digest();
        String then = session.opening().digest();
        Text digest = Text.of("The session looked at plan " + plan.id() + " with digest (SHA-256) ")
                .code(then);
        return Section.of(
                "appendix",
                "Appendix",
                new Block.Heading("The session"),
                new Block.Bullets(items),
                new Block.Paragraph(
                        now.equals(then)
                                ? digest.and("; it is the same now.")
                                : digest.and("; it was changed since, and has ")
                                        .code(now)
                                        .and(" now.")));
    }

    private static String told(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Opened opened -> when(opened) + "the facilitator opened the session";
            case SessionEvent.Entered entered -> when(entered) + "a participant wrote an entry";
            case SessionEvent.EntryClosed closed -> when(closed) + "the silent entry ended";
            case SessionEvent.Merged merged ->
                when(merged) + "a risk was worded for " + entries(merged.risk().entries());
            case SessionEvent.VoteOpened opened ->
                when(opened) + "the vote was opened with "
                        + Words.count(opened.slips().size(), "slip", "slips");
            case SessionEvent.Voted voted -> voted.day() + ": somebody voted";
            case SessionEvent.VoteClosed closed -> when(closed) + "the vote ended";
            case SessionEvent.Decided decided -> when(decided) + "risk " + decided.risk() + " was decided";
            case SessionEvent.Closed closed -> when(closed) + "the facilitator closed the session";
        };
    }

    private static String entries(List<Integer> numbers) {
        String listed = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? "entry " : "the entries ") + listed;
    }

    private static String when(SessionEvent.Signed event) {
        return Words.utc(event.at()) + ": ";
    }

    private String event(SessionEvent event) {
        return "e" + (session.events().indexOf(event) + 1);
    }

    private String merged(int risk) {
        return event(session.all(SessionEvent.Merged.class).get(risk - 1));
    }

    static List<Block> bullets(List<Text> items, String none) {
        return List.of(items.isEmpty() ? new Block.Paragraph(Text.of(none)) : new Block.Bullets(items));
    }
}
