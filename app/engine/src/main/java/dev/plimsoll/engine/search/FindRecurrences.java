package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.learning.card.CardAction;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.search.ArchiveIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds contributing factors that were met before, and what was to be done about them then. Looks among incidents with
/// the actions that follow from them, and among learning cards and imported reports, whose findings are read line by
/// line.
public final class FindRecurrences {
    private static final int MOST = 20;
    /// Two factors are the same when they share this part of their telling words.
    private static final double SAME = 0.3;

    private final Workspace workspace;

    public FindRecurrences(Workspace workspace) {
        this.workspace = workspace;
    }

    /// A factor that was met before.
    ///
    /// @param factor as it is written now
    /// @param earlier as it was written then
    /// @param where the record that says so: `L3`, `I1`
    /// @param title of that record
    /// @param words the words both share
    /// @param actions what was to be done then; each says whether it was verified
    public record Recurrence(
            String factor, String earlier, String where, String title, List<String> words, List<CardAction> actions) {
        public Recurrence {
            words = List.copyOf(words);
            actions = List.copyOf(actions);
        }

        /// Whether nothing was to be done about it, or something of which nothing has shown that it helped.
        public boolean unverified() {
            return actions.isEmpty()
                    || actions.stream().anyMatch(action -> action.verifiedBy().isEmpty());
        }
    }

    /// A record that names factors.
    private record Account(String id, String title, Instant at, List<String> factors, List<CardAction> actions) {}

    /// A factor with the record that names it.
    private record Named(String factor, Account account) {}

    /// The factors that a record names, an incident or a learning card, looked up among all others.
    ///
    /// @return empty where there is no such record too
    public List<Recurrence> of(String id) {
        return accounts().stream()
                .filter(account -> account.id().equalsIgnoreCase(id))
                .flatMap(account -> of(account.factors(), Set.of(account.id())).stream())
                .toList();
    }

    /// @param factors as they are written now
    /// @param except records that are not asked, such as the one that is being written
    public List<Recurrence> of(List<String> factors, Set<String> except) {
        Map<String, Named> named = new HashMap<>();
        List<ArchiveDocument> documents = new ArrayList<>();
        for (Account account : accounts()) {
            for (int i = 0; i < account.factors().size() && !except.contains(account.id()); i++) {
                String id = account.id() + "/" + (i + 1);
                named.put(id, new Named(account.factors().get(i), account));
                documents.add(new ArchiveDocument(
                        id, "factor", "", account.factors().get(i), "", account.at(), ArchiveDocument.Labels.NONE));
            }
        }
        if (documents.isEmpty()) {
            return List.of();
        }
        try (ArchiveIndex index = new ArchiveIndex()) {
            index.put(documents);
            return factors.stream()
                    .flatMap(factor -> like(index, factor, named).stream())
                    .toList();
        }
    }

    private static List<Recurrence> like(ArchiveIndex index, String factor, Map<String, Named> named) {
        List<Recurrence> found = new ArrayList<>();
        for (Likeness like :
                index.similar(new Likeness.Question(factor, ArchiveDocument.Labels.NONE, List.of(), Set.of(), MOST))) {
            Named earlier = named.get(like.id());
            if (earlier != null && like.share() >= SAME && like.words().size() > 1) {
                Account account = earlier.account();
                found.add(new Recurrence(
                        factor, earlier.factor(), account.id(), account.title(), like.words(), account.actions()));
            }
        }
        return found;
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        List<ActionState> actions = workspace.records().actions().all();
        for (IncidentState state : workspace.records().incidents().all()) {
            accounts.add(new Account(
                    state.id().value(),
                    state.incident().title(),
                    state.last().at(),
                    state.incident().story().factors().stream()
                            .map(Factor::text)
                            .toList(),
                    actions.stream()
                            .filter(action -> action.action()
                                    .source()
                                    .equalsIgnoreCase(state.id().value()))
                            .map(FindRecurrences::told)
                            .toList()));
        }
        for (LearningState state : workspace.records().learnings().all()) {
            List<String> findings = state.card()
                    .finding()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            accounts.add(new Account(
                    state.id().value(),
                    state.card().title(),
                    state.last().at(),
                    findings,
                    state.card().actions()));
        }
        return accounts;
    }

    private static CardAction told(ActionState state) {
        boolean verified = state.status() == ActionStatus.VERIFIED;
        String by = state.action().verifiedBy();
        return new CardAction(
                state.id() + " " + state.action().text(),
                state.action().owner().account(),
                state.action().due(),
                verified || state.status() == ActionStatus.DONE,
                verified ? by.isEmpty() ? "its evidence" : by : "");
    }
}
