package dev.plimsoll.storage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The PostgreSQL of this process, for tests that need no other database. They are skipped where there is none.
public final class ServerOfTest implements BeforeEachCallback {
    private @Nullable PostgresServer server;

    @Override
    public void beforeEach(ExtensionContext context) {
        server = EachDatabase.server(context);
    }

    public PostgresServer get() {
        return Objects.requireNonNull(server);
    }
}
