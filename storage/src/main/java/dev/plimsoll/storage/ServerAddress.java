package dev.plimsoll.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address of a team's database: `jdbc:postgresql://host:port/database?name=value`. Holds no password, and only
/// the settings named here, because others of the driver load classes and write files.
///
/// @param host as written, an IPv6 address without its brackets
/// @param settings by name: `user`, `currentSchema`, and those of TLS
public record ServerAddress(String host, int port, String database, Map<String, String> settings) {
    static final String SCHEMA = "currentSchema";
    static final String TLS = "sslmode";
    static final String VERIFIED = "verify-full";

    private static final String BEGINNING = "jdbc:postgresql:";
    private static final int STANDARD_PORT = 5432;
    private static final Set<String> KNOWN = Set.of("user", SCHEMA, TLS, "sslrootcert", "sslcert", "sslkey");
    private static final Pattern FORM = Pattern.compile(BEGINNING
            + "//(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])?(?::(?<port>[0-9]{1,5}))?/(?<database>[A-Za-z0-9._-]+)"
            + "(?:\\?(?<settings>[^#\\s]*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|::1|(?:0:){7}1", Pattern.CASE_INSENSITIVE);

    public ServerAddress {
        settings = new TreeMap<>(settings);
        for (String name : settings.keySet()) {
            if (!KNOWN.contains(name)) {
                throw WorkspaceProblem.badAddress(
                        "has the setting '" + name + "'",
                        "Take it away; known are "
                                + String.join(", ", KNOWN.stream().sorted().toList()));
            }
        }
        String schema = settings.get(SCHEMA);
        if (schema != null && !NAME.matcher(schema).matches()) {
            throw WorkspaceProblem.badAddress(
                    "names the schema '" + schema + "'", "Name it with letters, digits and '_'");
        }
        requireTls(host, settings.get(TLS));
        settings = Map.copyOf(settings);
    }

    private static void requireTls(String host, @Nullable String mode) {
        if (!loopback(host) && mode != null && !mode.equals(VERIFIED)) {
            throw WorkspaceProblem.badAddress(
                    "asks for " + TLS + "=" + mode + ", with which anybody on the way to " + host
                            + " can read or change what is sent",
                    "Write " + TLS + "=" + VERIFIED + ", or leave it out, which means the same");
        }
    }

    /// Whether a text is meant as such an address.
    public static boolean is(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    /// Reads an address. What it refuses it does not repeat, because a password may be in it.
    ///
    /// @throws WorkspaceProblem if it holds a password, an unknown setting, or a host elsewhere without TLS
    public static ServerAddress of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("password") || lower.matches("[^?]*@.*")) {
            throw WorkspaceProblem.badAddress(
                    "holds a password, or a name before '@'",
                    "Take it out, name the account with ?user=NAME, and put the password into the variable PGPASSWORD"
                            + " or the file ~/.pgpass");
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw WorkspaceProblem.badAddress(
                    "is not understood", "Write it as jdbc:postgresql://host:5432/database?user=NAME");
        }
        String host = form.group("host") == null ? "localhost" : form.group("host");
        return new ServerAddress(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                form.group("port") == null ? STANDARD_PORT : port(form.group("port")),
                form.group("database"),
                settings(form.group("settings")));
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw WorkspaceProblem.badAddress("has the port " + port, "Name one from 1 to 65535");
        }
        return port;
    }

    private static Map<String, String> settings(@Nullable String query) {
        Map<String, String> settings = new TreeMap<>();
        for (String each : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            String value = equals < 0 ? "" : decoded(each.substring(equals + 1));
            if (value.isEmpty() || settings.put(name, value) != null) {
                throw WorkspaceProblem.badAddress(
                        "has no value, or two, for '" + name + "'", "Write each setting once, as name=value");
            }
        }
        return settings;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value; // a lone '%' stands for itself
        }
    }

    /// Whether the server is on this machine, so that nothing goes over a network.
    boolean loopback() {
        return loopback(host);
    }

    private static boolean loopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /// The address without its settings but for the schema, to be shown and to connect to.
    public String url() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        String schema = settings.get(SCHEMA);
        return BEGINNING + "//" + shown + ":" + port + "/" + database
                + (schema == null ? "" : "?" + SCHEMA + "=" + schema);
    }

    /// A name for a folder of this workspace on this machine.
    String folderName() {
        String schema = settings.get(SCHEMA);
        return (host + "-" + port + "-" + database + (schema == null ? "" : "-" + schema)).replace(':', '_');
    }
}
