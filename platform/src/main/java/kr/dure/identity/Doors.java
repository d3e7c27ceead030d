package kr.dure.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who comes in where: programs with a password, people through the log-in page; the ingest API has its own door. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Everything from this origin only; no script or style inside a page. */
    static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /** A password in the request needs no CSRF token: no browser page sends that header by itself. */
    @Bean
    @Order(20)
    SecurityFilterChain programsDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.realmName("Dure"))
                .csrf(
                        csrf ->
                                csrf.requireCsrfProtectionMatcher(
                                        request ->
                                                CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                                                        && !carriesPassword(request)))
                .requestCache(cache -> cache.disable())
                .headers(Doors::headers)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain peopleDoor(HttpSecurity http) throws Exception {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(Doors::isPage);
        SimpleUrlAuthenticationFailureHandler wrong =
                new SimpleUrlAuthenticationFailureHandler("/login?wrong");
        SimpleUrlAuthenticationFailureHandler wait =
                new SimpleUrlAuthenticationFailureHandler("/login?wait");
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/login",
                                                "/assets/**",
                                                "/webjars/**",
                                                "/favicon.ico",
                                                "/actuator/health/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .failureHandler(
                                                (request, response, failure) ->
                                                        (failure instanceof LockedException
                                                                        ? wait
                                                                        : wrong)
                                                                .onAuthenticationFailure(
                                                                        request, response,
                                                                        failure)))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .requestCache(cache -> cache.requestCache(pages))
                .exceptionHandling(
                        errors ->
                                errors.defaultAuthenticationEntryPointFor(
                                                new ToLogin(), Doors::isPart)
                                        .accessDeniedHandler(new StaleForm()))
                .headers(Doors::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(Customizer.withDefaults());
    }

    private static boolean carriesPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith("Basic ");
    }

    /** A part of a page that a script asks for, not a page. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && !isPart(request)
                && accept != null
                && accept.contains("text/html");
    }
}
