package zhike.messaging.template;

import org.springframework.stereotype.Component;

import zhike.messaging.TemplatePurpose;

import java.util.List;

/** Messages that no module sends by itself. */
@Component
class GeneralPurpose implements TemplatePurpose {
    static final String CODE = "general";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> placeholders() {
        return List.of("name", "salutation", "grade", "company", "sender");
    }
}
