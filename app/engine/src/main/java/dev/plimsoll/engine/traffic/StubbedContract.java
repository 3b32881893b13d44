package dev.plimsoll.engine.traffic;

import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswer;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A stub for each operation of a contract: its first successful response with synthetic data that the contract
/// allows.
///
/// @param stubs one an operation
/// @param impossible operations whose payload could not be made, and why
public record StubbedContract(List<Stub> stubs, List<SyntheticAnswer.Missing> impossible) {
    public StubbedContract {
        stubs = List.copyOf(stubs);
        impossible = List.copyOf(impossible);
    }

    /// @param random gives the seed of all synthetic values
    public static StubbedContract of(Contract contract, RandomGenerator random) {
        return of(contract, random, null);
    }

    /// @param mint puts canaries into the data; null for none
    public static StubbedContract of(Contract contract, RandomGenerator random, @Nullable CanaryMint mint) {
        return of(contract, random.nextLong(), new DatafakerVocabulary(), mint);
    }

    public static StubbedContract of(Contract contract, long seed, Vocabulary vocabulary) {
        return of(contract, seed, vocabulary, null);
    }

    /// @param mint puts canaries into the data; null for none
    public static StubbedContract of(Contract contract, long seed, Vocabulary vocabulary, @Nullable CanaryMint mint) {
        List<Stub> stubs = new ArrayList<>();
        List<SyntheticAnswer.Missing> impossible = new ArrayList<>();
        SyntheticAnswers answers = new SyntheticAnswers(vocabulary, seed, mint);
        for (Operation operation : contract.operations()) {
            switch (answers.answer(operation)) {
                case SyntheticAnswer.Given given ->
                    stubs.add(new Stub(given.operation(), given.status(), given.mediaType(), body(given)));
                case SyntheticAnswer.Missing missing -> impossible.add(missing);
            }
        }
        return new StubbedContract(stubs, impossible);
    }

    /// All answers as JSON, in the order of the contract, members as their schemas list them. Ends with a line feed.
    ///
    /// @param seed of the data, which stands in it
    public String json(long seed) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("schemaVersion", 1).put("seed", seed);
        ArrayNode answers = document.putArray("answers");
        for (Stub stub : stubs) {
            ObjectNode answer = answers.addObject();
            answer.put("operation", stub.operation().toString()).put("status", stub.status());
            answer.put("mediaType", stub.mediaType());
            answer.set("body", stub.body() == null ? Json.mapper().nullNode() : stub.body());
        }
        ArrayNode missing = document.putArray("missing");
        impossible.forEach(one ->
                missing.addObject().put("operation", one.operation().toString()).put("why", one.why()));
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /// What is sent: XML is a text here, for a stub has no schema.
    private static @Nullable JsonNode body(SyntheticAnswer.Given given) {
        String type = given.mediaType();
        if (type == null || !Payload.isXml(Payload.bareType(type))) {
            return given.body();
        }
        String text = given.text();
        return text == null ? null : StringNode.valueOf(text);
    }
}
