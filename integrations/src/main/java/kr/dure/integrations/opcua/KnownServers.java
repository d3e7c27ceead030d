package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.TrustListManager;
import org.eclipse.milo.opcua.stack.core.util.validation.CertificateValidationUtil;
import org.eclipse.milo.opcua.stack.core.util.validation.ValidationCheck;
import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets in the servers that a person has trusted, while their certificates are in date and no list revokes them (OPC UA
 * part 4, 6.1.3).
 */
final class KnownServers implements CertificateValidator {

    private final TrustListManager trusted;
    private final CertificateQuarantine rejected;

    KnownServers(TrustListManager trusted, CertificateQuarantine rejected) {
        this.trusted = trusted;
        this.rejected = rejected;
    }

    /** @param hosts that the server may name, or null while only the channel is opened */
    @Override
    public void validateCertificateChain(
            List<X509Certificate> chain,
            @Nullable String application,
            @Nullable String @Nullable [] hosts)
            throws UaException {
        X509Certificate server = chain.getFirst();
        // before the chain, for an issued certificate that is out of date breaks its chain and then
        // counts as unknown
        checkDates(server);
        PKIXCertPathBuilderResult built = known(chain);
        CertificateValidationUtil.validateTrustedCertPath(
                built.getCertPath(),
                built.getTrustAnchor(),
                List.of(),
                Set.of(ValidationCheck.VALIDITY),
                false);
        List<X509Certificate> path = new ArrayList<>();
        built.getCertPath().getCertificates().forEach(each -> path.add((X509Certificate) each));
        path.add(built.getTrustAnchor().getTrustedCert());
        for (int at = 0; at + 1 < path.size(); at++) {
            checkRevocation(path.get(at), path.get(at + 1));
        }
        // who trusted the certificate itself compared it with the server's own; a CA's word is good
        // for the host that it names
        if (hosts != null && !trusted.getTrustedCertificates().contains(server)) {
            checkHost(server, Stream.of(hosts).filter(Objects::nonNull).toArray(String[]::new));
        }
    }

    private PKIXCertPathBuilderResult known(List<X509Certificate> chain) throws UaException {
        try {
            return CertificateValidationUtil.buildTrustedCertPath(
                    chain, trusted.getTrustedCertificates(), trusted.getIssuerCertificates());
        } catch (UaException e) {
            chain.forEach(rejected::addRejectedCertificate);
            throw e;
        }
    }

    private static void checkDates(X509Certificate server) throws Distrust {
        try {
            server.checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new Distrust(
                    StatusCodes.Bad_CertificateTimeInvalid,
                    "its certificate is good from %s until %s only; check this computer's clock, or make the server a new certificate in its own tool and move that from opcua/rejected to opcua/servers/trusted/certs in the data folder"
                            .formatted(
                                    server.getNotBefore().toInstant(),
                                    server.getNotAfter().toInstant()));
        }
    }

    /**
     * Milo's own check refuses every certificate whose issuer gives no list; here what no list names counts as unrevoked,
     * and what a list names stays revoked even when the list is out of date.
     */
    private void checkRevocation(X509Certificate issued, X509Certificate issuer) throws Distrust {
        boolean revoked =
                Stream.concat(trusted.getTrustedCrls().stream(), trusted.getIssuerCrls().stream())
                        .anyMatch(list -> isBy(list, issuer) && list.isRevoked(issued));
        if (revoked) {
            throw new Distrust(
                    StatusCodes.Bad_CertificateRevoked,
                    "%s has revoked the certificate of %s; get the server a new one from there, or put the newest list into the crl folders of opcua/servers in the data folder"
                            .formatted(
                                    issuer.getSubjectX500Principal(),
                                    issued.getSubjectX500Principal()));
        }
    }

    private static boolean isBy(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void checkHost(X509Certificate server, String[] hosts) throws Distrust {
        try {
            CertificateValidationUtil.checkHostnameOrIpAddress(server, hosts);
        } catch (UaException e) {
            rejected.addRejectedCertificate(server);
            throw new Distrust(
                    StatusCodes.Bad_CertificateHostNameInvalid,
                    "its certificate does not name the host %s; if it is the right server all the same, move its certificate from opcua/rejected to opcua/servers/trusted/certs in the data folder"
                            .formatted(String.join(", ", hosts)));
        }
    }
}
