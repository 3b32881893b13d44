package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import java.net.InetAddress;
import java.net.URI;

/// Which addresses a run may touch.
final class Addresses {
    private Addresses() {}

    /// Whether an address is on this machine for certain, decided without asking a name server.
    static boolean isLoopback(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(bare(host)).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            // A name, not an address: only 'localhost' is known to stay on this machine.
            return false;
        }
    }

    /// @throws ServiceProblem if the address is not on this machine
    static void requireLoopback(String service, URI address) {
        if (!isLoopback(address)) {
            throw new ServiceProblem(
                    service + " at " + address + " is not on this machine, and chaos stays on this machine.",
                    "Name a service on 127.0.0.1, or allow other addresses on purpose.");
        }
    }

    /// Where the chaos service listens for a route: on this machine only, or else where its API is.
    static String listenHost(URI api) {
        String host = api.getHost();
        return host.equalsIgnoreCase("localhost") ? "127.0.0.1" : host;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
