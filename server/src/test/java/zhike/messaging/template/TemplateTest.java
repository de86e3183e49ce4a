package zhike.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.messaging.db.Tables.TEMPLATE;
import static zhike.messaging.db.Tables.TEMPLATE_VERSION;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.MessageChannel;
import zhike.messaging.Templates;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class TemplateTest extends ServerTest {
    @Autowired private Templates templates;
    private Caller operator;

    @BeforeEach
    void none() {
        db.deleteFrom(TEMPLATE_VERSION).execute();
        db.deleteFrom(TEMPLATE).execute();
        operator = as("message_operator", company.root);
    }

    private static Map<String, Object> text(String language, String grade, String body) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("language", language);
        text.put("grade", grade);
        text.put("body", body);
        return text;
    }

    private static Map<String, Object> form(String name, List<Map<String, Object>> texts) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", name);
        form.put("channel", "sms");
        form.put("purpose", "general");
        form.put("texts", texts);
        return form;
    }

    private long birthday() {
        return operator.post(
                        "/api/templates",
                        form(
                                "生日",
                                List.of(
                                        text("zh", null, "{name}，生日快乐！"),
                                        text("zh", "key", "尊敬的{name}，{company}祝您生日快乐！"),
                                        text("en", null, "Happy birthday, {name}!"))))
                .is(201)
                .id();
    }

    @Test
    void theTextOfTheLanguageAndTheGradeIsFilledIn() {
        long id = birthday();
        Map<String, String> values = Map.of("name", "张三", "company", "知客");
        assertThat(templates.render(id, "zh", "key", values).text()).isEqualTo("尊敬的张三，知客祝您生日快乐！");
        assertThat(templates.render(id, "zh", "ordinary", values).text()).isEqualTo("张三，生日快乐！");
        assertThat(templates.render(id, "zh", null, Map.of()).text()).isEqualTo("，生日快乐！");
        assertThat(templates.render(id, "en", "key", values).text())
                .isEqualTo("Happy birthday, 张三!");
        assertThat(templates.ofPurpose("general", MessageChannel.SMS)).hasSize(1);
        assertThat(templates.ofPurpose("general", MessageChannel.MAIL)).isEmpty();
    }

    @Test
    void whatIsFilledInIsNotFilledInOnceMore() {
        long id = birthday();
        assertThat(templates.render(id, "zh", null, Map.of("name", "{company}$1")).text())
                .isEqualTo("{company}$1，生日快乐！");
    }

    @Test
    void anUnknownPlaceholderIsNamed() {
        Answer refused =
                operator.post(
                                "/api/templates",
                                form("错", List.of(text("zh", null, "{name}{surname}"))))
                        .refused(422, "template.placeholder-unknown")
                        .names("texts[0].body");
        assertThat(refused.text()).contains("surname").contains("salutation");
        operator.post(
                        "/api/templates",
                        form("双", List.of(text("zh", null, "a"), text("zh", null, "b"))))
                .refused(422, "template.text-twice");
        Map<String, Object> mail = form("信", List.of(text("zh", null, "a")));
        mail.put("channel", "mail");
        operator.post("/api/templates", mail)
                .refused(422, "message.title.missing")
                .names("texts[0].title");
        Map<String, Object> odd = form("奇", List.of(text("zh", null, "a")));
        odd.put("purpose", "nothing");
        operator.post("/api/templates", odd).refused(422, "template.purpose-unknown");
    }

    @Test
    void everyChangeIsAVersionAndTheOldOneStays() {
        long id = birthday();
        Map<String, Object> changed = form("生日祝福", List.of(text("zh", null, "{name}，快乐")));
        operator.put("/api/templates/" + id, changed).refused(409, "version.stale");
        changed.put("version", 1);
        operator.put("/api/templates/" + id, changed).is(204);
        assertThat(templates.get(id).version()).isEqualTo(2);
        assertThat(db.fetchCount(TEMPLATE_VERSION)).isEqualTo(2);
        operator.post("/api/templates", changed).refused(422, "template.name-taken");
        operator.post("/api/templates/" + id + "/retirement").is(204);
        operator.post("/api/templates/" + id + "/retirement").refused(404, "template.missing");
        assertThat(operator.get("/api/templates").at("items").size()).isZero();
        operator.post("/api/templates", changed).is(201);
    }

    @Test
    void aPreviewShowsHowLongItGets() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("template", form("长", List.of(text("zh", null, "{name}" + "长".repeat(69)))));
        wanted.put("language", "zh");
        Answer preview = operator.post("/api/templates/preview", wanted).is(200);
        assertThat(preview.at("text").asString()).startsWith("张三");
        assertThat(preview.at("units").asInt()).isEqualTo(71);
        assertThat(preview.at("parts").asInt()).isEqualTo(2);
        assertThat(preview.at("coding").asString()).isEqualTo("ucs2");
        assertThat(db.fetchCount(TEMPLATE)).isZero();
    }

    @Test
    void whoOnlyReadsDoesNotWrite() {
        as("sales").get("/api/templates").refused(403, "operation.not-granted");
        assertThat(
                        operator.get("/api/template-purposes")
                                .is(200)
                                .at("0/placeholders/0/label")
                                .asString())
                .isEqualTo("姓名");
    }
}
