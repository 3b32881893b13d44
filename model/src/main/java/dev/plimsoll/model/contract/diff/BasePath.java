package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The part of all addresses that one version writes in its servers and the other in its paths: `/orders` served at
/// `https://shop/v1` is `/v1/orders` served at `https://shop`.
///
/// @param base what stands in front of the base's paths, in its servers; empty where nothing moved
/// @param revision the same of the revision
record BasePath(String base, String revision) {
    private static final BasePath SAME = new BasePath("", "");
    private static final Pattern AUTHORITY = Pattern.compile("(\\w[\\w+.-]*)://([^/?#]*)(.*)");

    static BasePath of(Contract base, Contract revision) {
        if (hasOwnServers(base) || hasOwnServers(revision)) {
            return SAME;
        }
        Set<String> before = addresses(base);
        Set<String> after = addresses(revision);
        String written = extra(before, after);
        BasePath moved = written.isEmpty() ? new BasePath("", extra(after, before)) : new BasePath(written, "");
        return moved.meeting(base, revision) > SAME.meeting(base, revision) ? moved : SAME;
    }

    /// A server's address without the part that moved.
    String address(Server server) {
        String moved = base + revision;
        String url = plain(server);
        return url.endsWith(moved) ? url.substring(0, url.length() - moved.length()) : url;
    }

    /// What the longer addresses all have behind the shorter ones; empty where they do not belong together.
    private static String extra(Set<String> longer, Set<String> shorter) {
        String first = longer.iterator().next();
        for (String start : shorter) {
            String rest = first.startsWith(start) ? first.substring(start.length()) : "";
            boolean isPath = rest.startsWith("/") && !rest.startsWith("//") && !rest.contains("{");
            if (isPath
                    && longer.equals(
                            shorter.stream().map(address -> address + rest).collect(Collectors.toSet()))) {
                return rest;
            }
        }
        return "";
    }

    /// How many paths the versions have in common.
    private long meeting(Contract one, Contract other) {
        Set<String> shapes = new HashSet<>();
        other.operations()
                .forEach(operation ->
                        shapes.add(PathShape.of(revision + operation.key().path())));
        return one.operations().stream()
                .filter(operation ->
                        shapes.contains(PathShape.of(base + operation.key().path())))
                .count();
    }

    private static boolean hasOwnServers(Contract contract) {
        List<Server> servers = contract.surface().servers();
        return contract.operations().stream()
                .map(Operation::access)
                .anyMatch(access -> !access.servers().equals(servers));
    }

    /// A contract that names no server is served at the root of its host.
    private static Set<String> addresses(Contract contract) {
        Set<String> addresses =
                contract.surface().servers().stream().map(BasePath::plain).collect(Collectors.toSet());
        return addresses.isEmpty() ? Set.of("") : addresses;
    }

    /// Without a slash at its end; case does not count in scheme and host, nor does the port that the scheme means
    /// anyway (RFC 3986, 6.2.2.1 and 6.2.3).
    private static String plain(Server server) {
        String url = server.url();
        Matcher parts = AUTHORITY.matcher(url);
        if (parts.matches()) {
            String scheme = parts.group(1).toLowerCase(Locale.ROOT);
            String host = parts.group(2).toLowerCase(Locale.ROOT);
            String port = scheme.equals("https") ? ":443" : scheme.equals("http") ? ":80" : ":";
            boolean usual = host.endsWith(port);
            url = scheme + "://" + (usual ? host.substring(0, host.length() - port.length()) : host) + parts.group(3);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
