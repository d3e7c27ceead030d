package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.simulator.GuardedPlant;

import org.assertj.core.api.ThrowingConsumer;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Servers that don't talk to anyone: signed and encrypted messages, certificates, passwords; each refusal tells its cure. */
class SecurityIT {

    private static final String PRESS = "PRESS-02";

    @TempDir private Path folder;
    private final List<Notification> heard = new CopyOnWriteArrayList<>();
    private @Nullable GuardedPlant plant;
    private @Nullable OpcUaConnection connection;
    private @Nullable Link link;

    @AfterEach
    void close() throws IOException {
        if (link != null) {
            link.close();
        }
        if (plant != null) {
            plant.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"Sign", "SignAndEncrypt"})
    void valuesFlowOnceBothSidesTrustEachOthersCertificate(MessageSecurityMode mode)
            throws Exception {
        GuardedPlant guarded = open(mode);
        listen(SecurityPolicy.Basic256Sha256, GuardedPlant.USER, GuardedPlant.PASSWORD);

        Health untrusted = eventually(Health.State.DOWN);
        assertThat(untrusted.message())
                .contains("do not trust each other's certificate yet")
                .contains("from opcua/rejected to opcua/servers/trusted/certs");
        assertThat(heard).isEmpty();
        Eventually.within(
                Duration.ofMinutes(2),
                guarded::refused,
                refused ->
                        assertThat(refused)
                                .isNotEmpty()
                                .allSatisfy(
                                        ours ->
                                                assertThat(ours.getSubjectX500Principal().getName())
                                                        .contains("CN=Dure")));
        guarded.trustAllThatWereRefused();
        theServersCertificateWaits();
        assertThat(eventually(Health.State.DOWN).message()).contains("move the server's");

        trustTheServer();
        eventually(Health.State.UP);
        guarded.count(PRESS, 4711);
        Eventually.within(
                Duration.ofMinutes(2),
                () -> List.copyOf(heard),
                all -> assertThat(all.toString()).contains("4711"));
    }

    @Test
    void aWrongPasswordIsToldWithItsCureAndNeverShown() throws Exception {
        trusting(open(MessageSecurityMode.SignAndEncrypt));
        listen(SecurityPolicy.Basic256Sha256, GuardedPlant.USER, "falsch-geraten");

        Health refused = downFor("refuses user");
        assertThat(refused.message())
                .contains("refuses user " + GuardedPlant.USER)
                .contains("check user and password of the connection")
                .doesNotContain("falsch-geraten");
    }

    @Test
    void aServerThatWantsAUserSaysSo() throws Exception {
        trusting(open(MessageSecurityMode.SignAndEncrypt));
        listen(SecurityPolicy.Basic256Sha256, null, null);

        assertThat(downFor("without a user").message())
                .contains("check user and password of the connection");
    }

    @Test
    void aPolicyThatTheServerDoesNotOfferIsToldWithThoseItDoes() throws Exception {
        open(MessageSecurityMode.SignAndEncrypt);
        listen(SecurityPolicy.Aes256_Sha256_RsaPss, GuardedPlant.USER, GuardedPlant.PASSWORD);

        assertThat(downFor("security policy").message())
                .contains("no endpoint with security policy Aes256_Sha256_RsaPss")
                .contains("Basic256Sha256")
                .contains("set security-policy to one of these");
    }

    @Test
    void aTrustedServerWhoseCertificateExpiredIsRefusedWithTheCure() throws Exception {
        GuardedPlant guarded =
                GuardedPlant.open(
                        MessageSecurityMode.SignAndEncrypt,
                        PRESS,
                        keys -> {
                            X509Certificate expired =
                                    TestCa.selfSigned(
                                            keys, TestCa.YEAR.negated(), Duration.ofDays(-1));
                            Path trusted =
                                    Files.createDirectories(
                                            folder.resolve("servers/trusted/certs"));
                            Files.write(trusted.resolve("plant.der"), expired.getEncoded());
                            return expired;
                        });
        plant = guarded;
        listen(SecurityPolicy.Basic256Sha256, GuardedPlant.USER, GuardedPlant.PASSWORD);
        Eventually.within(
                Duration.ofMinutes(2),
                guarded::refused,
                refused -> assertThat(refused).isNotEmpty());
        guarded.trustAllThatWereRefused();

        assertThat(downFor("is not let in").message())
                .contains("its certificate is good from")
                .contains("make the server a new certificate")
                .contains("opcua/servers/trusted/certs");
        assertThat(heard).isEmpty();
    }

    private GuardedPlant open(MessageSecurityMode mode) throws Exception {
        plant = GuardedPlant.open(mode, PRESS);
        return plant;
    }

    /** What a person does once, before the test that is about something else. */
    private void trusting(GuardedPlant guarded) throws Exception {
        listen(SecurityPolicy.Basic256Sha256, GuardedPlant.USER, GuardedPlant.PASSWORD);
        Eventually.within(
                Duration.ofMinutes(2),
                guarded::refused,
                refused -> assertThat(refused).isNotEmpty());
        guarded.trustAllThatWereRefused();
        theServersCertificateWaits();
        trustTheServer();
        eventually(Health.State.UP);
        close(link);
    }

    private void theServersCertificateWaits() {
        Eventually.within(
                Duration.ofMinutes(2),
                () -> folder.resolve("rejected").toFile().list(),
                rejected -> assertThat(rejected).isNotEmpty());
    }

    private void trustTheServer() throws IOException {
        Path trusted = folder.resolve("servers/trusted/certs");
        try (Stream<Path> rejected = Files.walk(folder.resolve("rejected"))) {
            for (Path certificate : rejected.filter(Files::isRegularFile).toList()) {
                Files.move(certificate, trusted.resolve(certificate.getFileName()));
            }
        }
    }

    private void listen(SecurityPolicy policy, @Nullable String user, @Nullable String password) {
        SignalNodes nodes =
                new SignalNodes(null, null, "nsu=urn:dure:plant;s={machine}.Good", null, null);
        connection =
                new OpcUaConnection(
                        new ServerSettings(
                                "guarded",
                                new OrganisationId("kwangjin-press"),
                                Objects.requireNonNull(plant).endpoint(),
                                policy,
                                user,
                                password,
                                Duration.ofMillis(200),
                                Duration.ofMillis(200),
                                nodes,
                                List.of(new MachineSettings(PRESS, null, null))));
        link =
                new Link(
                        connection,
                        new Clients(folder),
                        Duration.ofMillis(200),
                        Duration.ofMillis(200),
                        heard::add);
        link.start();
    }

    private static void close(@Nullable Link open) {
        if (open != null) {
            open.close();
        }
    }

    private Health eventually(Health.State state) {
        return healthThat(health -> assertThat(health.state()).isEqualTo(state));
    }

    private Health downFor(String reason) {
        return healthThat(
                health -> {
                    assertThat(health.state()).isNotEqualTo(Health.State.UP);
                    assertThat(health.message()).contains(reason);
                });
    }

    private Health healthThat(ThrowingConsumer<Health> wanted) {
        OpcUaConnection watched = Objects.requireNonNull(connection);
        Eventually.within(Duration.ofMinutes(2), watched::health, wanted);
        return watched.health();
    }
}
