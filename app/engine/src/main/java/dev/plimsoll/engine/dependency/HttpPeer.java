package dev.plimsoll.engine.dependency;

import dev.plimsoll.model.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small HTTP/1.1 server on loopback that passes requests on as they came, and answers as they are given.
final class HttpPeer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPeer.class);
    private static final int BACKLOG = 512;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final Answers answers;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// What it answers.
    interface Answers {
        /// @throws IOException if there is no answer; the connection is closed then
        RawMessage answer(RawMessage request) throws IOException;

        /// What became of it so far.
        default Tally tally() {
            return Tally.NOTHING;
        }
    }

    /// What is told of a dependency at the end of a run.
    ///
    /// @param count -1 where nothing is counted
    record Tally(long count, String words) {
        static final Tally NOTHING = new Tally(-1, "it answered until the end");
    }

    /// @throws Problem if it cannot listen
    HttpPeer(String name, Answers answers) {
        this.answers = answers;
        try {
            this.server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException failure) {
            throw new Problem(
                    "Nothing can stand in the place of the dependency '" + name + "': " + failure.getMessage() + ".",
                    "Free a port of this machine, then try again.",
                    failure);
        }
        Thread.ofVirtual().name("plimsoll-dependency-" + name).start(this::accept);
    }

    /// What became of it so far.
    Tally tally() {
        return answers.tally();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (SocketException _) {
                LOG.debug("no connection is accepted any more");
            } catch (IOException failure) {
                LOG.warn("a connection was not accepted", failure);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            boolean more = true;
            while (more) {
                RawMessage request = RawMessage.request(in, () -> out.write(CONTINUE));
                more = request != null && exchange(request, out);
            }
        } catch (IOException broken) {
            LOG.debug("a connection to a dependency broke", broken);
        } finally {
            open.remove(socket);
        }
    }

    /// @return whether the connection goes on
    private boolean exchange(RawMessage request, OutputStream out) throws IOException {
        RawMessage answer = answers.answer(request);
        out.write(answer.bytes());
        out.flush();
        String mine = request.value("connection").toLowerCase(Locale.ROOT);
        String other = answer.value("connection").toLowerCase(Locale.ROOT);
        boolean old = request.startLine().endsWith("HTTP/1.0") && !mine.contains("keep-alive");
        return !answer.untilClose() && !old && !mine.contains("close") && !other.contains("close");
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failure) {
            LOG.warn("a dependency was not closed", failure);
        }
    }
}
