package kr.dure.identity;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/** Tells a program why it isn't let in, in the form of RFC 9457. */
final class Refusal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Refusal() {}

    static void write(HttpServletResponse response, HttpStatus status, String cure)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cure);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), problem);
    }
}
