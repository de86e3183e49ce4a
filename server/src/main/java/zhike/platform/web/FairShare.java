package zhike.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import zhike.platform.error.Refusal;
import zhike.platform.who.Who;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A person, with all sessions and keys, is served so many requests at once, and the others of
 * theirs wait: whoever sends hundreds at once must not hold every connection of the database. A
 * browser sends six. Uploads have a share of their own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 7)
class FairShare extends OncePerRequestFilter {
    static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Cache<Long, Semaphore> shares = shares();

    /** Apart, for a file comes as slowly as their line is, and they work on meanwhile. */
    private final Cache<Long, Semaphore> uploads = shares();

    private final Who who;
    private final ProblemWriter problems;

    FairShare(Who who, ProblemWriter problems) {
        this.who = who;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Long person = who.personId();
        Semaphore share =
                person == null
                        ? null
                        : (Form.sent(request) ? uploads : shares).get(person, any -> fair());
        if (share == null) chain.doFilter(request, response);
        else if (!mine(share))
            problems.write(
                    new Refusal(Refusal.Kind.TOO_MANY, "request.too-many", Map.of()),
                    request,
                    response);
        else
            try {
                chain.doFilter(request, response);
            } finally {
                share.release();
            }
    }

    private static Cache<Long, Semaphore> shares() {
        return Caffeine.newBuilder().weakValues().maximumSize(100_000).build();
    }

    private static Semaphore fair() {
        return new Semaphore(AT_ONCE, true);
    }

    private static boolean mine(Semaphore share) {
        try {
            return share.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
