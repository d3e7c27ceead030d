package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.FileBasedCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.FileBasedTrustListManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/** Which servers are let in, by the files of a folder as a person fills it. */
class KnownServersTests {

    private static final Duration YESTERDAY = Duration.ofDays(-1);
    private static final Duration YEAR = TestCa.YEAR;
    private static final String HOST = "127.0.0.1";

    @TempDir private Path folder;

    @Test
    void aTrustedCertificateNeedsNoRevocationList() throws Exception {
        X509Certificate server = TestCa.selfSigned(TestCa.newKeys(), YESTERDAY, YEAR);
        write("trusted/certs/server.der", server.getEncoded());

        assertThatCode(() -> validate(HOST, server)).doesNotThrowAnyException();
    }

    @Test
    void aTrustedCertificateStandsForItsServerUnderAnyAddress() throws Exception {
        X509Certificate server = TestCa.selfSigned(TestCa.newKeys(), YESTERDAY, YEAR);
        write("trusted/certs/server.der", server.getEncoded());

        assertThatCode(() -> validate("10.0.4.17", server)).doesNotThrowAnyException();
    }

    @Test
    void aTrustedCertificateThatExpiredIsRefused() throws Exception {
        X509Certificate server = TestCa.selfSigned(TestCa.newKeys(), YEAR.negated(), YESTERDAY);
        write("trusted/certs/server.der", server.getEncoded());

        refused(StatusCodes.Bad_CertificateTimeInvalid, HOST, server);
    }

    @Test
    void aTrustedCertificateThatIsNotValidYetIsRefused() throws Exception {
        X509Certificate server = TestCa.selfSigned(TestCa.newKeys(), YESTERDAY.negated(), YEAR);
        write("trusted/certs/server.der", server.getEncoded());

        refused(StatusCodes.Bad_CertificateTimeInvalid, HOST, server);
    }

    @Test
    void anIssuedCertificateNeedsNoRevocationListEither() throws Exception {
        TestCa ca = trustedCa();
        X509Certificate server = ca.issue(YESTERDAY, YEAR);

        assertThatCode(() -> validate(HOST, server)).doesNotThrowAnyException();

        X509Certificate other = ca.issue(YESTERDAY, YEAR);
        write("trusted/crl/ca.crl", ca.listOf(YEAR, other));
        assertThatCode(() -> validate(HOST, server)).doesNotThrowAnyException();
    }

    @Test
    void anIssuedCertificateThatExpiredIsRefusedAsSuch() throws Exception {
        X509Certificate server = trustedCa().issue(YEAR.negated(), YESTERDAY);

        refused(StatusCodes.Bad_CertificateTimeInvalid, HOST, server);
    }

    @Test
    void aRevokedCertificateIsRefused() throws Exception {
        TestCa ca = trustedCa();
        X509Certificate server = ca.issue(YESTERDAY, YEAR);
        write("trusted/crl/ca.crl", ca.listOf(YEAR, server));

        refused(StatusCodes.Bad_CertificateRevoked, HOST, server);
    }

    @Test
    void aRevokedCertificateIsRefusedThoughItWasTrustedByItself() throws Exception {
        TestCa ca = new TestCa();
        X509Certificate server = ca.issue(YESTERDAY, YEAR);
        write("issuer/certs/ca.der", ca.certificate().getEncoded());
        write("trusted/certs/server.der", server.getEncoded());
        assertThatCode(() -> validate(HOST, server)).doesNotThrowAnyException();

        write("issuer/crl/ca.crl", ca.listOf(YEAR, server));

        refused(StatusCodes.Bad_CertificateRevoked, HOST, server);
    }

    @Test
    void whatAnOldListRevokesStaysRevoked() throws Exception {
        TestCa ca = trustedCa();
        X509Certificate server = ca.issue(YESTERDAY, YEAR);
        write("trusted/crl/ca.crl", ca.listOf(YESTERDAY, server));

        refused(StatusCodes.Bad_CertificateRevoked, HOST, server);
    }

    @Test
    void aListOfAnotherCaOfThatNameRevokesNothing() throws Exception {
        X509Certificate server = trustedCa().issue(YESTERDAY, YEAR);
        write("trusted/crl/ca.crl", new TestCa().listOf(YEAR, server));

        assertThatCode(() -> validate(HOST, server)).doesNotThrowAnyException();
    }

    @Test
    void anIssuedCertificateOfAnotherHostIsRefusedAndLaidAside() throws Exception {
        X509Certificate server = trustedCa().issue(YESTERDAY, YEAR);

        refused(StatusCodes.Bad_CertificateHostNameInvalid, "10.0.4.17", server);
        assertThat(folder.resolve("rejected")).isDirectoryContaining("glob:**.der");
    }

    private TestCa trustedCa() throws Exception {
        TestCa ca = new TestCa();
        write("trusted/certs/ca.der", ca.certificate().getEncoded());
        return ca;
    }

    private void write(String file, byte[] content) throws Exception {
        Path path = folder.resolve("servers").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private void refused(long status, String host, X509Certificate server) {
        assertThatExceptionOfType(UaException.class)
                .isThrownBy(() -> validate(host, server))
                .satisfies(e -> assertThat(e.getStatusCode().value()).isEqualTo(status));
    }

    private void validate(String host, X509Certificate server) throws Exception {
        try (FileBasedTrustListManager trusted =
                FileBasedTrustListManager.createAndInitialize(folder.resolve("servers"))) {
            new KnownServers(
                            trusted,
                            FileBasedCertificateQuarantine.create(folder.resolve("rejected")))
                    .validateCertificateChain(List.of(server), null, new String[] {host});
        }
    }
}
