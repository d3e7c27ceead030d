package kr.dure.sharing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who comes in by a guest link: anybody, as nobody; a log-in of the same browser does not count here. */
@Configuration(proxyBeanMethods = false)
class GuestDoor {

    /** Everything from this origin only; no script or style inside a page. */
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain guestsDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/guest", "/guest/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .addFilterBefore(new GuestRate(), CsrfFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(CONTENT))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(ReferrerPolicy.NO_REFERRER))
                                        .frameOptions(Customizer.withDefaults()))
                .build();
    }
}
