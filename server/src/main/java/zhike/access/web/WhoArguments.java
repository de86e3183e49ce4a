package zhike.access.web;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.util.List;
import java.util.Map;

/** Endpoints take the viewer, or who is signed in, as a plain argument. */
@Configuration
class WhoArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final RightsInterceptor rights;
    private final Viewers viewers;

    WhoArguments(RightsInterceptor rights, Viewers viewers) {
        this.rights = rights;
        this.viewers = viewers;
        // nobody sends them: the description of the API must not ask for them
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, SignedIn.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // before anybody else looks at what was sent
        registry.addInterceptor(rights).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class
                || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        SignedIn who = Acting.now();
        if (who == null) throw new Refusal(Kind.UNAUTHENTICATED, "session.needed", Map.of());
        return parameter.getParameterType() == SignedIn.class ? who : viewers.of(who);
    }
}
