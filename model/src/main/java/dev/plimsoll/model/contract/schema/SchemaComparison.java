package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the schemas of one flow between two versions of a contract: walks both in lockstep, names what differs,
/// and asks for each difference whether what the sender sends is still accepted. In a request the base sends and the
/// revision receives; in a response it is the reverse.
///
/// Keeps what it proved, so one object serves all operations of a pair. For one thread.
public final class SchemaComparison {
    private final Flow flow;
    private final Sameness sameness;
    private final Prover prover;
    private final Equivalence equivalence;
    private final Set<String> notices = new LinkedHashSet<>();
    private final Map<Compared, List<SchemaDifference>> known = new HashMap<>();

    /// Two schemas in the form that all ways to them lead to.
    private record Compared(Flat base, Flat revision) {}

    public SchemaComparison(Flow flow, Sameness sameness) {
        this(flow, sameness, new Flattening(flow, new Effort()));
    }

    /// A comparison that reads the sender as its schema is written: undeclared properties may be sent wherever they
    /// are not forbidden.
    public static SchemaComparison asWritten(Flow flow, Sameness sameness) {
        return new SchemaComparison(flow, sameness, Flattening.asWritten(flow, new Effort()));
    }

    private SchemaComparison(Flow flow, Sameness sameness, Flattening flattening) {
        this.flow = flow;
        this.sameness = sameness;
        Flattening written = Flattening.asWritten(flow, flattening.effort());
        Prover asWritten = new Prover(written, new Check(written), sameness, null);
        this.equivalence = new Equivalence(written, sameness, asWritten::ask, false);
        this.prover = new Prover(flattening, new Check(flattening), sameness, equivalence);
    }

    /// All differences, outermost first, in the order of the documents. A difference that no keyword names and that
    /// is not proved harmless comes last with [Aspect#WHOLE]. A missing schema accepts everything.
    public List<SchemaDifference> compare(@Nullable Schema base, @Nullable Schema revision) {
        if (base == null || revision == null || sameness.areSame(base, revision)) {
            return List.of();
        }
        Flat before = prover.flattening().of(base);
        Flat after = prover.flattening().of(revision);
        return known.computeIfAbsent(new Compared(before, after), pair -> differences(pair.base(), pair.revision()));
    }

    private List<SchemaDifference> differences(Flat before, Flat after) {
        prover.flattening().effort().nextMessage();
        Verdicts verdicts = new Verdicts(prover, sender(before, after), receiver(before, after));
        List<SchemaDifference> found = new ArrayList<>();
        new Walk(flow, prover, equivalence, verdicts, found, notices)
                .walk(Place.root(sender(before, after)), before, after);
        whole(before, after, verdicts, found);
        return List.copyOf(found);
    }

    /// Keywords that differ and are not understood, one sentence each, over all comparisons so far.
    public Set<String> notices() {
        return Set.copyOf(notices);
    }

    /// Whether every value of the sender is accepted by the receiver.
    public Inclusion includes(Schema sender, Schema receiver) {
        prover.flattening().effort().nextMessage();
        return prover.ask(prover.flattening().of(sender), prover.flattening().of(receiver));
    }

    /// The whole question is asked last and only where no difference refutes it already: it is the dearest one.
    private void whole(Flat base, Flat revision, Verdicts verdicts, List<SchemaDifference> found) {
        if (found.stream().anyMatch(difference -> difference.inclusion() instanceof Inclusion.NotIncluded)) {
            return;
        }
        Inclusion answer = verdicts.whole();
        boolean explained = answer instanceof Inclusion.Undecided
                && found.stream().anyMatch(difference -> !difference.inclusion().isIncluded());
        if (!answer.isIncluded() && !explained) {
            found.add(new SchemaDifference(
                    Aspect.WHOLE,
                    "",
                    List.of(),
                    "the base's schema",
                    "the revision's schema",
                    false,
                    NodeComparison.ownOrigin(base),
                    NodeComparison.ownOrigin(revision),
                    answer));
        }
    }

    private Flat sender(Flat base, Flat revision) {
        return flow == Flow.REQUEST ? base : revision;
    }

    private Flat receiver(Flat base, Flat revision) {
        return flow == Flow.REQUEST ? revision : base;
    }
}
