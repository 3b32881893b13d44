package dev.plimsoll.model.contract.consumer.replay;

import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.MatchingRules;
import dev.plimsoll.model.contract.consumer.pact.Mismatch;
import dev.plimsoll.model.contract.consumer.pact.PactMatch;
import dev.plimsoll.model.contract.consumer.pact.PactResponse;
import dev.plimsoll.model.contract.consumer.pact.PactVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Compares the answer of a live provider with what a pact expects, by the pact's own matching rules.
public final class AnswerComparison {
    private static final int LONGEST = 500;

    private final PactVersion version;

    public AnswerComparison(PactVersion version) {
        this.version = version;
    }

    /// @param body the body's text; empty for none
    public List<Difference> compare(
            Interaction.Http interaction, int status, Map<String, List<String>> headers, String body) {
        Body came = body.isEmpty()
                ? new Body(Body.State.EMPTY, null, null, "")
                : new Body(Body.State.PRESENT, null, StringNode.valueOf(body), "");
        PactResponse actual = new PactResponse(status, headers, came, MatchingRules.NONE);
        return new PactMatch(version)
                .compare(interaction.response(), actual).stream()
                        .map(mismatch -> difference(interaction, actual, mismatch))
                        .toList();
    }

    private static Difference difference(Interaction.Http interaction, PactResponse actual, Mismatch mismatch) {
        PactResponse expected = interaction.response();
        return new Difference(
                mismatch.place(),
                mismatch.what(),
                value(expected, expected.mediaType(), mismatch),
                value(actual, likeExpected(expected), mismatch),
                interaction.place().position(steps(expected, mismatch)),
                mismatch.undecided());
    }

    /// What the answer is read as: as JSON where JSON is expected, whatever its header says.
    private static @Nullable String likeExpected(PactResponse expected) {
        return expected.body().json(expected.mediaType()) == null ? expected.mediaType() : "application/json";
    }

    private static @Nullable String value(PactResponse response, @Nullable String mediaType, Mismatch mismatch) {
        return switch (mismatch.part()) {
            case STATUS -> response.status() == null ? null : Integer.toString(response.status());
            case HEADER -> header(response.headers(), mismatch.name());
            case BODY -> body(response.body(), mediaType, mismatch.path());
            default -> null;
        };
    }

    private static @Nullable String header(Map<String, List<String>> headers, String name) {
        List<String> values = headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return values.isEmpty() ? null : shortened(String.join(", ", values));
    }

    private static @Nullable String body(Body body, @Nullable String mediaType, List<String> path) {
        JsonNode here = body.json(mediaType);
        if (here == null) {
            JsonNode content = body.content();
            return !path.isEmpty() || content == null ? null : shortened(content.asString());
        }
        for (String step : path) {
            boolean isIndex = here.isArray() && step.matches("\\d{1,9}");
            JsonNode next = isIndex ? here.get(Integer.parseInt(step)) : here.get(step);
            if (next == null) {
                return null;
            }
            here = next;
        }
        return shortened(here.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static List<String> steps(PactResponse expected, Mismatch mismatch) {
        List<String> steps = new ArrayList<>(List.of("response"));
        switch (mismatch.part()) {
            case STATUS -> steps.add("status");
            case HEADER -> steps.addAll(List.of("headers", mismatch.name()));
            case BODY -> {
                steps.add("body");
                if (expected.body().pointer().endsWith("/content")) {
                    steps.add("content");
                }
                steps.addAll(mismatch.path());
            }
            default -> {
                // an answer has no other parts
            }
        }
        return steps;
    }
}
