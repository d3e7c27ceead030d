package kr.dure.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** Slows down who tries passwords or tokens, before any is compared; only the address is known then. */
final class AddressLimit extends OncePerRequestFilter {

    /** The part of an IPv6 address that a network gets; the rest its owner chooses freely. */
    private static final int NETWORK_BYTES = 8;

    private final Limits limits;
    private final Turned turned;

    AddressLimit(Limits limits, Turned turned) {
        this.limits = limits;
        this.turned = turned;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = network(request.getRemoteAddr());
        boolean form =
                HttpMethod.POST.matches(request.getMethod())
                        && request.getRequestURI().equals(request.getContextPath() + "/login");
        boolean header = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (form
                && turnedAway(
                        Kind.LOG_INS, limits.count(Kind.LOG_INS, address), request, response)) {
            return;
        }
        if (header
                && turnedAway(
                        Kind.REFUSED, limits.wait(Kind.REFUSED, address), request, response)) {
            return;
        }
        chain.doFilter(request, response);
        if (header && response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            limits.count(Kind.REFUSED, address);
        }
    }

    private boolean turnedAway(
            Kind kind, Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wait.isZero()) {
            return false;
        }
        turned.tooOften(request, response, limits.perMinute(kind), wait);
        return true;
    }

    /** All addresses of one IPv6 network count as one. */
    static String network(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
