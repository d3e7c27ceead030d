package kr.dure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;

import jakarta.servlet.FilterChain;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** How often is too often, and for whom. */
class LimitsTests {

    private static final LimitSettings FEW =
            new LimitSettings(
                    3,
                    5,
                    3,
                    2,
                    3,
                    2,
                    1,
                    3,
                    2,
                    DataSize.ofKilobytes(256),
                    DataSize.ofMegabytes(2),
                    DataSize.ofMegabytes(10));

    private final StoodTime time = new StoodTime();
    private final Limits limits = new Limits(FEW, time);
    private final Turned turned = new Turned(JsonMapper.builder().build());
    private int passed;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachPersonAndKindHasACountOfItsOwnThatFillsUpWithTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.count(Kind.PAGES, "kim")).isZero();
        }
        assertThat(limits.count(Kind.PAGES, "kim"))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(limits.count(Kind.PAGES, "lee")).isZero();
        assertThat(limits.count(Kind.LIVE, "kim")).isZero();
        time.pass(Duration.ofSeconds(20));
        assertThat(limits.count(Kind.PAGES, "kim")).isZero();
        assertThat(limits.count(Kind.PAGES, "kim")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, PAGES",
        "GET, /machines/a/b, PAGES",
        "GET, /machines/live, LIVE",
        "GET, /live/companies, LIVE",
        "GET, /assistant/turns/7/events, LIVE",
        "POST, /assistant/turns, ASSISTANT",
        "POST, /api/questions/lot_card, QUESTIONS",
        "POST, /api/ingest/facts, INGEST",
        "GET, /guest, GUESTS",
        "POST, /guest/open, GUESTS",
        "GET, /guesthouse, PAGES",
        "GET, /audit/accesses.csv, DOWNLOADS",
        "POST, /audit/verify, DOWNLOADS",
        "GET, /ask/lot_card, PAGES",
        "GET, /ask/lot_card/answer.csv, DOWNLOADS",
        "GET, /ask/lot_card/answer.xlsx, DOWNLOADS",
        "GET, /board/7/live, LIVE",
        "GET, /api/openapi.json, QUESTIONS",
        "GET, /assets/home/dure.css, ",
        "GET, /actuator/health, "
    })
    void aRequestCountsByItsAddress(String method, String path, @Nullable Kind kind) {
        assertThat(Kind.of(request(method, path)).orElse(null)).isEqualTo(kind);
    }

    @Test
    void aPersonWhoAsksTooOftenIsToldWhenToComeAgainWhileOpenPagesGoOn() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("kim", ""));
        PersonLimit filter = new PersonLimit(limits, turned);
        for (int i = 0; i < 3; i++) {
            assertThat(sent(filter, request("GET", "/lots")).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = sent(filter, request("GET", "/lots"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(sent(filter, request("GET", "/machines/live")).getStatus()).isEqualTo(200);
        assertThat(passed).isEqualTo(4);
    }

    @Test
    void aGuestWhoTriesLinksHasToWaitWhereTheAddressIsAllThatIsKnown() throws Exception {
        PersonLimit filter = new PersonLimit(limits, turned);
        for (int i = 0; i < 2; i++) {
            assertThat(sent(filter, request("POST", "/guest/open")).getStatus()).isEqualTo(200);
        }
        assertThat(sent(filter, request("POST", "/guest/open")).getStatus()).isEqualTo(429);
        MockHttpServletRequest elsewhere = request("POST", "/guest/open");
        elsewhere.setRemoteAddr("10.0.0.2");
        assertThat(sent(filter, elsewhere).getStatus()).isEqualTo(200);
    }

    @Test
    void aProgramIsToldTheLimitAndTheWait() throws Exception {
        PersonLimit filter = new PersonLimit(limits, turned);
        for (int i = 0; i < 3; i++) {
            sent(filter, request("POST", "/api/questions/lot_card"));
        }
        MockHttpServletResponse refused = sent(filter, request("POST", "/api/questions/lot_card"));
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString())
                .contains("More than 3 requests a minute; send this one again in 20 s.");
    }

    @Test
    void anAddressThatTriesManyNamesHasToWaitWhateverTheNames() throws Exception {
        AddressLimit filter = new AddressLimit(limits, turned);
        for (int i = 0; i < 3; i++) {
            assertThat(sent(filter, login("10.0.0.1")).getStatus()).isEqualTo(200);
        }
        assertThat(sent(filter, login("10.0.0.1")).getStatus()).isEqualTo(429);
        assertThat(sent(filter, login("10.0.0.2")).getStatus()).isEqualTo(200);
    }

    @Test
    void wrongTokensCountAndRightOnesDoNot() throws Exception {
        AddressLimit filter = new AddressLimit(limits, turned);
        FilterChain right = (request, response) -> passed++;
        FilterChain wrong =
                (request, response) -> ((MockHttpServletResponse) response).setStatus(401);
        for (int i = 0; i < 10; i++) {
            assertThat(sent(filter, withToken(), right).getStatus()).isEqualTo(200);
        }
        assertThat(sent(filter, withToken(), wrong).getStatus()).isEqualTo(401);
        assertThat(sent(filter, withToken(), wrong).getStatus()).isEqualTo(401);
        assertThat(sent(filter, withToken(), right).getStatus()).isEqualTo(429);
        assertThat(passed).isEqualTo(10);
    }

    @Test
    void aNetworkOfSixthVersionAddressesCountsAsOne() {
        assertThat(AddressLimit.network("2001:db8:1:2::1"))
                .isEqualTo(AddressLimit.network("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(AddressLimit.network("2001:db8:1:3::1"));
        assertThat(AddressLimit.network("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void aBodyIsJudgedByItsAnnouncedLengthBeforeAnyOfItIsRead() throws Exception {
        BodyLimit filter = new BodyLimit(FEW, turned);
        assertThat(sent(filter, body("/api/questions/x", "application/json", 200_000)).getStatus())
                .isEqualTo(200);
        assertThat(sent(filter, body("/api/questions/x", "application/json", 300_000)).getStatus())
                .isEqualTo(413);
        assertThat(
                        sent(filter, body("/form", "application/x-www-form-urlencoded", 2_200_000))
                                .getStatus())
                .isEqualTo(413);
        assertThat(
                        sent(filter, body("/file", "multipart/form-data; boundary=x", 2_200_000))
                                .getStatus())
                .isEqualTo(200);
        assertThat(
                        sent(filter, body("/file", "multipart/form-data; boundary=x", 11_000_000))
                                .getStatus())
                .isEqualTo(413);
        // the ingest API has a limit of its own, which it says in its answer
        assertThat(
                        sent(filter, body("/api/ingest/facts", "application/json", 9_000_000))
                                .getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    private static MockHttpServletRequest login(String address) {
        MockHttpServletRequest request = request("POST", "/login");
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest withToken() {
        MockHttpServletRequest request = request("POST", "/api/ingest/facts");
        request.addHeader("Authorization", "Bearer x");
        return request;
    }

    private static MockHttpServletRequest body(String path, String type, int length) {
        MockHttpServletRequest request = request("POST", path);
        request.setContentType(type);
        request.setContent(new byte[length]);
        return request;
    }

    private MockHttpServletResponse sent(
            OncePerRequestFilter filter, MockHttpServletRequest request) throws Exception {
        return sent(filter, request, (_, _) -> passed++);
    }

    private static MockHttpServletResponse sent(
            OncePerRequestFilter filter, MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static final class StoodTime implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
