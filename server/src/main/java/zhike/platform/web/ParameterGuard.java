package zhike.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The same rule for query parameters and path variables: text that the database cannot hold goes no
 * further; nor does content of no kind.
 */
@Configuration
class ParameterGuard implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    /**
     * An answer has one form, whatever is accepted. Else what was asked for is done first, and then
     * told to be refused because of the form.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer
                .ignoreAcceptHeader(true)
                .defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(Instant.class, new Moments());
        registry.addFormatterForFieldType(LocalDate.class, new Days());
    }

    /** Likewise. */
    private static final class Days implements Formatter<LocalDate> {
        @Override
        public LocalDate parse(String text, Locale locale) {
            LocalDate day = LocalDate.parse(text.strip());
            if (!PlausibleYears.holds(day)) throw new IllegalArgumentException(text);
            return day;
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }

    /** Within the years that the database holds and people write. */
    private static final class Moments implements Formatter<Instant> {
        @Override
        public Instant parse(String text, Locale locale) {
            Instant moment = Instant.parse(text.strip());
            if (!PlausibleYears.holds(moment)) throw new IllegalArgumentException(text);
            return moment;
        }

        @Override
        public String print(Instant moment, Locale locale) {
            return moment.toString();
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        // a kind of content that is none in particular; further in nobody expects one
        if (String.valueOf(request.getContentType()).contains("*"))
            throw new Refusal(Refusal.Kind.UNREADABLE, "http.415", Map.of());
        if (asked(request, handler))
            request.getParameterMap()
                    .forEach(
                            (name, values) -> {
                                for (String value : values) check(name, value);
                            });
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables)
            variables.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
        return true;
    }

    /** To ask a form for its parameters is to read it: only where a file is taken. */
    private static boolean asked(HttpServletRequest request, Object handler) {
        return Form.sent(request)
                ? handler instanceof HandlerMethod method && takesFile(method)
                : request.getQueryString() != null;
    }

    private static boolean takesFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private static void check(String name, String value) {
        if (!Characters.storable(value)) throw Refusal.invalid(name, "field.character");
    }
}
