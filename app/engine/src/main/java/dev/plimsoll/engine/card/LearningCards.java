package dev.plimsoll.engine.card;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Original;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.learning.card.old.OldReport;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The learning cards of a workspace.
public final class LearningCards {
    private final Workspace workspace;
    private final RoleCheck roles;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    public LearningCards(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.roles = new RoleCheck(people, refusals, "learning", "a learning card");
        this.clock = clock;
    }

    /// All cards, newest first.
    public List<LearningState> all() {
        return workspace.records().learnings().all();
    }

    /// The cards that somebody has to look at: drafts, and those whose day of review is over.
    public List<LearningState> queue() {
        return all().stream()
                .filter(card -> standing(card) == Standing.DRAFT || standing(card) == Standing.STALE)
                .toList();
    }

    /// Where a card stands today, in UTC.
    public Standing standing(LearningState card) {
        return card.standing(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// @throws Problem if the workspace has no such card
    public LearningState get(LearningId id) {
        return workspace
                .records()
                .learnings()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no learning card " + id + " in "
                                + workspace.place().name() + ".",
                        "List the cards of the workspace, or name another workspace."));
    }

    /// @throws dev.plimsoll.model.Refusal if this person may not write cards
    public LearningState draft(LearningCard card, Person by) {
        roles.require(PlanAction.DRAFT, by, "draft", card.title(), "");
        return workspace.records().learnings().create(new LearningEvent.Drafted(clock.instant(), by, card));
    }

    /// @param seen what the writer was looking at; a newer content in the workspace is a conflict
    public LearningState revise(LearningState seen, LearningCard changed, Person by) {
        if (changed.equals(seen.card())) {
            return seen;
        }
        roles.require(
                PlanAction.REVISE, by, "revise", seen.id().value(), seen.card().digest());
        return append(seen, new LearningEvent.Revised(clock.instant(), by, changed));
    }

    /// Keeps a card: somebody looked and found that it holds.
    ///
    /// @param next the day by which to look again; null for never
    public LearningState review(LearningState seen, @Nullable LocalDate next, String note, Person by) {
        roles.require(
                PlanAction.REVISE, by, "review", seen.id().value(), seen.card().digest());
        return append(seen, new LearningEvent.Reviewed(clock.instant(), by, next, note));
    }

    /// Takes a card out of use; it stays in the archive.
    public LearningState retire(LearningState seen, String reason, Person by) {
        roles.require(
                PlanAction.REVISE, by, "retire", seen.id().value(), seen.card().digest());
        return append(seen, new LearningEvent.Retired(clock.instant(), by, reason));
    }

    /// Brings a card back that was retired; it stands where it stood before.
    ///
    /// @throws Problem without a reason
    public LearningState restore(LearningState seen, String reason, Person by) {
        roles.require(
                PlanAction.REVISE, by, "restore", seen.id().value(), seen.card().digest());
        if (reason.isBlank()) {
            throw new Problem("A learning card is not brought back without a reason.", "Say why it holds after all.");
        }
        return workspace.records().learnings().append(seen, new LearningEvent.Restored(clock.instant(), by, reason));
    }

    private LearningState append(LearningState seen, LearningEvent event) {
        if (seen.last() instanceof LearningEvent.Retired retired) {
            throw new Problem(
                    "Learning card " + seen.id() + " was retired by " + retired.by() + ": " + retired.reason() + ".",
                    "Write a new card, or bring this one back with 'trash restore " + seen.id() + "'.");
        }
        return workspace.records().learnings().append(seen, event);
    }

    /// Keeps a card unless one that says exactly this is kept already.
    ///
    /// @return empty when it was there
    public Optional<LearningState> take(LearningCard card, Person by) {
        boolean known = all().stream().anyMatch(kept -> kept.card().equals(card));
        return known ? Optional.empty() : Optional.of(draft(card, by));
    }

    /// Keeps an old report, whole, unless the same bytes were imported before.
    ///
    /// @param name of its file, without the folder
    /// @return empty when it was there
    public Optional<LearningState> importReport(String name, byte[] bytes, Person by) {
        Original original = Original.of(name, bytes);
        boolean known = all().stream()
                .map(kept -> kept.card().original())
                .anyMatch(kept -> kept != null && kept.sha256().equals(original.sha256()));
        return known
                ? Optional.empty()
                : Optional.of(draft(OldReport.of(name, original.text()).card(original, by), by));
    }
}
