package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Server;
import dev.plimsoll.model.contract.consumer.check.MessageNames;
import dev.plimsoll.model.contract.consumer.check.MessageRoute;
import dev.plimsoll.model.contract.consumer.check.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a consumer uses of one contract.
///
/// @param use where it is known from
/// @param exchanges those that reach an operation of the contract, in the order of the file
/// @param messages those that are one of the contract's, in the order of the file
/// @param strays how many messages could not be told to be one of the contract's
/// @param notices what could not be used, the exchanges that reach nothing counted
public record RoutedUse(
        ConsumerUse use, List<UsedExchange> exchanges, List<UsedMessage> messages, int strays, List<String> notices) {
    private static final int MOST_NAMES = 8;

    public RoutedUse {
        exchanges = List.copyOf(exchanges);
        messages = List.copyOf(messages);
        notices = List.copyOf(notices);
    }

    /// An exchange counts where its path and method are those of an operation; of traffic also the server has to be one
    /// of the contract's, where the contract names servers with a host.
    public static RoutedUse of(ConsumerUse use, Contract contract) {
        Set<String> origins = origins(contract);
        List<UsedExchange> routed = new ArrayList<>();
        Map<String, Integer> elsewhere = new TreeMap<>();
        Map<String, Integer> unknown = new TreeMap<>();
        for (Exchange exchange : use.exchanges()) {
            String origin = exchange.origin();
            if (origin != null && !origins.isEmpty() && !origins.contains(origin)) {
                elsewhere.merge(origin, 1, Integer::sum);
                continue;
            }
            UsedExchange found = routed(exchange, contract);
            if (found == null) {
                unknown.merge(name(use, exchange), 1, Integer::sum);
            } else {
                routed.add(found);
            }
        }
        List<String> notices = new ArrayList<>(use.notices());
        addNotice(notices, use.file(), elsewhere, "went to servers that the contract does not name");
        addNotice(notices, use.file(), unknown, "reached no operation of the contract");
        List<UsedMessage> messages = messages(use, contract, notices);
        return new RoutedUse(use, routed, messages, use.messages().size() - messages.size(), notices);
    }

    private static List<UsedMessage> messages(ConsumerUse use, Contract contract, List<String> notices) {
        List<UsedMessage> routed = new ArrayList<>();
        for (MessageUse message : use.messages()) {
            MessageRoute route = MessageRoute.find(
                    contract, message.description(), message.message(), message.sender(), MessageNames.NONE);
            if (route.operation() == null) {
                notices.add(
                        use.file() + ": the message '" + message.description() + "' does not count: " + route.why());
            } else {
                routed.add(new UsedMessage(route.operation().key(), message));
            }
        }
        return routed;
    }

    /// The exchanges that use the operation.
    public List<UsedExchange> of(OperationKey operation) {
        return exchanges.stream()
                .filter(exchange -> exchange.operation().equals(operation))
                .toList();
    }

    /// The messages that belong to the operation.
    public List<UsedMessage> messagesOf(OperationKey operation) {
        return messages.stream()
                .filter(message -> message.operation().equals(operation))
                .toList();
    }

    private static @Nullable UsedExchange routed(Exchange exchange, Contract contract) {
        for (Route route : Route.of(contract, exchange.path())) {
            if (route.operation().key().method().equals(exchange.method())) {
                return new UsedExchange(route.operation().key(), exchange, route.values());
            }
        }
        return null;
    }

    /// Scheme and host of every server that has them; a server with variables left open counts for no host.
    private static Set<String> origins(Contract contract) {
        Set<String> origins = new TreeSet<>();
        for (Server server : contract.surface().servers()) {
            String url = server.usual().toLowerCase(Locale.ROOT);
            int host = url.indexOf("://") + 3;
            if (host < 3) {
                continue;
            }
            int end = url.indexOf('/', host);
            String origin = end < 0 ? url : url.substring(0, end);
            boolean usualPort = (origin.startsWith("https:") && origin.endsWith(":443"))
                    || (origin.startsWith("http:") && origin.endsWith(":80"));
            origins.add(usualPort ? origin.substring(0, origin.lastIndexOf(':')) : origin);
        }
        return origins;
    }

    /// Paths of traffic may hold anything, so only those of pacts are told.
    private static String name(ConsumerUse use, Exchange exchange) {
        return use.source() == ConsumerUse.Source.PACT ? exchange.method() + " " + exchange.path() : exchange.method();
    }

    private static void addNotice(List<String> notices, String file, Map<String, Integer> counts, String what) {
        if (!counts.isEmpty()) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            String names = counts.keySet().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            notices.add(file + ": " + all + (all == 1 ? " exchange " : " exchanges ") + what + ", and did not count: "
                    + names + (counts.size() > MOST_NAMES ? " and others" : "") + ".");
        }
    }
}
