package zhike.testing;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.util.List;

/** What the server said. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
    public JsonNode body() {
        return JsonMapper.shared().readTree(bytes);
    }

    public String text() {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    public Answer is(int expected) {
        assertThat(status)
                .as(() -> text().substring(0, Math.min(800, text().length())))
                .isEqualTo(expected);
        return this;
    }

    /** A refusal with this code; every refusal must have words for what is wrong and what to do. */
    public Answer refused(int expected, String code) {
        is(expected);
        assertThat(body().path("code").asString()).isEqualTo(code);
        assertThat(body().path("title").asString()).isNotBlank().doesNotStartWith("error.");
        assertThat(body().path("remedy").asString()).isNotBlank().doesNotStartWith("error.");
        return this;
    }

    /** A refusal that names this field. */
    public Answer names(String field) {
        assertThat(body().path("fields").valueStream().map(each -> each.path("field").asString()))
                .contains(field);
        return this;
    }

    /** By a JSON pointer without its first slash. */
    public JsonNode at(String path) {
        return body().at("/" + path);
    }

    /** One field of all items, whether the body is a page or a plain list. */
    public List<String> all(String field) {
        JsonNode items = body().isArray() ? body() : body().path("items");
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    public long id() {
        return body().path("id").asLong();
    }
}
