package kr.dure.identity.factor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key under which second factors are kept; it lies in a file apart from the store, so that a copy of the store opens nothing. */
@Component
class FactorKey {

    private static final int KEY_BYTES = 32;

    private final BytesEncryptor encryptor;
    private final SecretKeySpec hashing;

    FactorKey(@Value("${dure.data:data}") Path data) {
        byte[] keys = kept(data.resolve("factor-key"));
        encryptor =
                AesGcmBytesEncryptor.withSecretKey(
                                new SecretKeySpec(Arrays.copyOf(keys, KEY_BYTES), "AES"))
                        .build();
        hashing =
                new SecretKeySpec(Arrays.copyOfRange(keys, KEY_BYTES, 2 * KEY_BYTES), "HmacSHA256");
    }

    byte[] encrypt(byte[] secret) {
        return encryptor.encrypt(secret);
    }

    byte[] decrypt(byte[] kept) {
        return encryptor.decrypt(kept);
    }

    /** A hash that can't be guessed at without the key, though a code on paper is short. */
    String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] kept(Path file) {
        try {
            if (Files.exists(file)) {
                byte[] keys = Files.readAllBytes(file);
                if (keys.length != 2 * KEY_BYTES) {
                    throw new IllegalStateException(
                            "%s has %d bytes, expected %d; put the file of your last backup in its place"
                                    .formatted(file, keys.length, 2 * KEY_BYTES));
                }
                return keys;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            byte[] keys = KeyGenerators.secureRandom(2 * KEY_BYTES).generateKey();
            Files.write(file, keys, StandardOpenOption.WRITE);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Can't keep the key of second factors in %s; make the folder writable or set dure.data"
                            .formatted(file),
                    e);
        }
    }
}
