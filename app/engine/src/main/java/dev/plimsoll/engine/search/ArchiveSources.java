package dev.plimsoll.engine.search;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.history.RecordId;
import dev.plimsoll.storage.Histories;
import dev.plimsoll.storage.Records;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every kind of record that the archive finds.
public final class ArchiveSources {
    private ArchiveSources() {}

    /// The archive of a workspace, with the index that it keeps.
    ///
    /// @param clock decides which learning cards are stale
    public static Archive archive(Workspace workspace, CompareContracts compare, InstantSource clock) {
        return new Archive(of(workspace, compare, clock), new KeptIndex(workspace.indexFiles(), clock));
    }

    private static List<Searchable<?, ?>> of(Workspace workspace, CompareContracts compare, InstantSource clock) {
        Records records = workspace.records();
        ContractDocuments contracts = new ContractDocuments(compare);
        return List.of(
                new Searchable<>(
                        "plan",
                        workspace.plans()::lengths,
                        workspace.plans()::find,
                        workspace.plans()::all,
                        PlanDocuments::plan),
                new Searchable<>(
                        "run",
                        workspace.runs()::lengths,
                        workspace.runs()::find,
                        workspace.runs()::all,
                        PlanDocuments::run),
                new Searchable<>(
                        "report",
                        () -> Searchable.ofDigests(workspace.reports().digests()),
                        id -> PlanDocuments.report(workspace, id),
                        workspace.reports()::all,
                        report -> PlanDocuments.report(
                                report, workspace.runs().find(report.run()).orElse(null))),
                kept("amendment", records.amendments(), RecordDocuments::amendment),
                kept("discussion", records.discussions(), RecordDocuments::discussion),
                kept("procedure", records.procedures(), RecordDocuments::procedure),
                kept("execution", records.executions(), RecordDocuments::execution),
                kept("scenario", records.scenarios(), RecordDocuments::scenario),
                kept(
                        "learning",
                        records.learnings(),
                        card -> RecordDocuments.learning(card, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))),
                kept("incident", records.incidents(), LearningDocuments::incident),
                kept("action", records.actions(), LearningDocuments::action),
                kept("nearmiss", records.nearMisses(), LearningDocuments::nearMiss),
                kept("session", records.sessions(), LearningDocuments::session),
                kept("exhibit", records.exhibits(), LearningDocuments::exhibit),
                kept("drill", records.drills(), LearningDocuments::drill),
                new Searchable<>(
                        "contract",
                        () -> contractVersions(workspace),
                        id -> workspace.contracts().all().stream()
                                .filter(kept ->
                                        ContractDocuments.id(kept.digest()).equals(id))
                                .findFirst(),
                        workspace.contracts()::all,
                        contracts::document));
    }

    /// Records that are kept as their events.
    private static <I extends RecordId, E, S extends Folded<I, E, S>> Searchable<I, S> kept(
            String kind, Histories<I, E, S> histories, Function<S, ArchiveDocument> document) {
        return new Searchable<>(kind, histories::lengths, histories::find, histories::all, document);
    }

    private static Map<String, Long> contractVersions(Workspace workspace) {
        Map<String, Long> versions = new LinkedHashMap<>();
        workspace.contracts().digests().forEach(digest -> versions.put(ContractDocuments.id(digest), 1L));
        return versions;
    }
}
