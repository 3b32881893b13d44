package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Ways to break the keywords about which names an object has, and with which others.
final class KeyedNegation {
    private final Negation negation;
    private final Flat.Opaque opaque;
    private final Schema owner;
    private final Goal rest;

    KeyedNegation(Negation negation, Flat.Opaque opaque) {
        this.negation = negation;
        this.opaque = opaque;
        this.owner = opaque.owner();
        this.rest = negation.rest;
    }

    void cases() {
        switch (opaque.keyword()) {
            case "dependentRequired" -> dependentRequired();
            case "dependentSchemas" ->
                owner.named("dependentSchemas")
                        .forEach((name, dependent) ->
                                negation.one(() -> present(name).or(negation.optional(dependent))));
            case "propertyNames" -> {
                if (NameRule.of(opaque) == null) { // otherwise what refused properties must be says it
                    names(negation.cover.flattening.of(Objects.requireNonNull(owner.schema("propertyNames"))));
                }
            }
            default -> unevaluated();
        }
    }

    private Goal present(String name) {
        return rest.excluding(copy -> copy.property(name, List.of()));
    }

    private void dependentRequired() {
        if (!(owner.keyword("dependentRequired") instanceof MapNode map)) {
            return;
        }
        for (MapNode.Member member : map.members()) {
            for (Node item : member.value().items()) {
                String needed = item.text();
                if (needed != null) {
                    negation.one(() -> present(member.name())
                            .narrowed(flat -> flat.ownAbsent().add(needed)));
                }
            }
        }
    }

    private void names(Flat accepted) {
        Namespace space = Namespace.of(rest, negation.option, negation.cover.flattening);
        for (String name : space.names()) {
            JsonNode text = JsonNodeFactory.instance.stringNode(name);
            if (!negation.cover.prover.check().accepts(accepted, text)) {
                negation.one(() -> present(name));
            }
        }
        Flat sender = rest.sender();
        if (!sender.isMap() && sender.propertyPatterns().isEmpty()) {
            return;
        }
        String fresh = space.fresh();
        if (!negation.cover.prover.check().accepts(accepted, JsonNodeFactory.instance.stringNode(fresh))) {
            negation.one(() -> present(fresh));
        }
        negation.unknown("'propertyNames' is decided for declared names only");
    }

    private void unevaluated() {
        StaticProperties evaluated = StaticProperties.of(owner);
        Schema refused = owner.schema(opaque.keyword());
        if (evaluated == null || refused == null) {
            negation.unknown("'unevaluatedProperties' beside branches is not followed by the proof");
            return;
        }
        new ObjectNegation(negation).eachName(name -> evaluated.has(name) ? List.of() : List.of(refused));
    }
}
