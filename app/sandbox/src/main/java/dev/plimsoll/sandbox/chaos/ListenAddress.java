package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// Reads the address a proxy listens on. Only loopback is allowed: a sandbox must not be reachable from
/// outside. Who asks for all addresses of the machine, as clients in containers do, gets 127.0.0.1, and
/// is told so by what is answered.
final class ListenAddress {
    private ListenAddress() {}

    /// The socket address of `host:port`. No text, or no host, means 127.0.0.1; port 0 means any.
    ///
    /// @param prefix what an error text begins with
    /// @throws RefusedException 500 in the words of the original for what is no address; 400 for one off loopback
    static InetSocketAddress parse(String text, String prefix) {
        if (text.isEmpty()) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new RefusedException(500, prefix + "address " + text + ": missing port in address");
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            throw new RefusedException(500, prefix + "address " + text + ": too many colons in address");
        }
        int port = port(text.substring(colon + 1), prefix);
        InetAddress address = lookUp(host.isEmpty() ? "127.0.0.1" : host, prefix);
        if (address.isAnyLocalAddress()) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }
        if (!address.isLoopbackAddress()) {
            throw new RefusedException(
                    400,
                    prefix + "address " + text + ": a proxy of the sandbox listens on loopback only, use 127.0.0.1:"
                            + port);
        }
        return new InetSocketAddress(address, port);
    }

    private static int port(String digits, String prefix) {
        if (digits.matches("-[0-9]+")) {
            throw new RefusedException(500, prefix + "address " + digits + ": invalid port");
        }
        if (!digits.chars().allMatch(Character::isDigit)) {
            throw new RefusedException(500, prefix + "lookup tcp/" + digits + ": unknown port");
        }
        if (digits.isEmpty()) {
            return 0;
        }
        int port = digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (port > 65535) {
            throw new RefusedException(500, prefix + "address " + digits + ": invalid port");
        }
        return port;
    }

    private static InetAddress lookUp(String host, String prefix) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new RefusedException(500, prefix + "lookup " + host + ": no such host");
        }
    }

    /// The address as `host:port`, IPv6 in brackets.
    static String print(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        if (!host.contains(":")) {
            return host + ":" + address.getPort();
        }
        return (host.equals("0:0:0:0:0:0:0:1") ? "[::1]" : "[" + host + "]") + ":" + address.getPort();
    }
}
