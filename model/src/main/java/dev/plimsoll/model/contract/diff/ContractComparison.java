package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.schema.Sameness;
import java.util.List;

/// Compares two versions of a contract: every change with its rule, severity, witness, and place on both sides. The
/// same inputs give the same diff. Holds no state.
public final class ContractComparison {
    private final Rules rules = new Rules();

    /// @param judge confirms every witness that is a value; what it does not confirm is not called breaking
    public ContractDiff compare(Contract base, Contract revision, WitnessJudge judge) {
        Findings findings = new Findings(rules);
        base.notices().forEach(findings::notice);
        revision.notices().forEach(findings::notice);
        Sameness sameness = new Sameness(base.schemas(), revision.schemas());
        SchemaChanges schemas = new SchemaChanges(base, revision, sameness, judge, findings);
        Calls calls = new Calls();
        Pairing pairing = Pairing.of(base, revision);
        pairing.removed().forEach(operation -> removed(operation, pairing, calls, findings));
        pairing.added().forEach(operation -> added(operation, findings));
        OperationComparison operations = new OperationComparison(sameness, schemas, calls, findings);
        pairing.pairs().forEach(pair -> operations.compare(pair.base(), pair.revision()));
        schemas.addNotices();
        notCompared(base, revision, sameness, findings);
        List<Change> changes = findings.changes();
        return new ContractDiff(base.summary(), revision.summary(), changes, findings.notices());
    }

    /// Parts of a document that are read by nobody yet are not passed over.
    private static void notCompared(Contract base, Contract revision, Sameness sameness, Findings findings) {
        for (String part : List.of("webhooks", "servers")) {
            Node before = base.schemas().root().node().get(part);
            Node after = revision.schemas().root().node().get(part);
            boolean same = before == null ? after == null : after != null && sameness.areSame(before, after);
            if (!same) {
                findings.notice("'" + part + "' of the document differ and are not compared yet");
            }
        }
    }

    private static void removed(Operation operation, Pairing pairing, Calls calls, Findings findings) {
        boolean pathStays =
                pairing.keptShapes().contains(PathShape.of(operation.key().path()));
        String rule = (pathStays ? "api-removed-" : "api-path-removed-") + (operation.deprecated() ? "with" : "without")
                + "-deprecation";
        findings.add(new Findings.Finding(
                rule,
                findings.usual(rule),
                operation,
                null,
                operation.origin(),
                null,
                "Removed " + operation.key() + (pathStays ? "." : "; nothing is left at this path."),
                "",
                operation.deprecated()
                        ? null
                        : calls.least(
                                operation,
                                pathStays
                                        ? "The revision does not know this method here: 405 Method Not Allowed."
                                        : "The revision does not know this path: 404 Not Found."),
                null));
    }

    private static void added(Operation operation, Findings findings) {
        findings.add(new Findings.Finding(
                "endpoint-added",
                Severity.SAFE,
                operation,
                null,
                null,
                operation.origin(),
                "Added " + operation.key() + ".",
                "",
                null,
                null));
    }
}
