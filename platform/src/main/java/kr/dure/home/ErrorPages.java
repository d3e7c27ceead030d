package kr.dure.home;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

/** Tells a visitor what went wrong and what to do; a failure gets a reference that stands in the log. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final SecureRandom random = new SecureRandom();

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = new ModelAndView("home/error");
        page.setStatus(status);
        page.addObject("kind", kind(status));
        if (status.is5xxServerError()) {
            String reference =
                    Integer.toHexString(random.nextInt(0x1000000) | 0x1000000)
                            .substring(1)
                            .toUpperCase(Locale.ROOT);
            log.error(
                    "Reference {}: {} {} failed",
                    reference,
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            page.addObject("reference", reference);
        }
        return page;
    }

    private static String kind(HttpStatus status) {
        if (status.is5xxServerError()) {
            return "failed";
        }
        return switch (status) {
            case NOT_FOUND -> "missing";
            case TOO_MANY_REQUESTS -> "often";
            case CONTENT_TOO_LARGE -> "large";
            case FORBIDDEN, UNAUTHORIZED -> "refused";
            default -> "unfit";
        };
    }
}
