package zhike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import zhike.testing.ServerTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the API says about itself, kept in a file: the types of the screens are made from it ({@code
 * -Dzhike.write=true} writes it anew).
 */
class DescriptionTest extends ServerTest {
    private static final Path FILE = Path.of("../web/openapi.json");

    @Test
    void theDescriptionOfTheScreensIsThatOfTheServer() throws IOException {
        String served = tidy(as("administrator").get("/v3/api-docs").is(200).text());
        if (Boolean.getBoolean("zhike.write")) Files.writeString(FILE, served);
        assertThat(Files.readString(FILE))
                .as("web/openapi.json: write it anew with -Dzhike.write=true")
                .isEqualTo(served);
    }

    @Test
    void noTwoOperationsHaveOneName() {
        JsonNode paths = as("administrator").get("/v3/api-docs").body().path("paths");
        List<String> names =
                paths.valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(each -> each.path("operationId").asString())
                        .toList();
        assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    /** Without the address it happened to be served from, in the order of the alphabet. */
    private static String tidy(String served) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        Map<?, ?> tree = mapper.readValue(served, Map.class);
        tree.remove("servers");
        return mapper.writeValueAsString(tree) + "\n";
    }
}
