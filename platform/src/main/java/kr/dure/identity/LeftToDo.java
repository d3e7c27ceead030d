package kr.dure.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;

import java.io.IOException;

/** Sends one who gave only a password on to the second factor; any other refusal is passed on. */
final class LeftToDo implements AccessDeniedHandler {

    static final String CODE = "/login/code";
    static final String ENROLMENT = "/account/second-factor";

    private final FactorGate gate;
    private final RequestCache pages;
    private final AccessDeniedHandler others;

    LeftToDo(FactorGate gate, RequestCache pages, AccessDeniedHandler others) {
        this.gate = gate;
        this.pages = pages;
        this.others = others;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        SecondFactor.Need need =
                e instanceof CsrfException
                        ? SecondFactor.Need.NOTHING
                        : gate.needOf(SecurityContextHolder.getContext().getAuthentication());
        switch (need) {
            case NOTHING -> others.handle(request, response, e);
            case CODE -> send(request, response, CODE);
            case ENROLMENT -> send(request, response, ENROLMENT);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        pages.saveRequest(request, response);
        Doors.sendTo(request, response, page);
    }
}
