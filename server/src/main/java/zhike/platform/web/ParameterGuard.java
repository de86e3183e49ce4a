package zhike.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zhike.platform.error.Refusal;

/** The same rule for query parameters and path variables: text that the database cannot hold goes no further. */
@Configuration
class ParameterGuard implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null)
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) check(name, value);
            });
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
            variables.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
        return true;
    }

    private static void check(String name, String value) {
        if (!Characters.storable(value)) throw Refusal.invalid(name, "field.character");
    }
}
