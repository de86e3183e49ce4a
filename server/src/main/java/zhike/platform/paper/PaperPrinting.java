package zhike.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * From XHTML to PDF, with the fonts that ship with the product; nothing outside the page is ever
 * fetched.
 */
@Component
public class PaperPrinting {
    private static final int REGULAR = 400;
    private static final int MEDIUM = 700;

    /** The mark that Chinese printers put where they have no type. */
    private static final String MISSING = "\u3013";

    private final byte[] han = font("DroidSansFallbackFull");
    private final byte[] latin = font("Roboto-Regular");
    private final byte[] strong = font("Roboto-Medium");

    PaperPrinting() {
        XRLog.setLoggingEnabled(false);
    }

    public void print(String html, OutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(html, null);
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(
                () -> new ByteArrayInputStream(latin), "latin", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(strong), "latin", MEDIUM, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(han), "han", REGULAR, FontStyle.NORMAL, true);
        builder.useReplacementText(MISSING);
        builder.withProducer("Zhike");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] font(String name) {
        try (var in =
                Objects.requireNonNull(
                        PaperPrinting.class.getResourceAsStream("/fonts/" + name + ".ttf"), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
