package kr.dure.integrations.opcua;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** A company that vouches for OPC UA servers, or a server that vouches for itself. */
final class TestCa {

    static final Duration YEAR = Duration.ofDays(365);

    private static final X500Name NAME = new X500Name("CN=Plant CA");
    private static final String HOST = "127.0.0.1";

    private final KeyPair keys;
    private final X509Certificate certificate;
    private long serial = 1;

    TestCa() throws Exception {
        keys = newKeys();
        certificate =
                certificate(NAME, NAME, keys, keys, YEAR.negated(), YEAR, new BasicConstraints(0));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for the server at 127.0.0.1. */
    X509Certificate issue(Duration from, Duration until) throws Exception {
        return certificate(
                new X500Name("CN=Press shop"),
                NAME,
                newKeys(),
                keys,
                from,
                until,
                new BasicConstraints(false));
    }

    /** A list in DER that is good until a while from now. */
    byte[] listOf(Duration until, X509Certificate... revoked) throws Exception {
        X509v2CRLBuilder list = new X509v2CRLBuilder(NAME, in(YEAR.negated()));
        list.setNextUpdate(in(until));
        for (X509Certificate each : revoked) {
            list.addCRLEntry(
                    each.getSerialNumber(), in(Duration.ofDays(-2)), CRLReason.keyCompromise);
        }
        return list.build(signer(keys)).getEncoded();
    }

    /** What a server makes for itself, for the host 127.0.0.1. */
    static X509Certificate selfSigned(KeyPair keys, Duration from, Duration until)
            throws Exception {
        X500Name name = new X500Name("CN=Press shop");
        return new TestCa()
                .certificate(name, name, keys, keys, from, until, new BasicConstraints(false));
    }

    /** Of an elliptic curve, for those are made at once. */
    static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("EC").generateKeyPair();
    }

    private X509Certificate certificate(
            X500Name subject,
            X500Name issuer,
            KeyPair subjects,
            KeyPair issuers,
            Duration from,
            Duration until,
            BasicConstraints constraints)
            throws Exception {
        int usage =
                constraints.isCA()
                        ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                        : KeyUsage.digitalSignature
                                | KeyUsage.nonRepudiation
                                | KeyUsage.keyEncipherment
                                | KeyUsage.dataEncipherment
                                | (issuers == subjects ? KeyUsage.keyCertSign : 0);
        return new JcaX509CertificateConverter()
                .getCertificate(
                        new JcaX509v3CertificateBuilder(
                                        issuer,
                                        BigInteger.valueOf(serial++),
                                        in(from),
                                        in(until),
                                        subject,
                                        subjects.getPublic())
                                .addExtension(Extension.basicConstraints, true, constraints)
                                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                                .addExtension(
                                        Extension.subjectAlternativeName,
                                        false,
                                        new GeneralNames(
                                                new GeneralName(GeneralName.iPAddress, HOST)))
                                .build(signer(issuers)));
    }

    private static ContentSigner signer(KeyPair keys) throws Exception {
        String algorithm = keys.getPrivate().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
        return new JcaContentSignerBuilder("SHA256with" + algorithm).build(keys.getPrivate());
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }
}
