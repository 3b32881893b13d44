package dev.plimsoll.reports.compile;

import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Figure;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.Timeline;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.reports.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The records that the report of an incident is compiled from, with a name for each piece: `t` and the position in
/// the timeline as it is shown, `s` and the position among the sources of its numbers, counted from 1.
final class IncidentEvidence {
    private final IncidentState state;
    private final Timeline timeline;
    private final List<ActionState> actions;
    private final List<Run> runs;
    private final List<TimelineEntry> shown;
    private final List<String> sources;

    IncidentEvidence(IncidentState state, Timeline timeline, List<ActionState> actions, List<Run> runs) {
        this.state = state;
        this.timeline = timeline;
        this.actions = List.copyOf(actions);
        this.runs = List.copyOf(runs);
        this.shown = timeline.shown();
        this.sources = state.incident().impact().figures().stream()
                .map(Figure::source)
                .distinct()
                .toList();
    }

    IncidentState state() {
        return state;
    }

    Incident incident() {
        return state.incident();
    }

    Timeline timeline() {
        return timeline;
    }

    List<TimelineEntry> shown() {
        return shown;
    }

    List<ActionState> actions() {
        return actions;
    }

    List<Run> runs() {
        return runs;
    }

    List<String> sources() {
        return sources;
    }

    /// The moment of the last record.
    Instant recorded() {
        Instant last = state.last().at();
        for (ActionState action : actions) {
            last = action.last().at().isAfter(last) ? action.last().at() : last;
        }
        return last;
    }

    /// A text that leads to an entry of the timeline; by its key where the timeline does not show it.
    Text cite(Text text, String key) {
        for (int i = 0; i < Math.min(shown.size(), IncidentTale.MOST_ROWS); i++) {
            if (shown.get(i).key().equals(key)) {
                return text.and(" ").ref("t" + (i + 1));
            }
        }
        return text.and(" (").code(Words.cut(key, 200)).and(")");
    }

    /// The same for one of the incident's own moments, such as `began`.
    Text citeMoment(Text text, String moment) {
        return cite(text, state.id() + ":" + moment);
    }

    /// A number with the source that it is from.
    Text cite(Figure figure) {
        return Text.of(figure.words() + " ").ref("s" + (sources.indexOf(figure.source()) + 1));
    }

    /// Numbers in one sentence; empty without one.
    Text figures() {
        List<Text> all = new ArrayList<>();
        incident().impact().figures().forEach(figure -> all.add(cite(figure)));
        Text joined = Text.empty();
        for (int i = 0; i < all.size(); i++) {
            joined = joined.and(i == 0 ? "" : ", ").and(all.get(i));
        }
        return joined;
    }
}
