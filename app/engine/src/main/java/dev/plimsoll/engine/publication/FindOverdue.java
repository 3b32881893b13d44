package dev.plimsoll.engine.publication;

import dev.plimsoll.engine.learning.Incidents;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.publication.PublicationPolicy;
import dev.plimsoll.model.run.Run;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What should have been published by now.
public final class FindOverdue {
    private final Documents documents;
    private final FindRuns runs;
    private final Incidents incidents;
    private final InstantSource clock;

    public FindOverdue(Documents documents, FindRuns runs, Incidents incidents, InstantSource clock) {
        this.documents = documents;
        this.runs = runs;
        this.incidents = incidents;
        this.clock = clock;
    }

    /// @param subject the record that it is about
    /// @param document what was written so far; null when nobody has begun
    /// @param due the last day on which it was not late
    public record Late(String subject, @Nullable DocumentState document, LocalDate due) {
        /// The document and its stage, or that there is none.
        public String what() {
            return document == null
                    ? "no document"
                    : document.id() + ", " + document.stage().word();
        }
    }

    /// Documents that are neither published nor withdrawn; runs with the verdict FAIL, and incidents that harmed
    /// customers and are over, that nobody has drafted a document for; the latest first.
    public List<Late> find(PublicationPolicy policy) {
        Instant now = clock.instant();
        List<DocumentState> all = documents.all();
        List<Late> late = new ArrayList<>();
        all.stream()
                .filter(document -> !document.stage().over() && policy.overdue(document.happened(), now))
                .forEach(document ->
                        late.add(new Late(document.content().subject(), document, policy.due(document.happened()))));
        Set<String> told =
                all.stream().map(document -> document.content().subject()).collect(Collectors.toSet());
        for (Run run : runs.all()) {
            boolean failed = run.verdict().filter(Verdict.FAIL::equals).isPresent();
            Instant ended = run.events().getLast().at();
            if (failed && !told.contains(run.id().value()) && policy.overdue(ended, now)) {
                late.add(new Late(run.id().value(), null, policy.due(ended)));
            }
        }
        for (IncidentState state : incidents.all()) {
            boolean over = state.closed() || state.incident().times().resolved() != null;
            Instant ended = CompiledReports.over(state);
            if (over
                    && state.incident().severity().harmful()
                    && !told.contains(state.id().value())
                    && policy.overdue(ended, now)) {
                late.add(new Late(state.id().value(), null, policy.due(ended)));
            }
        }
        late.sort(Comparator.comparing(Late::due).thenComparing(Late::subject));
        return List.copyOf(late);
    }
}
