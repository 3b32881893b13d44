package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;

/// A team's PostgreSQL with a certificate of its own: believed when the root and the name fit, and refused otherwise.
@ExtendWith(TlsTest.Server.class)
class TlsTest {
    private static final String SECRET = "changeit";

    @TempDir
    private Path temp;

    /// Gives the tests' own server.
    static final class Server implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PostgresServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return EachDatabase.server(context);
        }
    }

    @Test
    void theCertificateOfTheServerMustFit(PostgresServer server) throws Exception {
        Path mine = temp.resolve("server.p12");
        Path other = temp.resolve("other.p12");
        keys(mine);
        keys(other);
        Path root = certificate(mine);
        server.secure(root, key(mine));
        server.sql("CREATE SCHEMA encrypted");

        try (Workspace workspace = Workspace.open(place(server, "localhost", root), InstantSource.system())) {
            workspace.plans().create(Samples.drafted("over TLS"));
            assertThat(server.encrypted()).isTrue();
        }
        assertThatThrownBy(() -> Workspace.open(place(server, "localhost", certificate(other)), InstantSource.system()))
                .isInstanceOf(WorkspaceProblem.class)
                .hasMessageContaining("does not show a certificate that fits");
        assertThatThrownBy(() -> Workspace.open(place(server, "127.0.0.1", root), InstantSource.system()))
                .isInstanceOf(WorkspaceProblem.class)
                .hasMessageContaining("does not show a certificate that fits");
    }

    private Place place(PostgresServer server, String host, Path root) {
        return new Place.Team(
                ServerAddress.of("jdbc:postgresql://" + host + ":" + server.port()
                        + "/postgres?currentSchema=encrypted&user=plimsoll&sslmode=verify-full&sslrootcert=" + root),
                temp.resolve("local"));
    }

    /// A key with a certificate that it signs itself, for the name `localhost` and no address.
    private static void keys(Path store) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "30"))
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static KeyStore load(Path store) throws Exception {
        return KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
    }

    private static Path certificate(Path store) throws Exception {
        return pem(store, "CERTIFICATE", load(store).getCertificate("server").getEncoded());
    }

    private static Path key(Path store) throws Exception {
        Key key = load(store).getKey("server", SECRET.toCharArray());
        return pem(store, "PRIVATE KEY", key.getEncoded());
    }

    private static Path pem(Path store, String what, byte[] bytes) throws Exception {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                store.resolveSibling(store.getFileName() + "." + what.replace(' ', '-') + ".pem"),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
