package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
    @TempDir
    private Path folder;

    @Test
    void anAddressIsReadIntoItsParts() {
        ServerAddress address = ServerAddress.of(
                "jdbc:postgresql://db.example.com:6543/releases?user=ada%40home&currentSchema=plimsoll");
        assertThat(address.host()).isEqualTo("db.example.com");
        assertThat(address.port()).isEqualTo(6543);
        assertThat(address.database()).isEqualTo("releases");
        assertThat(address.settings()).containsEntry("user", "ada@home").containsEntry("currentSchema", "plimsoll");
        assertThat(address.loopback()).isFalse();
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example.com:6543/releases?currentSchema=plimsoll");
        assertThat(ServerAddress.of("jdbc:postgresql:///releases").url())
                .isEqualTo("jdbc:postgresql://localhost:5432/releases");
        assertThat(ServerAddress.of("jdbc:postgresql://[::1]/r").url()).isEqualTo("jdbc:postgresql://[::1]:5432/r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:postgresql://localhost/r?password=hush2hush              | PGPASSWORD
        jdbc:postgresql://localhost/r?sslPassword=hush2hush           | PGPASSWORD
        jdbc:postgresql://ada:hush2hush@localhost/r                   | PGPASSWORD
        jdbc:postgresql://localhost:hush2hush/r                       | is not understood
        jdbc:mysql://localhost/hush2hush                              | is not understood
        jdbc:postgresql://localhost:70000/r                           | has the port 70000
        jdbc:postgresql://one,two/r                                   | is not understood
        jdbc:postgresql://localhost/r?socketFactory=x.Y               | has the setting 'socketFactory'
        jdbc:postgresql://localhost/r?user=a&user=b                   | has no value, or two, for 'user'
        jdbc:postgresql://localhost/r?user                            | has no value, or two, for 'user'
        jdbc:postgresql://localhost/r?currentSchema=a;drop            | names the schema 'a;drop'
        jdbc:postgresql://db.example.com/r?sslmode=require            | asks for sslmode=require
        jdbc:postgresql://db.example.com/r?sslmode=disable            | sslmode=verify-full
        jdbc:postgresql://127.0.0.1.example.com/r?sslmode=prefer      | sslmode=verify-full
        """)
    void whatIsNotSafeIsRefusedAndNotRepeated(String url, String sentence) {
        assertThatThrownBy(() -> ServerAddress.of(url))
                .isInstanceOfSatisfying(
                        WorkspaceProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(WorkspaceProblem.Kind.ADDRESS))
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("hush2hush");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.com/r",
        "jdbc:postgresql://db.example.com/r?sslmode=verify-full&sslrootcert=/etc/ca.pem",
        "jdbc:postgresql://127.1.2.3/r?sslmode=disable",
        "jdbc:postgresql://LOCALHOST/r?sslmode=prefer",
        "jdbc:postgresql://[::1]:5433/r"
    })
    void whatIsSafeIsTaken(String url) {
        assertThat(ServerAddress.of(url).database()).isEqualTo("r");
    }

    @Test
    void beyondThisMachineTheServerHasToProveItself() {
        Properties elsewhere =
                new ServerStore(ServerAddress.of("jdbc:postgresql://db.example.com/r?user=ada")).properties();
        assertThat(elsewhere).containsEntry("sslmode", "verify-full").containsEntry("user", "ada");
        Properties here = new ServerStore(ServerAddress.of("jdbc:postgresql://localhost/r")).properties();
        assertThat(here).doesNotContainKey("sslmode");
    }

    @Test
    void aFolderMayNameTheDatabaseOfATeam() throws IOException {
        Place typed = Place.of(folder.toString(), Path.of("unused"));
        assertThat(typed.resolved()).isEqualTo(new Place.Folder(folder));
        Files.writeString(folder.resolve(Place.POINTER), "jdbc:postgresql://localhost/r?user=ada\n");
        assertThat(Workspace.isIn(folder)).isTrue();
        assertThat(typed.resolved())
                .isEqualTo(new Place.Team(ServerAddress.of("jdbc:postgresql://localhost/r?user=ada"), folder));
        Files.writeString(folder.resolve("workspace.mv.db"), "");
        assertThatThrownBy(typed::resolved)
                .isInstanceOf(WorkspaceProblem.class)
                .hasMessageContaining("holds a workspace of its own and");
    }

    @Test
    void anAddressGetsAFolderOnThisMachine() {
        Place place = Place.of("jdbc:postgresql://[::1]/r?currentSchema=s", folder);
        assertThat(place.folder()).isEqualTo(folder.resolve("__1-5432-r-s"));
        assertThat(place.name()).isEqualTo("jdbc:postgresql://[::1]:5432/r?currentSchema=s");
        assertThat(place.resolved()).isSameAs(place);
    }
}
