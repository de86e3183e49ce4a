package zhike.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

class SignedLinkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(3600);
    @TempDir private static Path data;

    private static SignedLink at(Path key, Instant now) {
        return new SignedLink(
                new Secrets(new MockEnvironment().withProperty("zhike.data", key.toString())),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aLinkOpensWhatItWasSignedForUntilItsTimeIsOver() {
        String token = at(data, NOW).token("minutes", 7, UNTIL);
        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(at(data, NOW).open("minutes", token)).isEqualTo(new SignedLink.Opened(7, UNTIL));
        assertThat(at(data, UNTIL.minusSeconds(1)).open("minutes", token).id()).isEqualTo(7);
        assertThatThrownBy(() -> at(data, UNTIL).open("minutes", token)).hasMessage("link.expired");
    }

    @Test
    void itOpensNothingElseAndNotAtAnotherInstallation() throws Exception {
        SignedLink link = at(data, NOW);
        String token = link.token("minutes", 7, UNTIL);
        assertThatThrownBy(() -> link.open("kit", token)).hasMessage("link.invalid");
        assertThatThrownBy(() -> link.open("minutes7", link.token("minutes", 7, UNTIL)))
                .hasMessage("link.invalid");
        Path other = Files.createTempDirectory("other");
        assertThatThrownBy(() -> at(other, NOW).open("minutes", token)).hasMessage("link.invalid");
    }

    @Test
    void whatIsNoLinkIsToldLikeAForgedOne() {
        for (String junk : new String[] {"", "x", "a.b", "é", "A".repeat(43), "A".repeat(10_000)})
            assertThatThrownBy(() -> at(data, NOW).open("minutes", junk))
                    .hasMessage("link.invalid");
    }

    @Property(tries = 200)
    void whoeverChangesOneBitIsRefused(@ForAll @IntRange(max = 255) int bit) throws Exception {
        Path here = Files.createDirectories(Path.of("target/test-link"));
        SignedLink link = at(here, NOW);
        byte[] whole = Base64.getUrlDecoder().decode(link.token("minutes", 7, UNTIL));
        whole[bit / 8] ^= (byte) (1 << bit % 8);
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        assertThatThrownBy(() -> link.open("minutes", forged)).hasMessage("link.invalid");
    }
}
