package kr.dure.integrations.simulator;

import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.CompositeValidator;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultServerCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A plant whose server asks for signed or encrypted messages, for certificates that it trusts, and for a password. */
public final class GuardedPlant implements AutoCloseable {

    public static final String USER = "dure-reader";
    public static final String PASSWORD = "열려라 참깨";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String APPLICATION = "urn:dure:plant:guarded";

    private final int port;
    private final MemoryTrustListManager trusted = new MemoryTrustListManager();
    private final MemoryCertificateQuarantine rejected = new MemoryCertificateQuarantine();
    private final DefaultApplicationGroup group;
    private final OpcUaServer server;
    private final PlantNodes nodes;

    private GuardedPlant(
            int port, MessageSecurityMode mode, String machine, CertificateMaker certificate)
            throws Exception {
        this.port = port;
        group =
                DefaultApplicationGroup.createAndInitialize(
                        trusted,
                        new MemoryCertificateStore(),
                        certificates(certificate),
                        new DefaultServerCertificateValidator(trusted, rejected));
        server =
                new OpcUaServer(
                        config(mode),
                        _ ->
                                new OpcTcpServerTransport(
                                        OpcTcpServerTransportConfig.newBuilder().build()));
        nodes = new PlantNodes(server, List.of(machine));
        nodes.startup();
        server.startup().get(20, TimeUnit.SECONDS);
    }

    /** Opens it on a free port. */
    public static GuardedPlant open(MessageSecurityMode mode, String machine) throws Exception {
        return open(mode, machine, GuardedPlant::certificate);
    }

    public static GuardedPlant open(
            MessageSecurityMode mode, String machine, CertificateMaker certificate)
            throws Exception {
        return new GuardedPlant(freePort(), mode, machine, certificate);
    }

    public String endpoint() {
        return "opc.tcp://%s:%d".formatted(LOOPBACK, port);
    }

    public void count(String machine, int good) {
        nodes.set(machine + ".Good", good, Instant.now());
    }

    /** Certificates that knocked and were not let in. */
    public List<X509Certificate> refused() {
        return rejected.getRejectedCertificates();
    }

    /** What its staff do in the server's own tool. */
    public void trustAllThatWereRefused() {
        for (X509Certificate certificate : refused()) {
            trusted.addTrustedCertificate(certificate);
            rejected.removeRejectedCertificate(certificate);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.shutdown();
        try {
            server.shutdown().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("port %d did not close".formatted(port), e);
        }
    }

    private OpcUaServerConfig config(MessageSecurityMode mode) {
        EndpointConfig.Builder endpoint =
                EndpointConfig.newBuilder()
                        .setBindAddress(LOOPBACK)
                        .setHostname(LOOPBACK)
                        .setBindPort(port)
                        .setCertificate(
                                () ->
                                        group.getCertificateChain(
                                                        NodeIds.RsaSha256ApplicationCertificateType)
                                                .orElseThrow()[0])
                        .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME);
        Set<EndpointConfig> endpoints = new LinkedHashSet<>();
        endpoints.add(
                endpoint.copy()
                        .setSecurityPolicy(SecurityPolicy.Basic256Sha256)
                        .setSecurityMode(mode)
                        .build());
        // only to ask what there is
        endpoints.add(
                endpoint.copy()
                        .setPath("/discovery")
                        .setSecurityPolicy(SecurityPolicy.None)
                        .setSecurityMode(MessageSecurityMode.None)
                        .build());
        return OpcUaServerConfig.builder()
                .setApplicationName(LocalizedText.english("Guarded plant"))
                .setApplicationUri(APPLICATION)
                .setProductUri("urn:dure:simulator")
                .setCertificateManager(new DefaultCertificateManager(rejected, group))
                .setIdentityValidator(
                        new CompositeValidator(
                                AnonymousIdentityValidator.INSTANCE,
                                new UsernameIdentityValidator(
                                        login ->
                                                login.getUsername().equals(USER)
                                                        && login.getPassword().equals(PASSWORD))))
                .setEndpoints(endpoints)
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static CertificateFactory certificates(CertificateMaker certificate) {
        return new RsaSha256CertificateFactory() {
            @Override
            protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keys)
                    throws Exception {
                return new X509Certificate[] {certificate.make(keys)};
            }
        };
    }

    private static X509Certificate certificate(KeyPair keys) throws Exception {
        return new SelfSignedCertificateBuilder(keys)
                .setCommonName("Guarded plant")
                .setApplicationUri(APPLICATION)
                .addIpAddress(LOOPBACK)
                .build();
    }

    /** Makes the server's certificate. */
    @FunctionalInterface
    public interface CertificateMaker {

        X509Certificate make(KeyPair keys) throws Exception;
    }
}
