package dev.plimsoll.cli.command;

import dev.plimsoll.cli.sandbox.EdgeFormat;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.sandbox.edge.ContractEdges;
import dev.plimsoll.model.sandbox.edge.ContractEdges.Part;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `plimsoll sandbox` that are about edge cases.
final class EdgeOptions {
    @Option(
            names = "--edges",
            description =
                    "Print the edge cases of every parameter, body, answer and header and end: smallest, largest, one"
                            + " beyond, empty, missing, unknown, deeply nested, bad UTF-8 …, each with whether the contract"
                            + " accepts it. Bodies are JSON, XML, forms or text; others are named, without cases.")
    private boolean edges;

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "With --edges: only this one, for example 'GET /orders/{id}' or its operationId.")
    private @Nullable String operation;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "With --edges: text (how many, and the meter) or json (every case). Default: text.")
    private EdgeFormat format = EdgeFormat.TEXT;

    boolean wanted() {
        return edges;
    }

    EdgeFormat format() {
        return format;
    }

    List<Part> parts(Contract contract, Vocabulary vocabulary, long seed) {
        ContractEdges all = new ContractEdges(vocabulary, seed);
        List<Part> parts = new ArrayList<>();
        boolean found = operation == null;
        for (Operation one : contract.surface().exchanges()) {
            boolean named =
                    operation == null || one.key().toString().equals(operation) || operation.equals(one.operationId());
            if (named) {
                found = true;
                parts.addAll(all.of(one));
            }
        }
        if (!found) {
            throw Mistake.of("The contract has no operation '" + operation + "'. 'plimsoll inventory' lists them.");
        }
        return parts;
    }
}
