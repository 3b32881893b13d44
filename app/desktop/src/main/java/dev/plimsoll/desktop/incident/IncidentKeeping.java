package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.incident.IncidentWork.Looked;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;

/// Keeps what somebody wrote about an incident on top of what others did meanwhile. Their notes and entries of the
/// timeline are in nobody's way; another content is a conflict.
final class IncidentKeeping {
    private IncidentKeeping() {}

    /// What came of it.
    ///
    /// @param looked the incident as it is now
    /// @param conflict null when what was written is kept
    record Kept(Looked looked, @Nullable Conflict<Incident, Looked> conflict) {}

    /// @param seen null for an incident that is not on record yet
    /// @param base what the writer began with
    static Kept keep(IncidentWork work, @Nullable Looked seen, Incident base, Incident written, Person by) {
        if (seen == null) {
            return new Kept(work.look(work.report(written, by).id()), null);
        }
        Looked now = work.look(seen.state().id());
        if (!now.state().incident().equals(base)) {
            return new Kept(now, conflict(base, written, now));
        }
        return new Kept(work.look(work.revise(now.state(), written, by).id()), null);
    }

    private static Conflict<Incident, Looked> conflict(Incident base, Incident mine, Looked theirs) {
        IncidentState state = theirs.state();
        return new Conflict<>(
                Incident.DOCUMENT,
                Conflict.Name.of(tr("incident %s", state.id()), state.events(), began(state, base)),
                new Conflict.Contents<>(base, mine, state.incident()),
                theirs);
    }

    /// How many events there were when the incident last said what the writer began with.
    private static int began(IncidentState state, Incident base) {
        int known = 0;
        for (int length = 1; length <= state.events().size(); length++) {
            if (new IncidentState(state.id(), state.events().subList(0, length))
                    .incident()
                    .equals(base)) {
                known = length;
            }
        }
        return known;
    }
}
