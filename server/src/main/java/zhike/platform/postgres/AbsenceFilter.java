package zhike.platform.postgres;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 database.absent while the database is away, wherever in the request that was noticed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AbsenceFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(AbsenceFilter.class);
    static final String BODY = "{\"code\":\"database.absent\",\"status\":503}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!DatabaseAbsence.in(e) || response.isCommitted()) throw e;
            log.warn("The database is away: {}", e.getMessage());
            response.reset();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "2");
            response.setContentType("application/json");
            response.getOutputStream().write(BODY.getBytes(StandardCharsets.UTF_8));
        }
    }
}
