package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.consumer.graph.Consumption;
import dev.plimsoll.model.contract.consumer.graph.DeclaredUse;
import dev.plimsoll.model.contract.consumer.graph.Service;
import dev.plimsoll.model.contract.consumer.graph.Serving;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.consumer.use.Exchange;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.Found;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a change is passed on from one service to the next.
///
/// @param landscape who consumes what
record Passing(Landscape landscape) {
    /// What of a service depends on a part of one that it consumes: by field where the graph declares that, by
    /// operation where it declares only those, else the service as a whole.
    ///
    /// @param upstream the service it consumes
    /// @param operation null for every operation
    /// @param field null for every field
    List<Link> links(String service, String upstream, @Nullable OperationShape operation, @Nullable FieldPath field) {
        Service found = landscape.service(service);
        if (found == null || found.serves().isEmpty()) {
            return List.of(new Link(service, null, null));
        }
        List<Link> links = new ArrayList<>();
        for (Serving serving : found.serves()) {
            if (serving.from().stream().anyMatch(from -> from.takes(upstream, operation, field))) {
                links.add(new Link(service, serving.operation(), serving.field()));
            }
        }
        return links;
    }

    /// What is known of a consumer and the affected part of a service that it consumes; null where it does without.
    @Nullable
    Finding of(String consumer, Link link) {
        List<ConsumerUse> files = landscape.uses(consumer, link.service());
        if (link.operation() == null) {
            return Finding.unproven(
                    "It uses " + link.service() + "; which part of that depends on the change is not declared.",
                    Evidence.NOTHING);
        }
        for (ConsumerUse file : files) {
            for (Exchange exchange : file.exchanges()) {
                if (touches(exchange, link)) {
                    return Finding.risky(sentence(file, link), Evidence.of(file, exchange));
                }
            }
        }
        Finding declared = declared(landscape.declared(consumer, link.service()), link);
        boolean pact = files.stream().anyMatch(file -> file.source() == ConsumerUse.Source.PACT);
        if (declared != null || pact || files.isEmpty()) {
            return declared;
        }
        return Finding.unproven(
                "Its recorded traffic does not show it using " + link + "; other calls were not recorded.",
                Evidence.of(files.getFirst()));
    }

    private static boolean touches(Exchange exchange, Link link) {
        if (link.operation() == null
                || !OperationShape.of(link.operation()).isReachedBy(exchange.method(), exchange.path())) {
            return false;
        }
        if (link.field() == null) {
            return true;
        }
        JsonNode body = exchange.received();
        return body != null && !Found.in(body, link.field()).isEmpty();
    }

    private static String sentence(ConsumerUse file, Link link) {
        boolean pact = file.source() == ConsumerUse.Source.PACT;
        String verb = link.field() == null ? "calls" : pact ? "reads" : "received";
        return (pact ? "Its pact " : "Its recorded traffic ") + verb + " what " + link + " passes on.";
    }

    private static @Nullable Finding declared(List<Consumption> uses, Link link) {
        if (uses.isEmpty()) {
            return null;
        }
        List<DeclaredUse> operations =
                uses.stream().flatMap(use -> use.operations().stream()).toList();
        Evidence evidence = Evidence.declared(uses.getFirst().position());
        if (operations.isEmpty()) {
            return uses.stream().anyMatch(Consumption::isTested)
                    ? null
                    : Finding.unproven("It is declared to use " + link.service() + ", and not what of it.", evidence);
        }
        Finding unsaid = null;
        for (DeclaredUse use : operations) {
            if (link.operation() != null && use.shape().equals(OperationShape.of(link.operation()))) {
                Evidence at = Evidence.declared(use.position());
                if (link.field() != null && use.reads() == null) {
                    unsaid = Finding.unproven(
                            "It is declared to call " + use.operation() + ", and not what it reads.", at);
                } else if (link.field() == null || touches(use, link.field())) {
                    String reason = "It is declared to use what " + link + " passes on. No test touches it.";
                    return new Finding(Outcome.UNPROVEN, Use.USED, false, reason, at);
                }
            }
        }
        return unsaid;
    }

    private static boolean touches(DeclaredUse use, FieldPath field) {
        List<FieldPath> reads = use.reads();
        return reads != null && reads.stream().anyMatch(field::touches);
    }
}
