package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// Both kinds of database. One PostgreSQL serves all tests of a process. Where none is installed its tests are skipped
/// and say so; with `-Dplimsoll.postgres=required`, or the variable `PLIMSOLL_POSTGRES`, they fail.
final class EachDatabase implements ArgumentsProvider {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(EachDatabase.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(
                Arguments.of(Named.of("H2", new File())), Arguments.of(Named.of("PostgreSQL", new Server(context))));
    }

    /// The server of this process, started when it is first asked for.
    static PostgresServer server(ExtensionContext context) {
        Optional<Path> programs = PostgresServer.programs();
        if (programs.isEmpty()) {
            String sentence = "PostgreSQL is not installed on this machine (initdb, postgres)";
            if (required()) {
                throw new AssertionError(sentence + ", and these tests are required here");
            }
            Assumptions.abort(sentence);
        }
        return context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(PostgresServer.class, _ -> start(programs.orElseThrow()), PostgresServer.class);
    }

    private static boolean required() {
        return "required".equals(System.getProperty("plimsoll.postgres", System.getenv("PLIMSOLL_POSTGRES")));
    }

    private static PostgresServer start(Path programs) {
        try {
            return PostgresServer.start(programs);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class File implements TestDatabase {
        @Override
        public Place place(Path folder) {
            return new Place.Folder(folder);
        }

        @Override
        public String typed(Path folder) {
            return folder.toString();
        }

        @Override
        public Connection raw(Path folder) throws SQLException {
            return H2File.connect(folder);
        }
    }

    private static final class Server implements TestDatabase {
        private final ExtensionContext context;
        private final Map<Path, ServerAddress> addresses = new HashMap<>();

        Server(ExtensionContext context) {
            this.context = context;
        }

        @Override
        public synchronized Place place(Path folder) {
            return new Place.Team(addresses.computeIfAbsent(folder, _ -> emptySchema()), folder);
        }

        @Override
        public String typed(Path folder) {
            return place(folder).name() + "&user=plimsoll";
        }

        private ServerAddress emptySchema() {
            try {
                return server(context).emptySchema();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public Connection raw(Path folder) throws SQLException {
            place(folder);
            return new ServerStore(addresses.get(folder)).connect();
        }
    }
}
