package kr.dure.home;

import static kr.dure.identity.Role.ADMIN;
import static kr.dure.identity.Role.AUDITOR;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.Somebody;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the frame of a page shows: who is logged in, where one is, the other language. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final CompanyNames companies;

    Frame(CompanyNames companies) {
        this.companies = companies;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        if (isForPrograms(request)) {
            return;
        }
        Locale language = Languages.spoken(locale);
        Locale other = Locale.KOREAN.equals(language) ? Locale.ENGLISH : Locale.KOREAN;
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("otherLanguage", other.getLanguage());
        model.addAttribute("otherLanguageLink", link(request, other));
        Asker asker = asker();
        model.addAttribute("menu", Place.menu(request.getServletPath(), asker));
        if (asker != null) {
            model.addAttribute("asker", asker);
            model.addAttribute(
                    "myCompany",
                    new LazyContextVariable<String>() {
                        @Override
                        protected String loadValue() {
                            return companies.of(asker);
                        }
                    });
        }
    }

    /** Rest controllers are controllers, too, but who asks them may be no person. */
    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(RestController.class);
    }

    static @Nullable Asker asker() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Somebody somebody
                ? somebody.asker()
                : null;
    }

    /** To the address that the visitor sees; the request of an error page has another one. */
    private static String link(HttpServletRequest request, Locale language) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // path() takes the second slash from //elsewhere, which would lead to another server
        UriComponentsBuilder link =
                UriComponentsBuilder.newInstance()
                        .path(failed == null ? request.getRequestURI() : failed.toString());
        if (request.getQueryString() != null) {
            link.query(request.getQueryString());
        }
        return link.replaceQueryParam(Languages.PARAMETER, language.getLanguage())
                .build()
                .toUriString();
    }

    /**
     * One entry of the menu.
     *
     * @param key of its text, {@code menu.<key>}
     * @param icon of {@code icons.svg}
     * @param roles that find it in the menu; none for all
     */
    record Place(String key, String href, String icon, boolean here, Set<Role> roles) {

        private static final List<Place> PLACES =
                List.of(
                        new Place("home", "/", "chain", false),
                        new Place("assistant", "/assistant", "chat", false),
                        new Place("ask", "/ask", "list", false),
                        new Place("board", "/board", "board", false),
                        new Place("machines", "/machines", "machine", false),
                        new Place("lots", "/lots", "lot", false),
                        new Place("quality", "/quality", "quality", false),
                        new Place("agreements", "/agreements", "agreement", false),
                        new Place("exchange", "/exchange", "inbox", false),
                        new Place("audit", "/audit", "eye", false, Set.of(AUDITOR, ADMIN)));

        Place(String key, String href, String icon, boolean here) {
            this(key, href, icon, here, Set.of());
        }

        static List<Place> menu(String path, @Nullable Asker asker) {
            return PLACES.stream()
                    .filter(place -> place.isFor(asker))
                    .map(place -> place.at(path))
                    .toList();
        }

        private boolean isFor(@Nullable Asker asker) {
            return roles.isEmpty() || (asker != null && roles.stream().anyMatch(asker::is));
        }

        private Place at(String path) {
            return new Place(
                    key, href, icon, path.equals(href) || path.startsWith(href + "/"), roles);
        }
    }
}
