package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import dev.plimsoll.model.learning.card.CardAction;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.incident.Factor;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.reports.compile.SeenBefore;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.search.ArchiveIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds contributing factors that were met before, and what was to be done about them then. Looks among incidents with
/// the actions that follow from them, among drills that have ended, and among learning cards and imported reports,
/// whose findings are read line by line.
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
    /// @param where the record that says so: `L3`, `I1`, `D2`
    /// @param title of that record
    /// @param at when it was
    /// @param words the words both share
    /// @param actions what was to be done then; each says whether it was verified
    public record Recurrence(
            String factor,
            String earlier,
            String where,
            String title,
            Instant at,
            List<String> words,
            List<CardAction> actions) {
        public Recurrence {
            words = List.copyOf(words);
            actions = List.copyOf(actions);
        }

        private String key() {
            return String.join("\n", where, factor, earlier);
        }

        /// As reports say it.
        SeenBefore seen() {
            return new SeenBefore(
                    factor,
                    earlier,
                    where,
                    at,
                    actions.stream()
                            .map(action -> action.text() + " (" + action.standing() + ")")
                            .toList());
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

    /// The drills that met a factor of an incident, before it or after it.
    public List<SeenBefore> inDrills(IncidentId incident) {
        return among(incident.value(), "D");
    }

    /// The incidents that met a factor of a drill, before it or after it.
    public List<SeenBefore> inIncidents(DrillId drill) {
        return among(drill.value(), "I");
    }

    /// How much two factors share depends on which of them is asked for; either way counts here, so that both records
    /// say the same.
    private List<SeenBefore> among(String id, String prefix) {
        List<Account> all = accounts();
        List<Account> own =
                all.stream().filter(account -> account.id().equals(id)).toList();
        List<Account> others = all.stream()
                .filter(account -> account.id().matches(prefix + "[0-9]+"))
                .toList();
        Map<String, SeenBefore> seen = new LinkedHashMap<>();
        try (Asked here = Asked.of(own);
                Asked there = Asked.of(others)) {
            for (Account account : own) {
                there.met(account.factors()).forEach(one -> seen.putIfAbsent(one.key(), one.seen()));
            }
            for (Account account : others) {
                for (Recurrence one : here.met(account.factors())) {
                    Recurrence turned = new Recurrence(
                            /* factor= */ one.earlier(),
                            /* earlier= */ one.factor(),
                            account.id(),
                            account.title(),
                            account.at(),
                            one.words(),
                            account.actions());
                    seen.putIfAbsent(turned.key(), turned.seen());
                }
            }
        }
        return List.copyOf(seen.values());
    }

    /// The factors that a record names, an incident, a drill or a learning card, looked up among all others.
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
        List<Account> asked = accounts().stream()
                .filter(account -> !except.contains(account.id()))
                .toList();
        try (Asked known = Asked.of(asked)) {
            return known.met(factors);
        }
    }

    /// Factors that can be asked for, with the records that name them.
    private record Asked(ArchiveIndex index, Map<String, Named> named) implements AutoCloseable {
        static Asked of(List<Account> accounts) {
            Map<String, Named> named = new HashMap<>();
            List<ArchiveDocument> documents = new ArrayList<>();
            for (Account account : accounts) {
                for (String factor : account.factors()) {
                    String id = account.id() + "/" + (named.size() + 1);
                    named.put(id, new Named(factor, account));
                    documents.add(new ArchiveDocument(
                            id, "factor", "", factor, "", account.at(), ArchiveDocument.Labels.NONE));
                }
            }
            ArchiveIndex index = new ArchiveIndex();
            index.put(documents);
            return new Asked(index, named);
        }

        List<Recurrence> met(List<String> factors) {
            return named.isEmpty()
                    ? List.of()
                    : factors.stream()
                            .flatMap(factor -> like(index, factor, named).stream())
                            .toList();
        }

        @Override
        public void close() {
            index.close();
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
                        factor,
                        earlier.factor(),
                        account.id(),
                        account.title(),
                        account.at(),
                        like.words(),
                        account.actions()));
            }
        }
        return found;
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        List<ActionState> actions = workspace.records().actions().all();
        workspace.records().drills().all().stream()
                .filter(DrillState::over)
                .forEach(state -> accounts.add(told(state, actions)));
        for (IncidentState state : workspace.records().incidents().all()) {
            Instant began = state.incident().times().began();
            accounts.add(new Account(
                    state.id().value(),
                    state.incident().title(),
                    began == null ? state.last().at() : began,
                    state.incident().story().factors().stream()
                            .map(Factor::text)
                            .toList(),
                    from(state.id().value(), actions)));
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

    /// What a drill met: what it let happen, what people noted, and what is to be better.
    private static Account told(DrillState state, List<ActionState> actions) {
        List<String> met = new ArrayList<>();
        state.delivered().forEach(inject -> met.add(inject.what()));
        state.all(DrillEvent.Remarked.class).forEach(noted -> met.add(noted.remark()));
        state.improvements().forEach(improvement -> met.add(improvement.what()));
        return new Account(
                state.id().value(),
                state.drill().title(),
                state.all(DrillEvent.Started.class).getFirst().at(),
                met,
                from(state.id().value(), actions));
    }

    private static List<CardAction> from(String source, List<ActionState> actions) {
        return actions.stream()
                .filter(action -> action.action().source().equalsIgnoreCase(source))
                .map(FindRecurrences::told)
                .toList();
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
