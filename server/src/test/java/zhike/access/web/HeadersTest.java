package zhike.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

class HeadersTest {
    private static final Pattern IN_THE_PAGE =
            Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @Test
    void theBrowserRunsTheScriptThatStandsInThePageAndNoOther() throws Exception {
        var page = IN_THE_PAGE.matcher(Files.readString(Path.of("../web/index.html")));
        assertThat(page.find()).isTrue();
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(page.group(1).getBytes(UTF_8));
        assertThat(Headers.SCRIPT).isEqualTo("sha256-" + Base64.getEncoder().encodeToString(sum));
        assertThat(page.find()).as("another script").isFalse();
    }
}
