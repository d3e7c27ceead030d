package kr.dure.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.util.UriUtils;

class SegmentTests {

    /** What real numbering has in it, and what attackers try. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BK-2026-0312",
                "A/1",
                "A//1",
                "/",
                "A%2F1",
                "50%",
                "%00",
                "B;jsessionid=1",
                "두레 로트 7",
                "x y",
                ".",
                "..",
                "...",
                "../../etc/passwd",
                "a/./b",
                "C:\\lots\\1",
                "~",
                "~2F",
                "?q=1#f",
                "{x}",
                "a+b&c=d",
                "'\"<b>",
                "①㈜🔩"
            })
    void anyIdReachesTheControllerThroughTheFirewallAndComesOutAsItWas(String id) {
        String path = "/lots/kwangjin-press/" + new Segment(id).written();
        assertThat(path).matches("[\\x21-\\x7e]+").doesNotContain("//", ";");

        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(UriUtils.decode(path, UTF_8));
        assertThat(new StrictHttpFirewall().getFirewalledRequest(request)).isNotNull();

        String decoded = UriUtils.decode(path.substring(path.lastIndexOf('/') + 1), UTF_8);
        assertThat(Segment.of(decoded)).isEqualTo(new Segment(id));
    }

    @Test
    void anOrdinaryIdStaysReadable() {
        assertThat(new Segment("BK-2026-0312.A_1").written()).isEqualTo("BK-2026-0312.A_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "a~2", "~zz", "~2"})
    void aTildeThatSaysNothingIsRefused(String written) {
        assertThatThrownBy(() -> Segment.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
