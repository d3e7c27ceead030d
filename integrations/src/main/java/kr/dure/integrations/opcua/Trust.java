package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.FileBasedCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.FileBasedTrustListManager;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Period;

/** The client's own certificate, and which servers it trusts; used where a security policy asks for it. */
record Trust(KeyPair keys, X509Certificate certificate, CertificateValidator servers) {

    static final String APPLICATION = "urn:kr:dure:client";

    private static final String ALIAS = "client";
    private static final int BITS = 3072;

    /** The folder guards the key, not this. */
    private static final char[] SEAL = "dure".toCharArray();

    /** Reads the certificate of the folder, or makes one. */
    static Trust in(Path folder) throws UaException {
        Path file = folder.resolve("client.p12");
        try {
            Files.createDirectories(folder);
            return Files.exists(file) ? read(folder, file) : make(folder, file);
        } catch (IOException | GeneralSecurityException e) {
            throw new UaException(
                    StatusCodes.Bad_ConfigurationError,
                    "the client certificate %s can't be used; move it away and a new one is made"
                            .formatted(file),
                    e);
        }
    }

    void apply(OpcUaClientConfigBuilder config) {
        config.setKeyPair(keys)
                .setCertificate(certificate)
                .setCertificateChain(new X509Certificate[] {certificate})
                .setCertificateValidator(servers);
    }

    /** Looks at its folders by itself whenever a file comes or goes. */
    private static CertificateValidator servers(Path folder) throws UaException {
        try {
            return new KnownServers(
                    FileBasedTrustListManager.createAndInitialize(folder.resolve("servers")),
                    FileBasedCertificateQuarantine.create(folder.resolve("rejected")));
        } catch (IOException e) {
            throw new UaException(
                    StatusCodes.Bad_ConfigurationError,
                    "the trusted servers in %s can't be read".formatted(folder),
                    e);
        }
    }

    private static Trust read(Path folder, Path file)
            throws IOException, GeneralSecurityException, UaException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SEAL);
        }
        if (store.getCertificate(ALIAS) instanceof X509Certificate certificate
                && store.getKey(ALIAS, SEAL) instanceof PrivateKey key) {
            return new Trust(
                    new KeyPair(certificate.getPublicKey(), key), certificate, servers(folder));
        }
        throw new GeneralSecurityException("no certificate with key named " + ALIAS);
    }

    private static Trust make(Path folder, Path file)
            throws IOException, GeneralSecurityException, UaException {
        KeyPair keys = SelfSignedCertificateGenerator.generateRsaKeyPair(BITS);
        X509Certificate certificate = certificate(keys);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, SEAL);
        store.setKeyEntry(ALIAS, keys.getPrivate(), SEAL, new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, SEAL);
        }
        return new Trust(keys, certificate, servers(folder));
    }

    private static X509Certificate certificate(KeyPair keys) throws GeneralSecurityException {
        try {
            return new SelfSignedCertificateBuilder(keys)
                    .setCommonName("Dure")
                    .setApplicationUri(APPLICATION)
                    .setValidityPeriod(Period.ofYears(5))
                    .build();
        } catch (Exception e) {
            throw new GeneralSecurityException("no certificate could be made", e);
        }
    }
}
