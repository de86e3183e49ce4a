package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;

import zhike.platform.sheet.EncodingGuess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Parses the text of one card, with care for what Chinese phones and Outlook write. */
final class OneCard {
    /** Cards name GB 2312 and then use characters that only its successor has. */
    private static final Pattern OLD_CHINESE =
            Pattern.compile("(?i)CHARSET=\"?(GB2312|GB_2312-80|GBK|CP936|EUC-CN)\"?");

    private OneCard() {}

    static ReadCard parse(long line, String block) {
        String text = OLD_CHINESE.matcher(block).replaceAll("CHARSET=GB18030");
        try (VCardReader reader = new VCardReader(new StringReader(text))) {
            reader.setDefaultQuotedPrintableCharset(unnamedCharset(text));
            VCard card = reader.readNext();
            return card == null
                    ? new ReadCard.Broken(line, "transfer.card.broken", block)
                    : new ReadCard.Whole(
                            line,
                            card,
                            reader.getWarnings().stream().map(OneCard::property).toList());
        } catch (IOException | RuntimeException e) {
            return new ReadCard.Broken(line, "transfer.card.broken", block);
        }
    }

    static String property(ParseWarning warning) {
        return Objects.requireNonNullElse(warning.getPropertyName(), "");
    }

    /** The encoding of quoted-printable values that do not name one. */
    private static Charset unnamedCharset(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean counts = false;
        boolean continues = false;
        for (String line : text.split("\r\n")) {
            String upper = line.length() > 2000 ? "" : line.toUpperCase(Locale.ROOT);
            counts =
                    continues
                            ? counts
                            : upper.contains("QUOTED-PRINTABLE") && !upper.contains("CHARSET=");
            if (counts) {
                addDecoded(line, bytes);
            }
            continues = counts && line.endsWith("=");
        }
        return EncodingGuess.ofBytes(bytes.toByteArray());
    }

    private static void addDecoded(String line, ByteArrayOutputStream bytes) {
        for (int i = line.indexOf('=');
                i >= 0 && i + 2 < line.length();
                i = line.indexOf('=', i + 1)) {
            int high = Character.digit(line.charAt(i + 1), 16);
            int low = Character.digit(line.charAt(i + 2), 16);
            if (high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
            }
        }
    }
}
