package kr.dure.exchange;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

import tools.jackson.databind.json.JsonMapper;

/** Who may send facts: connections by their token, each request anew, without session or cookie. */
@Configuration(proxyBeanMethods = false)
class IngestApiDoor {

    @Bean
    @Order(1)
    SecurityFilterChain ingestRequests(HttpSecurity http, ConnectionTokens tokens, JsonMapper json)
            throws Exception {
        return http.securityMatcher("/api/ingest/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .addFilterBefore(new IngestApiTokenCheck(tokens, json), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
