package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.graph.Standing;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.Evidence;
import dev.plimsoll.model.contract.consumer.impact.Outcome;
import dev.plimsoll.model.contract.consumer.impact.Use;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.read.ContractReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says that every file is a pact of the consumer with its name, that such consumers break on breaking edits only, and
/// that each edit raises one question.
public final class KnownReach implements ReachWork {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Orders, version: '1'}
        paths:
          /orders/{id}: {get: {tags: [orders, reading], responses: {'200': {description: It}}}}
          /p7: {get: {tags: [seventh], responses: {'200': {description: It}}}}
        """;

    @Override
    public Contracts read(Amended amended) {
        Contract contract = new ContractReader().read(CONTRACT.getBytes(StandardCharsets.UTF_8), "orders.yaml");
        return new Contracts(contract, contract);
    }

    @Override
    public Map<String, List<ConsumerImpact>> consumers(Amended amended, Contracts contracts, List<Path> files) {
        Map<String, List<ConsumerImpact>> hit = new HashMap<>();
        for (ChangeGroup edit : amended.groups()) {
            if (edit.severity() == Severity.BREAKING) {
                hit.put(edit.root(), files.stream().map(KnownReach::broken).toList());
            }
        }
        return hit;
    }

    private static ConsumerImpact broken(Path file) {
        String name = file.getFileName().toString();
        if (name.equals("damaged")) {
            throw new Problem("damaged is no pact.", "Name another file.");
        }
        return new ConsumerImpact(
                name, Standing.UNSAID, Outcome.BREAKS, Use.USED, List.of(), "It reads it.", Evidence.NOTHING);
    }

    @Override
    public Map<String, List<Reach.Asked>> experiments(Amended amended, Contracts contracts) {
        Map<String, List<Reach.Asked>> asked = new HashMap<>();
        amended.groups()
                .forEach(edit -> asked.put(
                        edit.root(), List.of(new Reach.Asked(edit.rule(), "What if " + edit.rule() + "?", 2, true))));
        return asked;
    }
}
