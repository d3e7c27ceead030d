package kr.dure.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kr.dure.guard.ContentPolicy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

import java.io.IOException;

/** Who comes in where: programs with a password or token, people through the log-in page; the ingest API has its own door. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private final Accounts accounts;
    private final FactorGate gate;

    Doors(Accounts accounts, FactorGate gate) {
        this.accounts = accounts;
        this.gate = gate;
    }

    /** Tells {@link Sessions} when one begins, changes its id or ends. */
    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Pages that somebody wanted to see before the log-in, to go on to after it. */
    @Bean
    static HttpSessionRequestCache wantedPages() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(Doors::isPage);
        return pages;
    }

    /** A password or token in the request needs no CSRF token: no browser page sends that header by itself. */
    @Bean
    @Order(20)
    SecurityFilterChain programsDoor(
            HttpSecurity http, BearerCheck tokens, Sessions sessions, IdentitySettings settings) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/api/questions/**", "/api/openapi.json")
                                        .access(
                                                AuthorizationManagers.allOf(
                                                        gate.passed(), within(Scope.ASK)))
                                        .anyRequest()
                                        .access(
                                                AuthorizationManagers.allOf(
                                                        gate.passed(), unlimited())))
                .addFilterBefore(new BearerDoor(tokens), AuthorizationFilter.class)
                .addFilterBefore(new FreshAccount(accounts), AuthorizationFilter.class)
                .csrf(
                        csrf ->
                                csrf.requireCsrfProtectionMatcher(
                                        request ->
                                                CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                                                        && !carriesPassword(request)
                                                        && !BearerDoor.carriesToken(request)))
                .sessionManagement(session -> endable(session, sessions))
                .exceptionHandling(errors -> errors.accessDeniedHandler(this::refuseProgram))
                .requestCache(cache -> cache.disable())
                .headers(Doors::headers);
        if (settings.form()) {
            http.httpBasic(basic -> basic.realmName("Dure"));
        } else {
            http.exceptionHandling(errors -> errors.authenticationEntryPoint(Doors::needsToken));
        }
        return http.build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain peopleDoor(
            HttpSecurity http,
            Sessions sessions,
            HttpSessionRequestCache wantedPages,
            IdentitySettings settings,
            ObjectProvider<OtherLogIn> others) {
        http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/login",
                                                "/invitation/*",
                                                "/assets/**",
                                                "/webjars/**",
                                                "/favicon.ico",
                                                "/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers(LeftToDo.CODE)
                                        .authenticated()
                                        .requestMatchers(
                                                LeftToDo.ENROLMENT, LeftToDo.ENROLMENT + "/**")
                                        .access(gate.enrolling())
                                        .anyRequest()
                                        .access(gate.passed()))
                .sessionManagement(session -> endable(session, sessions))
                .addFilterBefore(new FreshAccount(accounts), AuthorizationFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .requestCache(cache -> cache.requestCache(wantedPages))
                .exceptionHandling(
                        errors ->
                                errors.defaultAuthenticationEntryPointFor(
                                                new ToLogin(), Doors::isPart)
                                        .accessDeniedHandler(
                                                new LeftToDo(gate, wantedPages, new StaleForm())))
                .headers(Doors::headers);
        if (settings.form()) {
            http.formLogin(form -> form.loginPage("/login").failureHandler(Doors::wrong));
        }
        others.orderedStream().forEach(other -> other.add(http));
        return http.build();
    }

    private static void endable(
            SessionManagementConfigurer<HttpSecurity> session, Sessions sessions) {
        session.sessionConcurrency(
                many ->
                        many.maximumSessions(-1)
                                .sessionRegistry(sessions)
                                .expiredSessionStrategy(
                                        event ->
                                                sendToLogIn(
                                                        event.getRequest(),
                                                        event.getResponse(),
                                                        "ended")));
    }

    private static void wrong(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        String said =
                switch (failure) {
                    case MustWait wait when wait.minutes() > 1 -> "wait=" + wait.minutes();
                    case MustWait wait -> "wait";
                    default -> "wrong";
                };
        sendToLogIn(request, response, said);
    }

    /** @param said what the log-in page tells: the name of one of its alerts */
    static void sendToLogIn(HttpServletRequest request, HttpServletResponse response, String said)
            throws IOException {
        sendTo(request, response, "/login?" + said);
    }

    /** Sends a page on, the page around a part, and refuses a program. */
    static void sendTo(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        String address = request.getContextPath() + page;
        if (path(request).startsWith("/api/")) {
            Refusal.write(
                    response, HttpStatus.UNAUTHORIZED, "The session has ended; log in again.");
        } else if (isPart(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", address);
        } else {
            response.sendRedirect(address);
        }
    }

    /** Its path within this application. */
    static String path(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    private void refuseProgram(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String cure =
                switch (gate.needOf(authentication)) {
                    case NOTHING ->
                            BearerDoor.carriesToken(request)
                                    ? "This token's scopes don't reach this address; make one with"
                                            + " the scope it needs on the page My account."
                                    : "This may not be done here; a page's request needs its CSRF"
                                            + " token.";
                    case CODE, ENROLMENT ->
                            "This account has, or its company asks for, a second factor, so a"
                                    + " password alone opens nothing. Make a personal access token"
                                    + " on the page My account.";
                };
        Refusal.write(response, HttpStatus.FORBIDDEN, cure);
    }

    private static void needsToken(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Dure\"");
        Refusal.write(
                response,
                HttpStatus.UNAUTHORIZED,
                "Send the header Authorization: Bearer and a personal access token, made on the"
                        + " page My account.");
    }

    private static AuthorizationManager<RequestAuthorizationContext> within(Scope scope) {
        return (authentication, context) -> {
            Authentication known = authentication.get();
            return new AuthorizationDecision(
                    !Scope.isLimited(known)
                            || known.getAuthorities().stream()
                                    .map(GrantedAuthority::getAuthority)
                                    .anyMatch(scope.authority()::equals));
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> unlimited() {
        return (authentication, context) ->
                new AuthorizationDecision(!Scope.isLimited(authentication.get()));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.PAGES))
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
