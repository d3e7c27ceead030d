package kr.dure.identity.factor;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.SecondFactor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import javax.sql.DataSource;

/** Who has a second factor, and which companies ask for one. */
@Component
public class Factors implements SecondFactor {

    /** Codes on paper, each for once. */
    static final int RECOVERY_CODES = 10;

    /** Without characters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int HALF = 5;

    private final JdbcClient store;
    private final FactorKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(DataSource source, FactorKey key, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("factors.sql", Factors.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Need needOf(Asker asker) {
        if (isEnrolled(asker.username())) {
            return Need.CODE;
        }
        return isRequired(asker.organisation()) ? Need.ENROLMENT : Need.NOTHING;
    }

    public boolean isEnrolled(String username) {
        return store.sql("SELECT COUNT(*) FROM identity_factor WHERE username = :username")
                        .param("username", username)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public boolean isRequired(OrganisationId organisation) {
        return store.sql(
                                "SELECT COUNT(*) FROM identity_factor_required WHERE organisation ="
                                        + " :organisation")
                        .param("organisation", organisation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Asks everybody of a company for a second factor, or no longer. */
    @Transactional
    public void require(OrganisationId organisation, boolean required) {
        store.sql("DELETE FROM identity_factor_required WHERE organisation = :organisation")
                .param("organisation", organisation.value())
                .update();
        if (required) {
            store.sql(
                            "INSERT INTO identity_factor_required (organisation) VALUES"
                                    + " (:organisation)")
                    .param("organisation", organisation.value())
                    .update();
        }
    }

    byte[] newSecret() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Takes a device that showed the right code, in place of one before.
     *
     * @return codes for paper, to be shown once; none if the code was wrong
     */
    @Transactional
    public List<String> enrol(String username, byte[] secret, String code) {
        OptionalLong step = Totp.stepOf(secret, plain(code), clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        remove(username);
        store.sql(
                        """
                        INSERT INTO identity_factor (username, secret, since, last_step)
                        VALUES (:username, :secret, :now, :step)
                        """)
                .param("username", username)
                .param("secret", key.encrypt(secret))
                .param("now", OffsetDateTime.now(clock))
                .param("step", step.getAsLong())
                .update();
        return newRecoveryCodes(username);
    }

    /** Whether a code is right and fresh: one of the device, or one on paper. None is taken twice. */
    boolean isRight(String username, String code) {
        String plain = plain(code);
        return isOfDevice(username, plain) || isOfPaper(username, plain);
    }

    /** Makes new codes for paper; the old ones end. */
    @Transactional
    public List<String> newRecoveryCodes(String username) {
        store.sql("DELETE FROM identity_recovery_code WHERE username = :username")
                .param("username", username)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = half() + "-" + half();
            codes.add(code);
            store.sql(
                            "INSERT INTO identity_recovery_code (username, code_hash) VALUES"
                                    + " (:username, :hash)")
                    .param("username", username)
                    .param("hash", hash(username, plain(code)))
                    .update();
        }
        return List.copyOf(codes);
    }

    int recoveryCodesLeft(String username) {
        return store.sql("SELECT COUNT(*) FROM identity_recovery_code WHERE username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    /** Forgets a person's device and codes. */
    @Transactional
    public void remove(String username) {
        store.sql("DELETE FROM identity_factor WHERE username = :username")
                .param("username", username)
                .update();
        store.sql("DELETE FROM identity_recovery_code WHERE username = :username")
                .param("username", username)
                .update();
    }

    private boolean isOfDevice(String username, String code) {
        OptionalLong step =
                store.sql("SELECT secret FROM identity_factor WHERE username = :username")
                        .param("username", username)
                        .query((row, number) -> row.getBytes(1))
                        .optional()
                        .map(kept -> Totp.stepOf(key.decrypt(kept), code, clock.instant()))
                        .orElse(OptionalLong.empty());
        // one statement, so that of two who come with the same code one is late
        return step.isPresent()
                && store.sql(
                                        """
                                        UPDATE identity_factor SET last_step = :step
                                        WHERE username = :username AND last_step < :step
                                        """)
                                .param("step", step.getAsLong())
                                .param("username", username)
                                .update()
                        > 0;
    }

    private boolean isOfPaper(String username, String code) {
        return store.sql(
                                """
                                DELETE FROM identity_recovery_code
                                WHERE username = :username AND code_hash = :hash
                                """)
                        .param("username", username)
                        .param("hash", hash(username, code))
                        .update()
                > 0;
    }

    private String hash(String username, String code) {
        return key.hash(username + "\n" + code);
    }

    private String half() {
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return half.toString();
    }

    /** As people type codes: with blanks and dashes, in capitals. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
