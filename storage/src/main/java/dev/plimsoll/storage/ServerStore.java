package dev.plimsoll.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A workspace in a PostgreSQL database that others have open too.
final class ServerStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(ServerStore.class);

    /// What every connection is told. A commit that returned lasts, a process that hangs with a transaction open does
    /// not keep the others waiting for ever, and the server soon notices that a machine is gone.
    private static final String MANNERS =
            "SELECT set_config('synchronous_commit', 'on', FALSE) WHERE current_setting('synchronous_commit') = 'off';"
                    + "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED;"
                    + "SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = '120s';"
                    + "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    /// The schema, because the locks of all schemas of a database share their numbers.
    private static final String CLAIM = "SELECT pg_try_advisory_lock(hashtext('plimsoll ' || current_schema()), ?)";

    private final ServerAddress address;
    private final ConnectionPool pool = new ConnectionPool(this::connect);

    ServerStore(ServerAddress address) {
        this.address = address;
    }

    String name() {
        return address.url();
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), properties());
        try (Statement manners = connection.createStatement()) {
            manners.execute(MANNERS);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// The driver itself looks into `~/.pgpass` when the variable is not set.
    Properties properties() {
        Properties properties = new Properties();
        address.settings().forEach(properties::setProperty);
        properties.setProperty("ApplicationName", "Plimsoll");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "120");
        properties.setProperty("tcpKeepAlive", "true");
        String password = System.getenv("PGPASSWORD");
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (!address.loopback()) {
            properties.setProperty(ServerAddress.TLS, ServerAddress.VERIFIED);
            if (!address.settings().containsKey("sslrootcert") && !Files.exists(usualRoots())) {
                // Without a file of its own the driver would refuse instead of asking the runtime whom it trusts.
                properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            }
        }
        return properties;
    }

    private static Path usualRoots() {
        return Path.of(System.getProperty("user.home"), ".postgresql", "root.crt");
    }

    @Override
    public ConnectionFactory readers() {
        return pool;
    }

    @Override
    public Writer open(boolean saveBeforeMigrating) {
        return OpenServer.open(this, pool);
    }

    /// Whether the tables are there; makes none.
    boolean holdsWorkspace() {
        try (Connection connection = connect();
                Handle handle = Jdbi.open(connection)) {
            return Schema.version(handle) > 0;
        } catch (SQLException refused) {
            throw explain(refused, refused);
        }
    }

    @Override
    public boolean shared() {
        return true;
    }

    /// A session of its own holds the lock, so that the server gives it up when this process or its machine is gone.
    @Override
    public @Nullable Claim claim(long number) throws SQLException {
        Connection session = connect();
        boolean got = false;
        try (PreparedStatement query = session.prepareStatement(CLAIM)) {
            query.setInt(1, Math.toIntExact(number));
            try (ResultSet answer = query.executeQuery()) {
                got = answer.next() && answer.getBoolean(1);
            }
        } finally {
            if (!got) {
                session.close();
            }
        }
        return got ? () -> giveUp(session) : null;
    }

    private static void giveUp(Connection session) {
        try {
            session.close();
        } catch (SQLException failure) {
            // The connection is gone already, and the lock with it.
            LOG.debug("a claim ended with its connection", failure);
        }
    }

    @Override
    public WorkspaceProblem closed(@Nullable Throwable cause) {
        return problem(WorkspaceProblem.Kind.CLOSED, "is closed; open it again and repeat the step", cause);
    }

    @Override
    public WorkspaceProblem newer(String version) {
        return problem(
                WorkspaceProblem.Kind.NEWER,
                "was written by a newer Plimsoll (its version is " + version + "); install the newer Plimsoll",
                null);
    }

    @Override
    public WorkspaceProblem full(Throwable cause) {
        return problem(
                WorkspaceProblem.Kind.FULL,
                "has no space left on its server's disk, and the last change was not saved; free some space there and"
                        + " repeat the change",
                cause);
    }

    @Override
    public WorkspaceProblem failed(String what, Throwable cause) {
        return problem(WorkspaceProblem.Kind.FAILED, "refused the step: " + what + "; look at its server's log", cause);
    }

    @Override
    public WorkspaceProblem explain(SQLException sql, Throwable thrown) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (state) {
            case "53100" -> full(thrown);
            case "55P03" ->
                problem(
                        WorkspaceProblem.Kind.LOCKED,
                        "was kept busy for 30 seconds by somebody else's change; nothing of yours was saved, repeat it",
                        thrown);
            case "25006" ->
                problem(
                        WorkspaceProblem.Kind.NOT_WRITABLE,
                        "is a copy that can only be read; name the server that it is copied from",
                        thrown);
            case "42501", "3F000" ->
                problem(
                        WorkspaceProblem.Kind.NOT_WRITABLE,
                        "does not let you make tables: " + said(sql)
                                + "; ask its owner to grant CREATE and USAGE on the schema",
                        thrown);
            case "3D000" ->
                unreachable("does not exist; ask the server's owner to create it (CREATE DATABASE)", thrown);
            case "08004", "28000", "28P01" ->
                unreachable(
                        "did not let you in: " + said(sql)
                                + "; name the account with ?user=NAME, and put its password into the variable"
                                + " PGPASSWORD or the file ~/.pgpass",
                        thrown);
            default ->
                tls(sql)
                        ? unreachable(
                                "does not show a certificate that fits: " + said(sql)
                                        + "; name the root that its owner gave you with sslrootcert=FILE, and the"
                                        + " server by the name in its certificate",
                                thrown)
                        : state.startsWith("08") || state.startsWith("57P")
                                ? unreachable(
                                        "does not answer: " + said(sql)
                                                + "; check the server and the network, then look whether your last change was"
                                                + " saved before you repeat it",
                                        thrown)
                                : failed(said(sql), thrown);
        };
    }

    /// Whether the connection failed over the server's certificate.
    private static boolean tls(SQLException sql) {
        for (Throwable cause = sql; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return true;
            }
        }
        return String.valueOf(sql.getMessage()).contains("could not be verified by hostnameverifier");
    }

    private static String said(SQLException sql) {
        return SqlTrouble.firstLine(sql).replaceFirst("\\.$", "");
    }

    private WorkspaceProblem unreachable(String what, Throwable cause) {
        return problem(WorkspaceProblem.Kind.UNREACHABLE, what, cause);
    }

    WorkspaceProblem problem(WorkspaceProblem.Kind kind, String what, @Nullable Throwable cause) {
        return WorkspaceProblem.of(kind, name(), "Workspace " + name() + " " + what + ".", cause);
    }
}
