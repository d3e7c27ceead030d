package kr.dure.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kr.dure.identity.OtherLogIn;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Log-in with OpenID Connect: authorization code and PKCE, for each server that the settings name. */
@Component
class OidcLogIn implements OtherLogIn {

    private static final Logger log = LoggerFactory.getLogger(OidcLogIn.class);
    private static final String START = "/oauth2/authorization";

    private final @Nullable ClientRegistrationRepository servers;
    private final OidcPeople people;

    OidcLogIn(
            ObjectProvider<ClientRegistrationRepository> servers,
            OidcPeople people,
            @Value("${dure.identity.form:true}") boolean form) {
        this.servers = servers.getIfAvailable();
        this.people = people;
        if (this.servers == null && !form) {
            throw new IllegalStateException(
                    "dure.identity.form is false, and no other log-in is set, so nobody could log"
                        + " in; name a server under spring.security.oauth2.client or leave the form"
                        + " on");
        }
    }

    @Override
    public void add(HttpSecurity http) {
        ClientRegistrationRepository known = servers;
        if (known != null) {
            http.oauth2Login(
                    login ->
                            login.loginPage("/login")
                                    .authorizationEndpoint(
                                            start ->
                                                    start.authorizationRequestResolver(
                                                            withPkce(known)))
                                    .userInfoEndpoint(user -> user.oidcUserService(people))
                                    .failureHandler(OidcLogIn::refused));
        }
    }

    @Override
    public List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        if (servers instanceof Iterable<?> all) {
            for (Object one : all) {
                if (one instanceof ClientRegistration server) {
                    buttons.add(
                            new Button(
                                    START + "/" + server.getRegistrationId(),
                                    server.getClientName()));
                }
            }
        }
        return buttons;
    }

    private static OAuth2AuthorizationRequestResolver withPkce(
            ClientRegistrationRepository servers) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(servers, START);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static void refused(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        log.info("A log-in through another server was refused: {}", failure.getMessage());
        String why = failure instanceof Refused refused ? refused.why().key() : "untrusted";
        response.sendRedirect(request.getContextPath() + "/login?refused=" + why);
    }
}
