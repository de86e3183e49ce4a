package zhike.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class SubprocessTest {
    @Test
    void theEmbeddedDatabaseDoesNotObeySettingsForAnother() {
        Map<String, String> environment =
                new HashMap<>(Map.of("PGPORT", "", "PGDATA", "/elsewhere", "PATH", "/usr/bin"));

        Subprocess.forgetSettings(environment);

        assertThat(environment).containsExactly(Map.entry("PATH", "/usr/bin"));
    }
}
