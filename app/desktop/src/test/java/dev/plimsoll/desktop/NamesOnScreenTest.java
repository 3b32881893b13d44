package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two versions of a contract by name, typed by somebody without a mouse: one of a git revision, one from an address.
class NamesOnScreenTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Orders, version: '%s'}
        paths:
          /orders:
            get:
              responses:
                '200':
                  description: The orders
                  content:
                    application/json:
                      schema: {type: object, properties: {id: {type: %s}}, required: [id]}
        """;

    @TempDir
    Path folder;

    @Test
    void aGitRevisionAgainstAnAddress() throws Exception {
        Path repository = repository();
        HttpServer server = serve(CONTRACT.formatted("2", "string"));
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/orders.yaml";
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            Keys keys = new Keys(window);
            window.untilShown("#open-sample");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            keys.untilAt("base-name");
            write(window, "git:HEAD:api/orders.yaml");
            keys.reach("revision-name");
            write(window, address);
            keys.reach("names-folder");
            window.press(KeyCode.CONTROL, KeyCode.A);
            write(window, repository.toString());
            window.picture("names");
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .isEmpty();
            window.type(KeyCode.ENTER);
            keys.untilAt("changes");
            assertThat(Window.onFx(() -> ((ListView<?>) window.stage.getScene().lookup("#changes")).getItems()))
                    .isNotEmpty();
            assertThat(Window.onFx(() -> window.stage.getScene().getRoot().lookupAll(".source-names .label").stream()
                            .map(label -> ((Labeled) label).getText())))
                    .anyMatch(text -> text.contains("git:HEAD:api/orders.yaml"))
                    .anyMatch(text -> text.contains(address));
            keys.press("plan-experiment");
            window.until("a plan is drafted", () -> window.stage.getScene().lookup("#gates") != null);
            assertThat(css.seen()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static void write(Window window, String text) {
        Window.onFx(() -> {
            ((javafx.scene.control.TextInputControl) window.stage.getScene().getFocusOwner()).replaceSelection(text);
            return true;
        });
    }

    private Path repository() throws Exception {
        Path repository = Files.createDirectories(folder.resolve("shop/api")).getParent();
        Path file = Files.writeString(repository.resolve("api/orders.yaml"), CONTRACT.formatted("1", "integer"));
        git(repository, "init", "-q");
        git(repository, "add", ".");
        git(repository, "-c", "user.name=ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "First");
        Files.writeString(file, "no contract any more");
        return repository;
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }

    private static HttpServer serve(String text) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
