package kr.dure.home;

import jakarta.servlet.http.HttpServletRequest;

import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

import java.util.List;
import java.util.Locale;

/** What the frame of a page shows: who is logged in, where one is, the other language. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final CompanyNames companies;

    Frame(CompanyNames companies) {
        this.companies = companies;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        Locale language = Languages.spoken(locale);
        Locale other = Locale.KOREAN.equals(language) ? Locale.ENGLISH : Locale.KOREAN;
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("otherLanguage", other.getLanguage());
        model.addAttribute("otherLanguageLink", link(request, other));
        model.addAttribute("menu", Place.menu(request.getServletPath()));
        Asker asker = asker();
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

    static @Nullable Asker asker() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || "anonymousUser".equals(authentication.getPrincipal())
                ? null
                : Asker.of(authentication);
    }

    private static String link(HttpServletRequest request, Locale language) {
        UriComponentsBuilder link =
                UriComponentsBuilder.newInstance().path(request.getRequestURI());
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
     */
    record Place(String key, String href, String icon, boolean here) {

        private static final List<Place> PLACES =
                List.of(
                        new Place("home", "/", "chain", false),
                        new Place("assistant", "/assistant", "chat", false),
                        new Place("machines", "/machines", "machine", false),
                        new Place("lots", "/lots", "lot", false),
                        new Place("exchange", "/exchange", "inbox", false));

        static List<Place> menu(String path) {
            return PLACES.stream().map(place -> place.at(path)).toList();
        }

        private Place at(String path) {
            return new Place(key, href, icon, path.equals(href) || path.startsWith(href + "/"));
        }
    }
}
