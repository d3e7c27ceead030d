package kr.dure.home;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Korean and English: the visitor's choice, else the browser's, else Korean. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "lang";
    private static final List<Locale> SPOKEN = List.of(Locale.KOREAN, Locale.ENGLISH);
    private static final Pattern BUNDLE = Pattern.compile("kr/dure/(\\w+)/messages_ko");

    /** The texts of all features; each keeps {@code messages_ko} and {@code messages_en} in its folder. */
    @Bean
    static MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(
                                new PathMatchingResourcePatternResolver()
                                        .getResources(
                                                "classpath*:kr/dure/*/messages_ko.properties"))
                        .map(Languages::basename)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.KOREAN);
        return messages;
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("dure-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::browserLanguage);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName(PARAMETER);
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }

    /** The language of {@code locale} that pages are written in. */
    static Locale spoken(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? Locale.ENGLISH
                : Locale.KOREAN;
    }

    private static Locale browserLanguage(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.KOREAN;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.KOREAN);
    }

    private static String basename(Resource resource) {
        try {
            return BUNDLE.matcher(resource.getURL().toString())
                    .results()
                    .map(MatchResult::group)
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .replace("_ko", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
