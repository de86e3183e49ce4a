package zhike.access.role;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.language.Texts;
import zhike.platform.web.SignedInOnly;

import java.util.List;
import java.util.Locale;

/** What roles, delegations and keys can be made of. */
@RestController
class OperationEndpoint {
    record Shown(
            String code,
            String label,
            String group,
            String groupLabel,
            @Nullable List<String> reaches) {}

    private final Operations operations;
    private final Texts texts;

    OperationEndpoint(Operations operations, Texts texts) {
        this.operations = operations;
        this.texts = texts;
    }

    @GetMapping("/api/operations")
    @SignedInOnly(because = "the words for what one may do oneself")
    List<Shown> all(Locale locale) {
        return operations.all().stream()
                .map(
                        operation ->
                                new Shown(
                                        operation.code(),
                                        texts.get(locale, "operation." + operation.code()),
                                        operation.group(),
                                        texts.get(locale, "operation.group." + operation.group()),
                                        operation.reaches().isEmpty() ? null : operation.reaches()))
                .toList();
    }
}
