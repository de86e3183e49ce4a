package zhike.messaging.template;

import org.springframework.stereotype.Component;

import zhike.messaging.MessageChannel;
import zhike.messaging.Template;
import zhike.messaging.TemplatePurpose;
import zhike.platform.error.Refusal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Whether a template can be filled in and sent. */
@Component
class TemplateCheck {
    private final Purposes purposes;

    TemplateCheck(Purposes purposes) {
        this.purposes = purposes;
    }

    /**
     * @throws Refusal {@code template.purpose-unknown}, {@code template.placeholder-unknown} naming
     *     it, {@code template.text-twice}, {@code message.title.missing}, each at its field
     */
    void check(TemplateForm form) {
        TemplatePurpose purpose = purposes.get(form.purpose());
        List<Template.Text> texts = form.plain();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < texts.size(); at++) {
            Template.Text text = texts.get(at);
            String field = "texts[" + at + "]";
            if (!seen.add(text.language() + "/" + text.grade()))
                throw Refusal.invalid(field + ".grade", "template.text-twice");
            known(purpose, field + ".body", text.body());
            if (form.channel().equals(MessageChannel.MAIL.code())) {
                if (text.title() == null || text.title().isBlank())
                    throw Refusal.invalid(field + ".title", "message.title.missing");
                known(purpose, field + ".title", text.title());
            }
        }
    }

    private static void known(TemplatePurpose purpose, String field, String text) {
        Matcher gaps = Template.GAP.matcher(text);
        while (gaps.find())
            if (!purpose.placeholders().contains(gaps.group(1)))
                throw Refusal.invalid(
                        field,
                        "template.placeholder-unknown",
                        Map.of(
                                "name",
                                gaps.group(1),
                                "known",
                                String.join(", ", purpose.placeholders())));
    }
}
