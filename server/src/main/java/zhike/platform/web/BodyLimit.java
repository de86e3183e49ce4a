package zhike.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import zhike.platform.error.Refusal;
import zhike.platform.who.Who;

import java.io.IOException;
import java.util.Map;

/**
 * What is sent is gathered in memory before anybody looks at it, so it has a limit: little for a
 * stranger, more for who is signed in. Forms with files go to the disk and have their own limit; a
 * stranger sends none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class BodyLimit extends OncePerRequestFilter {
    static final int OF_STRANGERS = 16 << 10;
    static final int MOST = 4 << 20;
    private final Who who;
    private final ProblemWriter problems;

    BodyLimit(Who who, ProblemWriter problems) {
        this.who = who;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean empty =
                request.getContentLengthLong() <= 0
                        && request.getHeader("Transfer-Encoding") == null;
        if (empty) chain.doFilter(request, response);
        else bounded(request, response, chain);
    }

    private void bounded(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean stranger = who.personId() == null;
        boolean form = Form.sent(request);
        int limit = stranger ? OF_STRANGERS : MOST;
        if (form && !stranger) chain.doFilter(request, response);
        else if (form || request.getContentLengthLong() > limit)
            problems.write(tooLarge(), request, response);
        else chain.doFilter(new Bounded(request, limit), response);
    }

    private static Refusal tooLarge() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "http.413", Map.of());
    }

    /** Whoever does not say how much they send is counted. */
    private static final class Bounded extends HttpServletRequestWrapper {
        private final int limit;

        Bounded(HttpServletRequest request, int limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long left;

        Counted(ServletInputStream in, int limit) {
            this.in = in;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = in.read(into, from, most);
            if (got > 0) count(got);
            return got;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) throw tooLarge();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
