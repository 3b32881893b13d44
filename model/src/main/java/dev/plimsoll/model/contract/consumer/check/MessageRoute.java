package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.pact.PactMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the message of a contract that a message of a pact is: the one that a person named, or the only one that its
/// metadata or its description names, or the only one there is. Two that fit are none.
///
/// @param operation null where it was not found
/// @param why one sentence; empty where it was found for certain
public record MessageRoute(@Nullable Operation operation, String why) {
    private static final String MESSAGE = " message ";
    private static final Set<String> PLACES =
            Set.of("topic", "kafkatopic", "channel", "queue", "routingkey", "subject", "destination", "address");
    private static final Set<String> TYPES =
            Set.of("messagetype", "eventtype", "type", "cetype", "name", "messagename", "event");

    /// @param initiator who sends it
    public static MessageRoute find(
            Contract contract, String description, PactMessage message, Initiator initiator, MessageNames named) {
        List<Operation> all = contract.surface().exchanges().stream()
                .filter(one -> one.initiator() == initiator && one.key().kind() != OperationKey.Kind.DOCUMENTS)
                .filter(one -> initiator == Initiator.PROVIDER || one.key().kind() == OperationKey.Kind.CHANNEL)
                .toList();
        String who = initiator == Initiator.PROVIDER ? "sends" : "receives";
        if (all.isEmpty()) {
            return none("the contract has no message that the provider " + who
                    + ". Name the AsyncAPI contract of the provider, or one with webhooks.");
        }
        List<String> names = named.of(description);
        if (!names.isEmpty()) {
            Operation found = only(all.stream()
                    .filter(one -> names.stream().anyMatch(name -> is(one, name)))
                    .toList());
            return found != null
                    ? new MessageRoute(found, "")
                    : none("--message names " + names + " for it, which is not one message that the provider " + who
                            + ". There are: " + listed(all) + ".");
        }
        return guessed(all, description, message, who);
    }

    private static MessageRoute guessed(List<Operation> all, String description, PactMessage message, String who) {
        List<Operation> here = byMetadata(all, message.metadata(), PLACES);
        List<Operation> left = byMetadata(here.isEmpty() ? all : here, message.metadata(), TYPES);
        List<Operation> typed = left.isEmpty() ? here.isEmpty() ? all : here : left;
        List<Operation> described =
                typed.stream().filter(one -> describes(description, one)).toList();
        Operation sure = typed.size() < all.size() ? only(typed) : null;
        Operation found = sure == null ? only(described) : sure;
        if (found != null) {
            return new MessageRoute(found, "");
        }
        Operation single = only(all);
        if (single != null) {
            return new MessageRoute(
                    single, "It is held against the only message of the contract that the provider " + who + ".");
        }
        return none("which message of the contract it is cannot be told from its description and metadata. Name it with"
                + " --message '" + description + "=NAME'; the provider " + who + ": " + listed(all) + ".");
    }

    private static MessageRoute none(String why) {
        return new MessageRoute(null, why);
    }

    private static List<Operation> byMetadata(
            List<Operation> all, Map<String, JsonNode> metadata, Set<String> entries) {
        List<String> values = metadata.entrySet().stream()
                .filter(entry -> entries.contains(plain(entry.getKey())))
                .filter(entry -> entry.getValue().isString())
                .map(entry -> entry.getValue().stringValue())
                .toList();
        return all.stream()
                .filter(one -> values.stream().anyMatch(value -> is(one, value)))
                .toList();
    }

    private static @Nullable Operation only(List<Operation> found) {
        return found.size() == 1 ? found.getFirst() : null;
    }

    static boolean is(Operation operation, String name) {
        String path = operation.key().path();
        String whole = path.substring(path.indexOf(':') + 1);
        return name.equals(whole)
                || name.equals(path)
                || name.equals(address(whole))
                || name.equals(name(operation))
                || name.equals(operation.operationId());
    }

    private static boolean describes(String description, Operation operation) {
        String name = plain(name(operation));
        return name.length() > 2 && plain(description).contains(name);
    }

    /// Whether a description is nothing but the name of an operation.
    static boolean isDescribed(String description, Operation operation) {
        String words = plain(description);
        String id = operation.operationId();
        return !words.isEmpty() && (words.equals(plain(name(operation))) || (id != null && words.equals(plain(id))));
    }

    private static String address(String whole) {
        int at = whole.lastIndexOf(MESSAGE);
        return at < 0 ? whole : whole.substring(0, at);
    }

    private static String message(String whole) {
        int at = whole.lastIndexOf(MESSAGE);
        return at < 0 ? whole : whole.substring(at + MESSAGE.length());
    }

    /// A callback's own name, without the expression of its address and the operation that it follows.
    private static String name(Operation operation) {
        String path = operation.key().path();
        String whole = path.substring(path.indexOf(':') + 1);
        int address = operation.key().kind() == OperationKey.Kind.CALLBACK ? whole.indexOf(" to ") : -1;
        return address < 0 ? message(whole) : whole.substring(0, address);
    }

    /// Without case and punctuation: `Order placed` and `OrderPlaced` are the same words.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String listed(List<Operation> all) {
        return all.stream()
                .map(one -> one.key().path())
                .map(path -> "'" + path.substring(path.indexOf(':') + 1) + "'")
                .sorted()
                .limit(20)
                .collect(Collectors.joining(", "));
    }
}
