package zhike.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import zhike.platform.error.Refusal;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address has one way to be written. Others, which proxies and servers read differently, are no
 * address; else they were told to sign in, for nobody asks who comes that way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PlainAddress extends OncePerRequestFilter {
    private static final Pattern OTHERWISE =
            Pattern.compile("//|;|/([.]|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);
    private final ProblemWriter problems;

    PlainAddress(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OTHERWISE.matcher(request.getRequestURI()).find())
            problems.write(
                    new Refusal(Refusal.Kind.MALFORMED, "http.400", Map.of()), request, response);
        else chain.doFilter(request, response);
    }
}
