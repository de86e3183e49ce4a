package zhike.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.platform.error.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Cards with flipped bits and cut ends. More with -Dbroken.files=. */
class BrokenCardsTest {
    @Test
    void brokenCardsThrowNothingButARefusal() throws IOException {
        byte[][] whole = {
            Samples.bytes("vcard/John_Doe_ANDROID.vcf"),
            Samples.bytes("vcard/jcard-example.json"),
            Samples.bytes("vcard/rfc6351-example.xml"),
            Samples.bytes("vcard/outlook-2003.vcf")
        };
        for (int seed = 0; seed < Integer.getInteger("broken.files", 120); seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole[seed % whole.length].clone();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                walk(
                        random.nextBoolean()
                                ? bytes
                                : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            } catch (Refusal refusal) {
                assertThat(refusal.code()).as("seed " + seed).matches("(sheet|transfer)\\..+");
            }
        }
    }

    private static void walk(byte[] bytes) throws IOException {
        try (CardFile file = CardFile.open(new ByteArrayInputStream(bytes))) {
            assertThat(file.rows()).allSatisfy(row -> assertThat(row.line()).isPositive());
        }
    }
}
