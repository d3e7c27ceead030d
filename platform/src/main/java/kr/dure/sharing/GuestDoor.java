package kr.dure.sharing;

import kr.dure.guard.ContentPolicy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who comes in by a guest link: anybody, as nobody; a log-in of the same browser does not count here. */
@Configuration(proxyBeanMethods = false)
class GuestDoor {

    @Bean
    @Order(10)
    SecurityFilterChain guestsDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/guest", "/guest/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                ContentPolicy.PAGES))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(ReferrerPolicy.NO_REFERRER))
                                        .frameOptions(Customizer.withDefaults()))
                .build();
    }
}
