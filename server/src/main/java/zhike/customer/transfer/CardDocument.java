package zhike.customer.transfer;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import zhike.platform.error.Refusal;
import zhike.platform.sheet.TextFile;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * The document of an xCard file, without document types: entities declared in one could grow
 * without bound.
 */
final class CardDocument {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private CardDocument() {}

    static Document read(TextFile text) throws IOException {
        try (Reader reader = text.open()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(reader));
        } catch (SAXException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "").toUpperCase(Locale.ROOT);
            String code =
                    why.contains("DOCTYPE") ? "transfer.card.documentType" : "transfer.card.broken";
            throw new Refusal(Refusal.Kind.UNREADABLE, code, Map.of());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
