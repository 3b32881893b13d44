package dev.plimsoll.sandbox.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A service on loopback that handles each connection on a virtual thread.
public final class SocketService implements AutoCloseable {
    /// What is done with a connection.
    public interface Handler {
        void handle(Socket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;

    public SocketService(Handler handler) {
        try {
            listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        acceptor = Thread.startVirtualThread(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    sockets.add(socket);
                    Thread.startVirtualThread(() -> serve(handler, socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    /// Sends back what it gets.
    public static SocketService echo() {
        return new SocketService(socket -> {
            socket.setTcpNoDelay(true);
            socket.getInputStream().transferTo(socket.getOutputStream());
        });
    }

    private static void serve(Handler handler, Socket socket) {
        try (socket) {
            handler.handle(socket);
        } catch (IOException e) {
            // The peer went away, which the tests provoke.
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
            // The runtime lets go of the port when the thread that accepts has noticed; until then connections are
            // made.
            acceptor.join();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
