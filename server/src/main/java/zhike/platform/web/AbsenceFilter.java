package zhike.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import zhike.platform.error.Refusal;
import zhike.platform.postgres.DatabaseAbsence;

import java.io.IOException;
import java.util.Map;

/**
 * Answers 503 database.away while the database is away, when a filter before the endpoints noticed
 * it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AbsenceFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(AbsenceFilter.class);
    private final ProblemWriter problems;

    AbsenceFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!DatabaseAbsence.in(e) || response.isCommitted()) throw e;
            log.warn("The database is away: {}", e.getMessage());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusal away = new Refusal(Refusal.Kind.UNAVAILABLE, "database.away", Map.of());
        response.reset();
        response.setHeader("Retry-After", "2");
        problems.write(away, request, response);
    }
}
