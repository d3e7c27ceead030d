package kr.dure.guard;

import jakarta.servlet.Filter;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every request passes before its feature sees it. */
@Configuration(proxyBeanMethods = false)
class Guards {

    private static final int BEFORE_LOG_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;
    private static final int AFTER_LOG_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    static FilterRegistrationBean<BodyLimit> bodyLimit(LimitSettings settings, Turned turned) {
        return at(BEFORE_LOG_IN, new BodyLimit(settings, turned));
    }

    @Bean
    static FilterRegistrationBean<AddressLimit> addressLimit(Limits limits, Turned turned) {
        return at(BEFORE_LOG_IN + 1, new AddressLimit(limits, turned));
    }

    @Bean
    static FilterRegistrationBean<PersonLimit> personLimit(Limits limits, Turned turned) {
        return at(AFTER_LOG_IN, new PersonLimit(limits, turned));
    }

    /** For every door that doesn't say otherwise, also for one that is made later. */
    @Bean
    static Customizer<HttpSecurity> strictHeaders() {
        return http ->
                http.headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                "default-src 'none';"
                                                                        + " frame-ancestors 'none';"
                                                                        + " base-uri 'none';"
                                                                        + " form-action 'none'"))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(
                                                permissions ->
                                                        permissions.policy(
                                                                StrictHeaders.PERMISSIONS))
                                        .crossOriginOpenerPolicy(
                                                opener ->
                                                        opener.policy(
                                                                CrossOriginOpenerPolicy
                                                                        .SAME_ORIGIN))
                                        .crossOriginResourcePolicy(
                                                resource ->
                                                        resource.policy(
                                                                CrossOriginResourcePolicy
                                                                        .SAME_ORIGIN)));
    }

    /** A path that may mean two things, such as one with {@code //} or {@code ;}, is not looked at. */
    @Bean
    static RequestRejectedHandler unclearPaths() {
        HeaderWriter headers = new StrictHeaders();
        RequestRejectedHandler bad = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            headers.writeHeaders(request, response);
            bad.handle(request, response, rejected);
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
