package dev.plimsoll.reports.compile;

import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillRole;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.drill.Mismatch;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles the report of a drill from its record. People appear by the role that they played; times are those of the
/// record, without pauses.
public final class DrillReport {
    public static final String KIND = "drill";

    private final DrillState state;
    private final List<SeenBefore> incidents;

    private DrillReport(DrillState state, List<SeenBefore> incidents) {
        this.state = state;
        this.incidents = List.copyOf(incidents);
    }

    /// @param incidents that met a factor of this drill
    /// @throws IllegalArgumentException if the drill has not ended
    public static Report compile(DrillState state, List<SeenBefore> incidents) {
        if (!state.over()) {
            throw new IllegalArgumentException("drill " + state.id() + " has not ended");
        }
        return new DrillReport(state, incidents).report();
    }

    private Report report() {
        String title = Words.cut(state.drill().title(), 200);
        return new Report(
                KIND,
                state.id().value(),
                "Drill " + state.id() + ": " + title,
                state.last().at(),
                times(),
                List.of(summary(), roles(), readiness(), injects(), timeline(), debrief()));
    }

    private String times() {
        StringBuilder text = new StringBuilder();
        for (DrillMark mark : DrillMark.values()) {
            text.append(text.isEmpty() ? "" : ", ").append(time(mark));
        }
        return text.toString();
    }

    private String time(DrillMark mark) {
        return mark.word() + " "
                + state.time(mark).map(time -> "after " + Words.length(time)).orElse("not at all");
    }

    private Section summary() {
        boolean recovered = state.time(DrillMark.RECOVERED).isPresent();
        List<List<Text>> rows = new ArrayList<>();
        for (DrillMark mark : DrillMark.values()) {
            rows.add(List.of(
                    Text.of(mark.word()),
                    state.all(DrillEvent.Marked.class).stream()
                            .filter(marked -> marked.mark() == mark)
                            .findFirst()
                            .map(marked -> Text.of(Words.length(state.clock(marked.at())) + " ")
                                    .ref(event(marked)))
                            .orElse(Text.of("not marked"))));
        }
        Duration ran = state.clock(state.last().at());
        return Section.of(
                "summary",
                "Summary",
                new Block.Callout(
                        recovered ? Block.Tone.GOOD : Block.Tone.CAUTION,
                        recovered ? "Recovered" : "Not recovered",
                        Text.of("The drill ran for " + Words.length(ran) + " without its pauses; " + times() + ".")),
                new Block.Table(
                        "Times from the start, without pauses",
                        List.of(Block.Column.text("Moment", 3), Block.Column.number("After", 3)),
                        rows));
    }

    private Section roles() {
        List<Block> blocks = new ArrayList<>();
        if (state.drill().lacksSupport()) {
            blocks.add(new Block.Callout(
                    Block.Tone.CAUTION,
                    "Customer support was absent",
                    Text.of("Nobody spoke for customers in this drill; what they would have seen and heard was not"
                            + " rehearsed.")));
        }
        List<Text> items = state.drill().roles().stream()
                .map(DrillRole::role)
                .distinct()
                .map(Text::of)
                .toList();
        blocks.addAll(PreMortem.bullets(items, "Nobody was given a role."));
        return new Section("roles", "Roles", blocks);
    }

    private Section readiness() {
        Optional<DrillEvent.Compared> comparison = state.comparison();
        if (comparison.isEmpty()) {
            return Section.of(
                    "readiness",
                    "Like production",
                    new Block.Paragraph(Text.of("Nobody compared what the drill was played with with production.")));
        }
        DrillEvent.Compared compared = comparison.get();
        if (compared.mismatches().isEmpty()) {
            return Section.of(
                    "readiness",
                    "Like production",
                    new Block.Paragraph(
                            Text.of("Severity scale, roles, templates, contacts and tools were those of production ")
                                    .ref(event(compared))
                                    .and(".")));
        }
        List<List<Text>> rows = compared.mismatches().stream()
                .map(mismatch -> List.of(
                        Text.of(mismatch.about().word()),
                        Text.empty().code(mismatch.name()),
                        shown(mismatch, mismatch.production()),
                        shown(mismatch, mismatch.drill())))
                .toList();
        return Section.of(
                "readiness",
                "Like production",
                new Block.Callout(
                        Block.Tone.CAUTION,
                        "Not as in production",
                        Text.of("In " + rows.size() + (rows.size() == 1 ? " point" : " points")
                                        + " the drill was not like production; what differs was not rehearsed ")
                                .ref(event(compared))
                                .and(".")),
                new Block.Table(
                        "What differs",
                        List.of(
                                Block.Column.text("What", 15),
                                Block.Column.text("Name", 25),
                                Block.Column.text("In production", 30),
                                Block.Column.text("In the drill", 30)),
                        rows));
    }

