package kr.dure.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;

/** Turns a request away: programs get a problem, people the error page, and both the way on. */
@Component
class Turned {

    private final HeaderWriter headers = new StrictHeaders();
    private final JsonMapper json;

    Turned(JsonMapper json) {
        this.json = json;
    }

    void tooOften(
            HttpServletRequest request, HttpServletResponse response, int perMinute, Duration wait)
            throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        answer(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "More than %d requests a minute; send this one again in %d s."
                        .formatted(perMinute, seconds));
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response, long most)
            throws IOException {
        answer(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "The body may have %d kB at most; nothing of it was taken. Send less, or send it in parts."
                        .formatted(most >> 10));
    }

    void withoutLength(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                HttpStatus.LENGTH_REQUIRED,
                "Say how long the body is with a Content-Length header instead of sending it in"
                        + " chunks.");
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail)
            throws IOException {
        headers.writeHeaders(request, response);
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
        } else {
            response.sendError(status.value());
        }
    }
}
