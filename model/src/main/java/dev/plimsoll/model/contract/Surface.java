package dev.plimsoll.model.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that a contract lets travel, and how one gets there.
///
/// @param operations what consumers call over HTTP
/// @param webhooks what the provider calls over HTTP on its own account; callbacks are with their operations
/// @param channels what travels as messages
/// @param servers the document's own servers; operations may have others
/// @param security the ways in that the document itself names; operations may have others
/// @param securitySchemes every scheme that the document defines, by name, used or not, in the order of the file
public record Surface(
        List<Operation> operations,
        List<Operation> webhooks,
        List<Operation> channels,
        List<Server> servers,
        List<SecurityNeed> security,
        Map<String, SecurityScheme> securitySchemes) {
    public Surface {
        operations = List.copyOf(operations);
        webhooks = List.copyOf(webhooks);
        channels = List.copyOf(channels);
        servers = List.copyOf(servers);
        security = List.copyOf(security);
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
    }

    /// A contract that has only HTTP operations.
    public static Surface of(List<Operation> operations) {
        return new Surface(operations, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /// A contract that has only messages on channels.
    public static Surface ofChannels(List<Operation> channels) {
        return new Surface(List.of(), List.of(), channels, List.of(), List.of(), Map.of());
    }

    /// Every exchange whoever starts it, callbacks right after the operation they follow.
    public List<Operation> exchanges() {
        List<Operation> all = new ArrayList<>();
        operations.forEach(operation -> addWithCallbacks(operation, all));
        webhooks.forEach(operation -> addWithCallbacks(operation, all));
        channels.forEach(operation -> addWithCallbacks(operation, all));
        return all;
    }

    private static void addWithCallbacks(Operation operation, List<Operation> all) {
        all.add(operation);
        operation.callbacks().forEach(callback -> addWithCallbacks(callback, all));
    }
}
