package zhike.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.web.Needs;
import zhike.platform.web.OpenToStrangers;

import java.util.Map;
import java.util.Set;

/**
 * No one passes without the right that the endpoint names; an endpoint that names none is closed.
 */
@Component
class RightsInterceptor implements HandlerInterceptor {
    /**
     * A browser sends this header for no other site: together with SameSite=Strict no foreign page
     * can write.
     */
    static final String HEADER = "X-Requested-By";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WITH_OLD_PASSWORD =
            Set.of("/api/session", "/api/session/password", "/api/session/locale");
    private final Viewers viewers;

    RightsInterceptor(Viewers viewers) {
        this.viewers = viewers;
    }

    private static final String LOOKS = ".read";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        // the end of a stream comes back through here: who asks was let in when it began
        if (request.getDispatcherType() == DispatcherType.ASYNC) return true;
        if (!(handler instanceof HandlerMethod method)) return true;
        SignedIn who = Acting.now();
        if (!READS.contains(request.getMethod())) refuseForeign(request, who);
        if (method.hasMethodAnnotation(OpenToStrangers.class)) return true;
        if (who == null) throw new Refusal(Kind.UNAUTHENTICATED, "session.needed", Map.of());
        if (who.mustChangePassword() && !WITH_OLD_PASSWORD.contains(request.getRequestURI()))
            throw Refusal.forbidden("password.must-change");
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs != null) {
            viewers.of(who).needs(needs.value());
            if (!READS.contains(request.getMethod())) refuseReadingKey(who, needs.value());
        } else refuseKey(who, method);
        return true;
    }

    private static void refuseForeign(
            HttpServletRequest request, @org.jspecify.annotations.Nullable SignedIn who) {
        boolean byKey = who != null && who.onlyOperations() != null;
        if (!byKey && request.getHeader(HEADER) == null) throw Refusal.forbidden("request.foreign");
    }

    /**
     * Some deeds ask of people no more than that they may look; a key that only looks does none.
     */
    private static void refuseReadingKey(SignedIn who, String operation) {
        if (who.onlyOperations() == null || !operation.endsWith(LOOKS)) return;
        String family = operation.substring(0, operation.length() - LOOKS.length() + 1);
        boolean does =
                who.onlyOperations().stream()
                        .anyMatch(each -> each.startsWith(family) && !each.endsWith(LOOKS));
        if (!does) throw Refusal.forbidden("operation.not-granted");
    }

    /**
     * What is open to every signed-in person is for people, not for keys; and what names no right
     * at all is closed.
     */
    private static void refuseKey(SignedIn who, HandlerMethod method) {
        boolean named = method.hasMethodAnnotation(zhike.platform.web.SignedInOnly.class);
        boolean library = !method.getBeanType().getName().startsWith("zhike.");
        if (!named && !library || who.onlyOperations() != null && !library)
            throw Refusal.forbidden("operation.not-granted");
    }
}
