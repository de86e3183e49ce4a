package zhike.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.DisconnectedClientHelper;

import tools.jackson.core.JacksonException;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every error leaves as one form: RFC 9457 with our code, in the reader's language, never with a
 * stack trace.
 */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Pattern TWICE =
            Pattern.compile("^Duplicate Object property \"(.{1,80})\"");
    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal, Locale locale) {
        return writer.response(refusal, locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(
            HttpMessageNotReadableException e, Locale locale) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refused(refusal, locale);
        String twice = e.getCause() instanceof JacksonException json ? twice(json) : null;
        if (twice != null)
            return refused(
                    new Refusal(Kind.MALFORMED, "body.twice", Map.of())
                            .at(twice, "body.twice", Map.of()),
                    locale);
        String path = e.getCause() instanceof JacksonException json ? path(json) : "";
        return refused(
                new Refusal(Kind.MALFORMED, "body.malformed", Map.of())
                        .at(path, "body.malformed", Map.of()),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(MethodArgumentNotValidException e, Locale locale) {
        Refusal refusal = Refusal.invalid("input.invalid");
        for (FieldError error : e.getBindingResult().getFieldErrors())
            refusal.at(
                    error.getField(),
                    Violations.code(error.getCode()),
                    Violations.args(error.getArguments()));
        return refused(refusal, locale);
    }

    /** Of parameters. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(HandlerMethodValidationException e, Locale locale) {
        Refusal refusal = Refusal.invalid("input.invalid");
        for (var result : e.getParameterValidationResults())
            for (var error : result.getResolvableErrors()) {
                String[] codes = error.getCodes();
                String name = result.getMethodParameter().getParameterName();
                refusal.at(
                        name == null ? "" : name,
                        Violations.code(codes == null ? null : codes[codes.length - 1]),
                        Violations.args(error.getArguments()));
            }
        return refused(refusal, locale);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<Map<String, Object>> violated(Exception e, Locale locale) {
        return refused(Refusal.invalid("input.invalid"), locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mistyped(
            MethodArgumentTypeMismatchException e, Locale locale) {
        return refused(
                new Refusal(Kind.MALFORMED, "parameter.malformed", Map.of())
                        .at(e.getName(), "parameter.malformed", Map.of()),
                locale);
    }

    /** Parameters that are no text in UTF-8, have a name that is none, or are too many. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Map<String, Object>> undecodable(Exception e, Locale locale) {
        return refused(new Refusal(Kind.MALFORMED, "parameter.malformed", Map.of()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return refused(new Refusal(Kind.TOO_LARGE, "file.too-large", Map.of()), locale);
    }

    /** No form with a file where one is needed. */
    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<Map<String, Object>> noFile(Exception e, Locale locale) {
        return refused(
                new Refusal(Kind.MALFORMED, "file.missing-part", Map.of())
                        .at("file", "file.missing-part", Map.of()),
                locale);
    }

    /** Who asked has gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("The reader has gone: {}", e.getMessage());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Map<String, Object>> unexpected(
            Exception e, Locale locale, HttpServletRequest request) {
        // in the middle of the answer
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) return null;
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            return writer.known(known.getStatusCode().value(), locale);
        Refusal meant = SqlMeaning.of(e);
        if (meant != null) return refused(meant, locale);
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "{} {} failed, reference {}",
                request.getMethod(),
                request.getRequestURI(),
                reference,
                e);
        return writer.unexpected(reference, locale);
    }

    /** The field that the body has twice; the reader tells its name in the message alone. */
    private static @Nullable String twice(JacksonException e) {
        Matcher told = TWICE.matcher(e.getOriginalMessage());
        if (!told.find()) return null;
        String above = path(e);
        String name = told.group(1);
        return above.isEmpty() || above.endsWith(name) ? name : above + "." + name;
    }

    private static String path(JacksonException e) {
        List<String> steps = new ArrayList<>();
        for (JacksonException.Reference step : e.getPath())
            steps.add(
                    step.getPropertyName() != null
                            ? step.getPropertyName()
                            : "[" + step.getIndex() + "]");
        return String.join(".", steps).replace(".[", "[");
    }
}
