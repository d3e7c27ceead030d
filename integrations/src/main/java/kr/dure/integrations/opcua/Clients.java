package kr.dure.integrations.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes a client for a server, by what the server offers and the settings ask for. */
final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
    private static final Duration SESSION = Duration.ofSeconds(60);

    private final Path folder;
    private @Nullable Trust trust;

    /** @param folder for the client's certificate and those of servers, made when first needed */
    Clients(Path folder) {
        this.folder = folder;
    }

    /** @throws UaException if the server can't be asked or offers no endpoint of the policy */
    OpcUaClient client(ServerSettings server) throws UaException, InterruptedException {
        EndpointDescription endpoint = endpoint(server);
        OpcUaClientConfigBuilder config =
                OpcUaClientConfig.builder()
                        .setApplicationName(LocalizedText.english("Dure"))
                        .setApplicationUri(Trust.APPLICATION)
                        .setEndpoint(endpoint)
                        .setRequestTimeout(uint(REQUEST.toMillis()))
                        .setSessionTimeout(uint(SESSION.toMillis()))
                        .setKeepAliveInterval(uint(KEEP_ALIVE.toMillis()))
                        .setKeepAliveTimeout(uint(KEEP_ALIVE.toMillis()))
                        .setIdentityProvider(
                                server.user() == null || server.password() == null
                                        ? new AnonymousProvider()
                                        : new UsernameProvider(server.user(), server.password()));
        if (server.securityPolicy() != SecurityPolicy.None) {
            trust().apply(config);
        }
        return OpcUaClient.create(
                config.build(), transport -> transport.setConnectTimeout(uint(CONNECT.toMillis())));
    }

    /** Read once: it goes on watching its folders. */
    private synchronized Trust trust() throws UaException {
        Trust read = trust == null ? Trust.in(folder) : trust;
        trust = read;
        return read;
    }

    private static EndpointDescription endpoint(ServerSettings server)
            throws UaException, InterruptedException {
        List<EndpointDescription> offered = offered(server.endpoint());
        String policy = server.securityPolicy().getUri();
        return offered.stream()
                .filter(endpoint -> policy.equals(endpoint.getSecurityPolicyUri()))
                .max(Comparator.comparingInt(endpoint -> endpoint.getSecurityLevel().intValue()))
                // a server behind address translation names itself as only its own network knows it
                .map(
                        endpoint ->
                                EndpointUtil.updateUrl(
                                        endpoint,
                                        EndpointUtil.getHost(server.endpoint()),
                                        EndpointUtil.getPort(server.endpoint())))
                .orElseThrow(
                        () ->
                                new UaException(
                                        StatusCodes.Bad_SecurityPolicyRejected,
                                        "it offers no endpoint with security policy %s, only %s; set security-policy to one of these"
                                                .formatted(
                                                        server.securityPolicy(),
                                                        offered.stream()
                                                                .map(Clients::policy)
                                                                .distinct()
                                                                .toList())));
    }

    private static String policy(EndpointDescription endpoint) {
        String uri = String.valueOf(endpoint.getSecurityPolicyUri());
        return uri.substring(uri.indexOf('#') + 1);
    }

    private static List<EndpointDescription> offered(String url)
            throws UaException, InterruptedException {
        try {
            return DiscoveryClient.getEndpoints(
                            url, transport -> transport.setConnectTimeout(uint(CONNECT.toMillis())))
                    .get(REQUEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw UaException.extract(e).orElseGet(() -> new UaException(e.getCause()));
        } catch (TimeoutException e) {
            throw new UaException(StatusCodes.Bad_Timeout, e);
        }
    }
}
