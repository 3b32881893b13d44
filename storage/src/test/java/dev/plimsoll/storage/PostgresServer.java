package dev.plimsoll.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of the machine's own package, started for the tests with an empty folder on a free port of loopback. It
/// ends with the process that started it, however that ends: a shell waits for its input to be closed.
public final class PostgresServer implements AutoCloseable {
    /// Only for tests: their data need not survive a power cut.
    private static final List<String> FAST =
            List.of("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=60");

    private static final String UNTIL_INPUT_ENDS = """
            folder=$1; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf -- "$folder"
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final Path folder;
    private final AtomicInteger schemas = new AtomicInteger();

    private PostgresServer(Process process, int port, Path folder) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /// The folder of the server's programs; empty when PostgreSQL is not installed.
    static Optional<Path> programs() {
        List<Path> places = new ArrayList<>();
        for (String each : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(each));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder()).forEach(version -> places.add(version.resolve("bin")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return places.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    static PostgresServer start(Path programs) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("plimsoll-postgres-");
        List<String> asUser = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) { // PostgreSQL refuses to run as root
            UserPrincipal account =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(folder, account);
            asUser.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        Path data = folder.resolve("data");
        Path log = Files.createTempFile("plimsoll-postgres-", ".log");
        log.toFile().deleteOnExit();
        List<String> init = new ArrayList<>(asUser);
        init.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=plimsoll",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        run(init, folder, log);
        askForPasswords(data.resolve("pg_hba.conf"));
        int port = freePort();
        List<String> server = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "sh", folder.toString()));
        server.addAll(asUser);
        server.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        server.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        server.addAll(FAST);
        Process process = new ProcessBuilder(server)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        PostgresServer started = new PostgresServer(process, port, folder);
        started.awaitAnswer(log);
        return started;
    }

    /// Everybody comes in without one, but for the role `guarded`.
    private static void askForPasswords(Path rules) throws IOException {
        Files.writeString(rules, "host all guarded 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
    }

    private static void run(List<String> command, Path folder, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                // Asked again until the time is over.
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new SQLException("PostgreSQL did not start: " + Files.readString(log), notYet);
                }
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "plimsoll", "");
    }

    public int port() {
        return port;
    }

    /// Runs statements as the server's owner.
    public void sql(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    /// Lets it answer over TLS too, from now on.
    ///
    /// @param certificate and its key, in PEM; copied to where only the server reads them
    void secure(Path certificate, Path key) throws IOException, SQLException, InterruptedException {
        Path ownCertificate = own(certificate, "server.crt");
        Path ownKey = own(key, "server.key");
        sql(
                "ALTER SYSTEM SET ssl_cert_file = '" + ownCertificate + "'",
                "ALTER SYSTEM SET ssl_key_file = '" + ownKey + "'",
                "ALTER SYSTEM SET ssl = on",
                "SELECT pg_reload_conf()");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!told("SHOW ssl").equals("on")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL did not take the certificate");
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private Path own(Path file, String name) throws IOException {
        Path copy = Files.copy(file, folder.resolve(name));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        if (!Files.getOwner(folder).equals(Files.getOwner(copy))) {
            Files.setOwner(copy, Files.getOwner(folder));
        }
        return copy;
    }

    /// Whether somebody is connected over TLS.
    boolean encrypted() throws SQLException {
        return told("SELECT COUNT(*) > 0 FROM pg_stat_ssl WHERE ssl").equals("t");
    }

    private String told(String query) throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /// The address of a schema that nobody has used yet.
    public ServerAddress emptySchema() throws SQLException {
        String schema = "team" + schemas.incrementAndGet();
        sql("CREATE SCHEMA " + schema);
        return address(schema, null);
    }

    ServerAddress address(String schema, @Nullable String user) {
        return ServerAddress.of("jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema + "&user="
                + (user == null ? "plimsoll" : user));
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            // The shell has been told already.
            Thread.currentThread().interrupt();
        }
    }
}
