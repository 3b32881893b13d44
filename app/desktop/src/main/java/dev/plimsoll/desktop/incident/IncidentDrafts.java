package dev.plimsoll.desktop.incident;

import dev.plimsoll.desktop.incident.IncidentWork.Looked;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.plan.Person;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has written of incidents and not kept yet: it waits while they look at others.
final class IncidentDrafts {
    private final Wordings wordings;
    private final ZoneId zone;
    private final Map<IncidentId, IncidentDraft> drafts = new HashMap<>();
    private @Nullable IncidentDraft fresh;

    IncidentDrafts(Wordings wordings, ZoneId zone) {
        this.wordings = wordings;
        this.zone = zone;
    }

    /// What is written of an incident on record. A draft without changes gives way to what the others have saved.
    IncidentDraft of(Looked looked) {
        IncidentDraft known = drafts.get(looked.state().id());
        Incident kept = looked.state().incident();
        boolean holds =
                known != null && (known.changedProperty().get() || known.base().equals(kept));
        IncidentDraft here = known != null && holds ? known : new IncidentDraft(wordings, kept, zone);
        drafts.put(looked.state().id(), here);
        return here;
    }

    /// The report of an incident that is not on record: the one that was begun and not kept, or an empty one.
    IncidentDraft begun(Person by) {
        IncidentDraft before = fresh;
        if (before != null && before.changedProperty().get()) {
            return before;
        }
        Incident blank = new Incident(
                "a new incident",
                IncidentSeverity.MODERATE,
                List.of(),
                by,
                "",
                IncidentTimes.UNKNOWN,
                Impact.UNKNOWN,
                Story.UNTOLD,
                IncidentLinks.NONE,
                Map.of());
        IncidentDraft empty = new IncidentDraft(wordings, blank, zone);
        empty.title.set("");
        empty.changedProperty().set(false);
        fresh = empty;
        return empty;
    }

    /// The report of an incident that is not on record, with what a run tells.
    IncidentDraft begun(Incident told) {
        IncidentDraft begun = new IncidentDraft(wordings, told, zone);
        begun.changedProperty().set(true);
        fresh = begun;
        return begun;
    }

    /// Forgets what was written of an incident on record.
    void forget(IncidentId id) {
        drafts.remove(id);
    }

    /// Forgets the report of one that is not on record.
    void forgetBegun() {
        fresh = null;
    }
}
