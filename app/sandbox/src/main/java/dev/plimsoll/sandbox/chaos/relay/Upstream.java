package dev.plimsoll.sandbox.chaos.relay;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;

/// The service behind a proxy, as `host:port`; looked up anew for each connection.
///
/// @param text the address as it was given, which need not be one
public record Upstream(String text) {

    /// Hands the address to `found`, or a sentence to `failed`. A name is looked up on a thread of its own.
    void resolve(Consumer<InetSocketAddress> found, Consumer<String> failed) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        int port;
        try {
            port = Integer.parseInt(text.substring(colon + 1));
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (port < 0 || port > 65535) {
            failed.accept("upstream " + text + " is not host:port");
            return;
        }
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(host);
        String name = host.isEmpty() ? "127.0.0.1" : host;
        int number = port;
        Runnable lookUp = () -> {
            try {
                var address = literal == null ? InetAddress.getByName(name) : InetAddress.getByAddress(literal);
                found.accept(new InetSocketAddress(address, number));
            } catch (UnknownHostException e) {
                failed.accept("upstream " + text + " has no known address");
            }
        };
        if (literal == null) {
            Thread.startVirtualThread(lookUp);
        } else {
            lookUp.run();
        }
    }
}
