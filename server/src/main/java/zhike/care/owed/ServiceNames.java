package zhike.care.owed;

import org.springframework.stereotype.Component;

import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.platform.language.Texts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What services are called, those of the matrix and the greetings beside it. */
@Component
public class ServiceNames {
    private final Matrices matrices;
    private final Texts texts;

    ServiceNames(Matrices matrices, Texts texts) {
        this.matrices = matrices;
        this.texts = texts;
    }

    /** In the language of the rule book. */
    String of(String service) {
        return in(Locale.CHINESE).getOrDefault(service, service);
    }

    /** By code, in the order of the matrix, the greetings last. */
    public Map<String, String> in(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Entitlement each : matrices.everything()) names.put(each.code(), each.name(locale));
        for (String each :
                new String[] {CareRun.WISH_BIRTHDAY, CareRun.WISH_FOUNDED, CareRun.WISH_TRADE})
            names.put(each, texts.get(locale, "care." + each));
        return names;
    }
}
