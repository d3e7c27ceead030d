package kr.dure.exchange;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not worked on at all; nothing of it was taken. */
final class IngestApiRefusal extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private IngestApiRefusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static IngestApiRefusal unreadable(String why) {
        return new IngestApiRefusal(
                HttpStatus.BAD_REQUEST, "The request can't be read: %s.".formatted(why));
    }

    static IngestApiRefusal tooLarge(String what) {
        return new IngestApiRefusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "The request has %s; nothing of it was taken. Send it in parts.".formatted(what));
    }

    static IngestApiRefusal busy(int seconds, String why) {
        IngestApiRefusal refusal =
                new IngestApiRefusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "%s Send the same request again in %d seconds.".formatted(why, seconds));
        refusal.getHeaders().set("Retry-After", String.valueOf(seconds));
        return refusal;
    }
}
