package zhike.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import zhike.platform.web.Needs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One endpoint as the server offers it. */
record Endpoint(String method, String path, @Nullable String operation, HandlerMethod handler)
        implements Comparable<Endpoint> {

    static Set<Endpoint> all(RequestMappingHandlerMapping mapping) {
        Set<Endpoint> found = new TreeSet<>();
        mapping.getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (!handler.getBeanType().getName().startsWith("zhike.")) return;
                            Needs needs = handler.getMethodAnnotation(Needs.class);
                            for (String path : info.getPatternValues())
                                info.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                method ->
                                                        found.add(
                                                                new Endpoint(
                                                                        method.name(),
                                                                        path.replaceAll(
                                                                                ":[^{}]*(\\{[^}]*})?[^{}]*}",
                                                                                "}"),
                                                                        needs == null
                                                                                ? null
                                                                                : needs.value(),
                                                                        handler)));
                        });
        return found;
    }

    /** About one customer's record. */
    boolean aboutCustomer() {
        return path.startsWith("/api/customers/{id}");
    }

    boolean writes() {
        return !method.equals("GET");
    }

    boolean takesBody() {
        return List.of(handler.getMethodParameters()).stream()
                .anyMatch(
                        p ->
                                p.hasParameterAnnotation(
                                        org.springframework.web.bind.annotation.RequestBody.class));
    }

    boolean takesFile() {
        return List.of(handler.getMethodParameters()).stream()
                .anyMatch(p -> p.getParameterType().getSimpleName().equals("MultipartFile"));
    }

    String name() {
        return method + " " + path;
    }

    /** With a customer's id, and with ids of nothing for all else. */
    String with(long customerId) {
        String filled = aboutCustomer() ? path.replace("{id}", String.valueOf(customerId)) : path;
        return filled.replaceAll("\\{[^}]+}", "999999999");
    }

    @Override
    public int compareTo(Endpoint other) {
        return name().compareTo(other.name());
    }
}
