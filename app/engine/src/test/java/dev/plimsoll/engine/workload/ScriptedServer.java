package dev.plimsoll.engine.workload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on loopback that answers its n-th request as it is told to.
final class ScriptedServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    /// What becomes of a request.
    sealed interface Deed {
        /// Writes these characters as they are, then closes or reads on.
        record Write(String text, boolean thenClose) implements Deed {}

        /// Resets the connection.
        record Reset() implements Deed {}

        /// Never answers.
        record Hang() implements Deed {}
    }

    private final ServerSocket listener;
    private final IntFunction<Deed> script;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore seen = new Semaphore(0);
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// @param script from the number of the request, 1 for the first, to what becomes of it; may block
    ScriptedServer(IntFunction<Deed> script) throws IOException {
        this(script, 0);
    }

    ScriptedServer(IntFunction<Deed> script, int port) throws IOException {
        this.listener = new ServerSocket(port, 1000, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.startVirtualThread(this::accept);
    }

    static Deed status(int status) {
        return new Deed.Write("HTTP/1.1 " + status + " Said\r\nContent-Length: 2\r\n\r\nok", false);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    int open() {
        return open.size();
    }

    int connections() {
        return connections.get();
    }

    /// The requests in the order they came, heads and bodies.
    List<String> texts() {
        return texts;
    }

    /// Waits until n more requests have come.
    void await(int n) throws InterruptedException {
        if (!seen.tryAcquire(n, 60, TimeUnit.SECONDS)) {
            throw new AssertionError("of " + n + " requests only " + seen.availablePermits() + " came");
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (IOException closed) {
            // close() ends the loop.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more && read(in)) {
                more = obey(socket, script.apply(requests.incrementAndGet()));
                seen.release();
            }
        } catch (IOException gone) {
            // The client closed the connection, which is its right.
        } finally {
            open.remove(socket);
        }
    }

    private boolean read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        texts.add(head + new String(body, StandardCharsets.UTF_8));
        return true;
    }

    private boolean obey(Socket socket, Deed deed) throws IOException {
        switch (deed) {
            case Deed.Write(String text, boolean thenClose) -> {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                return !thenClose;
            }
            case Deed.Reset() -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case Deed.Hang() -> {
                return true;
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
