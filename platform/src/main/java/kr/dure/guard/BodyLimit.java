package kr.dure.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Turns away a body by its announced length, before anything of it is read. */
final class BodyLimit extends OncePerRequestFilter {

    private final LimitSettings settings;
    private final Turned turned;

    BodyLimit(LimitSettings settings, Turned turned) {
        this.settings = settings;
        this.turned = turned;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/ingest/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request).toBytes();
        if (request.getContentLengthLong() > most) {
            // a body taken as a stream is not searched for parameters by the error page
            request.getInputStream();
            turned.tooLarge(request, response, most);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            turned.withoutLength(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private DataSize most(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return settings.json();
        }
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? settings.upload() : settings.form();
    }
}
