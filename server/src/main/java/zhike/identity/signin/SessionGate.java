package zhike.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.io.IOException;

/**
 * Finds out who asks, from the session cookie or an API key; whether they may, the module access
 * decides.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class SessionGate extends OncePerRequestFilter {
    static final String COOKIE = "zhike_session";
    private static final String BEARER = "Bearer ";
    private final Sessions sessions;
    private final ApiKeys keys;

    SessionGate(Sessions sessions, ApiKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(
                    who(request),
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private @Nullable SignedIn who(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().startsWith("/v3/")) return null;
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER))
            return keys.find(authorization.substring(BEARER.length()), request.getRemoteAddr());
        String token = cookie(request);
        return token == null ? null : sessions.find(token);
    }

    static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie cookie : cookies) if (cookie.getName().equals(COOKIE)) return cookie.getValue();
        return null;
    }
}