    /// How somebody is reached is not for readers.
    private static Text shown(Mismatch mismatch, String value) {
        if (value.isEmpty()) {
            return Text.of("not there");
        }
        return mismatch.about() == Mismatch.About.CONTACT || value.equals("there")
                ? Text.of(mismatch.production().isEmpty() || mismatch.drill().isEmpty() ? "there" : "another")
                : Text.empty().code(Words.cut(value, 200));
    }

    private Section injects() {
        List<List<Text>> rows = new ArrayList<>();
        for (Inject inject : state.drill().injects()) {
            rows.add(List.of(
                    Text.empty().code(inject.id()),
                    Text.of(inject.what()),
                    Text.of(Words.length(inject.after())),
                    state.injected(inject.id())
                            .map(come -> Text.of(Words.length(state.clock(come.at())) + " ")
                                    .ref(event(come)))
                            .orElse(Text.of("did not come"))));
        }
        return new Section(
                "injects",
                "Injects",
                rows.isEmpty()
                        ? List.of(new Block.Paragraph(Text.of("The drill had no inject.")))
                        : List.of(new Block.Table(
                                "What came without warning",
                                List.of(
                                        Block.Column.text("Inject", 20),
                                        Block.Column.text("What happened", 40),
                                        Block.Column.number("Planned after", 20),
                                        Block.Column.number("Came after", 20)),
                                rows)));
    }

    private Section timeline() {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 0; i < state.events().size(); i++) {
            DrillEvent event = state.events().get(i);
            rows.add(List.of(
                    Text.empty().anchor("e" + (i + 1)),
                    Text.of(Words.utc(event.at())),
                    Text.of(Words.length(state.clock(event.at()))),
                    Text.of(role(event.by())),
                    told(event)));
        }
        return Section.of(
                "timeline",
                "Timeline",
                new Block.Table(
                        "The record of the drill",
                        List.of(
                                Block.Column.text("No.", 7),
                                Block.Column.text("Time", 25),
                                Block.Column.number("Clock", 13),
                                Block.Column.text("Who", 17),
                                Block.Column.text("What", 38)),
                        rows));
    }

    private static Text told(DrillEvent event) {
        return switch (event) {
            case DrillEvent.Planned _ -> Text.of("planned the drill");
            case DrillEvent.Revised _ -> Text.of("revised the drill");
            case DrillEvent.Started _ -> Text.of("started it");
            case DrillEvent.Injected injected -> Text.of("let happen ").code(injected.inject());
            case DrillEvent.Paused _ -> Text.of("paused it");
            case DrillEvent.Resumed _ -> Text.of("resumed it");
            case DrillEvent.Remarked remarked -> Text.of("noted: ").code(Words.cut(remarked.remark(), 500));
            case DrillEvent.Marked marked -> Text.empty().strong(marked.mark().word());
            case DrillEvent.Ended _ -> Text.of("ended it");
            case DrillEvent.Compared _ -> Text.of("compared it with production");
            case DrillEvent.Improved _ -> Text.of("named an improvement");
            case DrillEvent.NoneBecause _ -> Text.of("said why nothing is to be improved");
            case DrillEvent.Closed _ -> Text.of("closed the debrief");
        };
    }

    private String role(Person person) {
        if (person.equals(state.drill().owner())) {
            return "facilitator";
        }
        return state.drill().roles().stream()
                .filter(role -> role.person().equals(person))
                .map(DrillRole::role)
                .findFirst()
                .orElse("observer");
    }

    private Section debrief() {
        List<Block> blocks = new ArrayList<>();
        List<List<Text>> rows = new ArrayList<>();
        for (DrillEvent.Improved improved : state.all(DrillEvent.Improved.class)) {
            Improvement improvement = improved.improvement();
            rows.add(List.of(
                    Text.of(improvement.what() + " ").ref(event(improved)),
                    Text.of(role(improvement.owner())),
                    Text.of(improvement.due().toString()),
                    Text.of(improvement.verification())));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "Improvements",
                    List.of(
                            Block.Column.text("What", 40),
                            Block.Column.text("Owner", 18),
                            Block.Column.text("Due", 14),
                            Block.Column.text("Verified by", 28)),
                    rows));
        }
        state.all(DrillEvent.NoneBecause.class)
                .forEach(none -> blocks.add(new Block.Paragraph(Text.of("Nothing is to be improved: ")
                        .code(none.reason())
                        .and(" ")
                        .ref(event(none)))));
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("The debrief has not named an improvement yet.")));
        }
        if (!incidents.isEmpty()) {
            Instant began = state.all(DrillEvent.Started.class).getFirst().at();
            blocks.add(SeenBefore.table(incidents, began));
        }
        return new Section("debrief", "Debrief", blocks);
    }

    private String event(DrillEvent event) {
        return "e" + (state.events().indexOf(event) + 1);
    }
}
