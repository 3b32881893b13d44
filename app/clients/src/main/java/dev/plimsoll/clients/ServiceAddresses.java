package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.Services;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the services of runs are: at addresses of this machine that the environment names, or embedded.
///
/// @param wiremock base address of a WireMock; null for the embedded one
/// @param toxiproxy base address of a chaos service with Toxiproxy's API; null for the embedded one
/// @param key with which that chaos service checks the credentials of runs; null when it asks for none
/// @param logins for signals
public record ServiceAddresses(
        @Nullable URI wiremock,
        @Nullable URI toxiproxy,
        @Nullable String key,
        PrometheusLogins logins) {
    /// Services that ask for no credentials.
    public ServiceAddresses(@Nullable URI wiremock, @Nullable URI toxiproxy) {
        this(wiremock, toxiproxy, null, PrometheusLogins.NONE);
    }

    /// The variable that names a WireMock.
    public static final String WIREMOCK = "PLIMSOLL_WIREMOCK";

    /// The variable that names a Toxiproxy.
    public static final String TOXIPROXY = "PLIMSOLL_TOXIPROXY";

    /// The variable that holds the key of a chaos service that asks for credentials.
    public static final String KEY = "PLIMSOLL_CHAOS_KEY";

    /// The address of an embedded service, which starts when it is asked for it.
    @FunctionalInterface
    public interface Embedded {
        URI address() throws IOException;
    }

    /// What the variables of a process say.
    ///
    /// @throws ServiceProblem if one of them is no http address
    public static ServiceAddresses of(Map<String, String> environment) {
        return new ServiceAddresses(
                address(environment, WIREMOCK),
                address(environment, TOXIPROXY),
                key(environment),
                PrometheusLogins.of(environment));
    }

    /// The key that the variables of a process hold; null when they hold none.
    public static @Nullable String key(Map<String, String> environment) {
        String text = environment.getOrDefault(KEY, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable URI address(Map<String, String> environment, String variable) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for any other text that is no address.
        }
        throw new ServiceProblem(
                variable + " is '" + text + "', which is no http address.",
                "Set it to one such as http://127.0.0.1:8474, or unset it to use the embedded service.");
    }

    /// The services; of the embedded ones only those that are needed are started.
    ///
    /// @param owner closed with them; runs the embedded ones
    /// @throws ServiceProblem if they cannot be used
    public Services open(Embedded stubs, Embedded chaos, AutoCloseable owner) {
        return open(stubs, chaos, owner, null);
    }

    /// The same where the embedded chaos service asks for credentials.
    ///
    /// @param embedded its key; null when it asks for none
    public Services open(Embedded stubs, Embedded chaos, AutoCloseable owner, byte @Nullable [] embedded) {
        try {
            byte[] named = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            URI atStubs = wiremock == null ? stubs.address() : wiremock;
            URI atChaos = toxiproxy == null ? chaos.address() : toxiproxy;
            return new LocalServices(atStubs, atChaos, owner, false, toxiproxy == null ? embedded : named, logins);
        } catch (IOException refused) {
            ServiceProblem problem = new ServiceProblem(
                    "The embedded services cannot listen on this machine: " + refused.getMessage() + ".",
                    "Check that programs may open ports on 127.0.0.1, and close some that hold many.",
                    refused);
            throw closed(owner, problem);
        } catch (ServiceProblem problem) {
            throw closed(owner, problem);
        }
    }

    private static ServiceProblem closed(AutoCloseable owner, ServiceProblem problem) {
        try {
            owner.close();
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            problem.addSuppressed(failure);
        }
        return problem;
    }
}
