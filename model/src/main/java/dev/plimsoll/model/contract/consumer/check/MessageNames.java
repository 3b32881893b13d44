package dev.plimsoll.model.contract.consumer.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person says of the messages of a pact: which message of the contract each is.
///
/// @param byDescription names of messages, addresses of channels, or both as the contract's operations are named,
///     by the description of the interaction
public record MessageNames(Map<String, List<String>> byDescription) {
    /// Nothing said.
    public static final MessageNames NONE = new MessageNames(Map.of());

    public MessageNames {
        byDescription = Collections.unmodifiableMap(new LinkedHashMap<>(byDescription));
    }

    /// @param texts `DESCRIPTION=NAME` each; several of one description name the request and the answers
    /// @throws IllegalArgumentException if one is written another way
    public static MessageNames of(List<String> texts) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String text : texts) {
            int sign = text.lastIndexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new IllegalArgumentException(
                        "a message is named DESCRIPTION=NAME, for example 'an order is placed=OrderPlaced', not '"
                                + text + "'");
            }
            names.computeIfAbsent(text.substring(0, sign), _ -> new ArrayList<>())
                    .add(text.substring(sign + 1));
        }
        return new MessageNames(names);
    }

    List<String> of(String description) {
        return byDescription.getOrDefault(description, List.of());
    }
}
