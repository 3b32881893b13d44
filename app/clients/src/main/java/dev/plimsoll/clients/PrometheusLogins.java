package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.evidence.SignalSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/// With what a Prometheus is asked, by its address. They belong to who runs a plan and not to the plan: whoever writes
/// a plan must not be able to have a secret of another person sent somewhere. A value is read when it is needed, and
/// never kept, shown or logged.
public final class PrometheusLogins {
    /// The variable that holds them: `ADDRESS=bearer:SOURCE` or `ADDRESS=basic:USER:SOURCE`, with blanks between them.
    /// A
    /// source is `env:VARIABLE` or `file:PATH`.
    public static final String VARIABLE = "PLIMSOLL_PROMETHEUS_LOGIN";

    /// Nobody logs in anywhere.
    public static final PrometheusLogins NONE = new PrometheusLogins(List.of(), Map.of());

    private static final String REMEDY = "Write " + VARIABLE + " as ADDRESS=bearer:env:VARIABLE or"
            + " ADDRESS=basic:USER:file:PATH, with blanks between several.";
    private static final String ENV = "env:";
    private static final String FILE = "file:";

    private final List<Login> logins;
    private final Map<String, String> environment;

    /// @param user null for a bearer token
    private record Login(URI address, @Nullable String user, String source) {}

    private PrometheusLogins(List<Login> logins, Map<String, String> environment) {
        this.logins = List.copyOf(logins);
        this.environment = Map.copyOf(environment);
    }

    /// What the variables of a process say.
    ///
    /// @throws ServiceProblem if it cannot be understood, or a login would leave this machine without TLS
    public static PrometheusLogins of(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        List<Login> logins = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            logins.add(login(word));
        }
        return new PrometheusLogins(logins, environment);
    }

    /// The word is never repeated in a complaint: somebody may have written the secret itself.
    private static Login login(String word) {
        int sign = word.indexOf('=');
        URI address = address(word.substring(0, Math.max(0, sign)));
        String rest = word.substring(sign + 1);
        if (rest.startsWith("bearer:")) {
            return new Login(address, null, source(address, rest.substring("bearer:".length())));
        }
        String[] parts = rest.split(":", 3);
        if (parts.length < 3 || !parts[0].equals("basic") || parts[1].isEmpty()) {
            throw new ServiceProblem("The login for " + address + " is neither bearer nor basic.", REMEDY);
        }
        return new Login(address, parts[1], source(address, parts[2]));
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return requireSafe(address);
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for any other text that is no address.
        }
        throw new ServiceProblem("A login in " + VARIABLE + " does not begin with an address.", REMEDY);
    }

    private static URI requireSafe(URI address) {
        if (address.getScheme().equals("http") && !Addresses.isLoopback(address)) {
            throw new ServiceProblem(
                    "The login for " + address + " would go over the net for everybody to read.",
                    "Name an https address, or one of this machine.");
        }
        return address;
    }

    private static String source(URI address, String source) {
        if (source.startsWith(ENV) || source.startsWith(FILE)) {
            return source;
        }
        throw new ServiceProblem(
                "The secret for " + address + " is not taken from " + VARIABLE + " itself, which others may see.",
                REMEDY);
    }

    /// The value of the header `Authorization`.
    ///
    /// @return empty where nobody logs in
    /// @throws ServiceProblem if the secret is not where it was said to be
    Optional<String> header(SignalSource source) {
        return logins.stream()
                .filter(login -> sameOrigin(login.address(), source.prometheus()))
                .findFirst()
                .map(this::header);
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme()) && host(one).equals(host(other)) && port(one) == port(other);
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        int standard = address.getScheme().equals("https") ? 443 : 80;
        return address.getPort() < 0 ? standard : address.getPort();
    }

    private String header(Login login) {
        String secret = secret(login);
        return login.user() == null ? "Bearer " + secret : Credentials.basic(login.user(), secret);
    }

    private String secret(Login login) {
        String value = value(login).strip();
        if (value.isEmpty() || value.chars().anyMatch(one -> one < ' ' || one > '~')) {
            throw unusable(login, "is empty, or more than one line of plain characters", null);
        }
        return value;
    }

    private String value(Login login) {
        if (login.source().startsWith(ENV)) {
            return environment.getOrDefault(login.source().substring(ENV.length()), "");
        }
        try {
            return Files.readString(Path.of(login.source().substring(FILE.length())));
        } catch (IOException unreadable) {
            throw unusable(login, "cannot be read", unreadable);
        }
    }

    private static ServiceProblem unusable(Login login, String why, @Nullable IOException cause) {
        String what = "The secret for " + login.address() + ", " + login.source() + ", " + why + ".";
        String remedy = "Put the password or the token there, and nothing else.";
        return cause == null ? new ServiceProblem(what, remedy) : new ServiceProblem(what, remedy, cause);
    }
}
