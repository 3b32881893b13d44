package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Fixtures;
import java.util.List;
import java.util.stream.Stream;

/// Pairs of small contracts for tests.
final class Amendments {
    private Amendments() {}

    /// Both contracts have one operation whose request body and whose answer have the schema `S`, in flow YAML; other
    /// components may follow after it.
    static String contract(String version, String schemas) {
        return """
                openapi: %s
                info: {title: T, version: '1'}
                paths:
                  /things/{id}:
                    post:
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/In'}}}}
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Out'}}}}
                components:
                  schemas:
                """.formatted(version) + schemas.indent(4);
    }

    /// The revision has the next version number, so that the number itself is no finding.
    static ContractDiff diff(String base, String revision) {
        String next = revision.replace("version: '1'", "version: '2'");
        return new ContractComparison().compare(Fixtures.yaml(base), Fixtures.yaml(next), new IndependentJudge());
    }

    /// A schema that changes in the request only.
    static ContractDiff request(String base, String revision) {
        return diff(contract("3.1.0", "In: " + base + "\nOut: {}"), contract("3.1.0", "In: " + revision + "\nOut: {}"));
    }

    /// A schema that changes in the answer only.
    static ContractDiff response(String base, String revision) {
        return diff(contract("3.1.0", "Out: " + base + "\nIn: {}"), contract("3.1.0", "Out: " + revision + "\nIn: {}"));
    }

    /// What changes where one schema takes the place of the other, either way, in the request and in the answer.
    static List<Change> eitherWay(String one, String other) {
        return Stream.of(request(one, other), request(other, one), response(one, other), response(other, one))
                .flatMap(diff -> diff.changes().stream())
                .toList();
    }

    static List<String> findings(ContractDiff diff) {
        return diff.changes().stream()
                .map(change -> change.severity() + " " + change.rule())
                .toList();
    }
}
