package zhike.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import zhike.platform.error.Refusal;
import zhike.platform.web.Form;
import zhike.platform.web.ProblemWriter;
import zhike.platform.who.Who;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A write with the header {@code Idempotency-Key} is carried out once: what it does and the answer
 * to it are committed together, and the same key brings the same answer for a day. A refused
 * request leaves nothing and may be sent again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotentRequests extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final int MOST_CHARACTERS = 100;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /**
     * Failed sign-ins are counted though they are refused, and answers with a secret in them are
     * not kept.
     */
    private static final Pattern SECRET =
            Pattern.compile(
                    "/api/(session|api-keys|people|calendar-feed|customers/[^/]+/revelation)");

    private final Who who;
    private final GivenAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;

    IdempotentRequests(
            Who who,
            GivenAnswers answers,
            PlatformTransactionManager transactions,
            ProblemWriter problems) {
        this.who = who;
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // the bytes of an upload may trickle in for minutes: no transaction waits for them
        return request.getHeader(HEADER) == null
                || SECRET.matcher(request.getRequestURI()).lookingAt()
                || Form.sent(request)
                || !WRITES.contains(request.getMethod())
                || who.personId() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!key.matches("[!-~]{1," + MOST_CHARACTERS + "}")) {
            problems.write(Refusal.invalid(HEADER, "idempotency.key"), request, response);
            return;
        }
        KeptRequest kept = new KeptRequest(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            Optional<GivenAnswers.Given> given =
                    transaction.execute(
                            status -> {
                                try {
                                    return once(kept, answer, chain, key, status::setRollbackOnly);
                                } catch (IOException | ServletException e) {
                                    throw new Wrapped(e);
                                }
                            });
            if (given.isPresent()) again(given.get(), kept, response);
            else answer.copyBodyToResponse();
        } catch (Wrapped e) {
            if (e.getCause() instanceof IOException io) throw io;
            throw new ServletException(e.getCause());
        }
    }

    /**
     * @return the answer given before, or nothing when it was carried out now
     */
    private Optional<GivenAnswers.Given> once(
            KeptRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            String key,
            Runnable undo)
            throws IOException, ServletException {
        GivenAnswers.Sender sender = sender();
        GivenAnswers.Given given = answers.find(sender, key);
        if (given != null) return Optional.of(given);
        chain.doFilter(request, answer);
        if (!HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) undo.run();
        else
            answers.keep(
                    sender,
                    key,
                    new GivenAnswers.Given(
                            request.hash(),
                            answer.getStatus(),
                            new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)));
        return Optional.empty();
    }

    private GivenAnswers.Sender sender() {
        Long person = who.personId();
        if (person == null) throw new IllegalStateException("nobody is signed in");
        Long key = who.keyId();
        return new GivenAnswers.Sender(person, key == null ? 0 : key);
    }

    private void again(GivenAnswers.Given given, KeptRequest request, HttpServletResponse response)
            throws IOException {
        if (!Arrays.equals(given.hash(), request.hash())) {
            problems.write(Refusal.conflict("idempotency.reused"), request, response);
            return;
        }
        response.setStatus(given.status());
        response.setHeader("Idempotent-Replayed", "true");
        if (given.body().isEmpty()) return;
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(given.body().getBytes(StandardCharsets.UTF_8));
    }

    private static final class Wrapped extends RuntimeException {
        Wrapped(Exception cause) {
            super(cause);
        }
    }
}
