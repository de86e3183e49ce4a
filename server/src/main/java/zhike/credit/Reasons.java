package zhike.credit;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Keeps reasons and puts them into words. */
@Component
public class Reasons {
    private final ObjectMapper json;
    private final Texts texts;

    Reasons(ObjectMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    public JSONB kept(List<Reason> reasons) {
        return JSONB.jsonb(json.writeValueAsString(reasons));
    }

    public List<String> said(JSONB kept, Locale locale) {
        return said(
                json.readValue(
                        Objects.requireNonNull(kept.data()), new TypeReference<List<Reason>>() {}),
                locale);
    }

    public List<String> said(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(each -> texts.get(locale, "credit.because." + each.code(), each.figures()))
                .toList();
    }
}
