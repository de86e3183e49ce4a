package zhike.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook share (ECMA-376 part 1, 18.4), kept as bytes to be small.
 */
final class XlsxStrings {
    private final List<byte[]> texts = new ArrayList<>();

    static XlsxStrings of(XlsxParts parts) throws IOException, XMLStreamException {
        XlsxStrings strings = new XlsxStrings();
        Optional<XMLStreamReader> xml =
                parts.xml("xl/sharedStrings.xml", parts.limits().textBytes());
        if (xml.isPresent()) {
            strings.read(xml.get(), parts.limits().cellChars());
        }
        return strings;
    }

    private void read(XMLStreamReader xml, int mostChars) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                texts.add(richText(xml, "si", mostChars).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * The text of all runs up to the end of the element, without the reading aids (rPh) of East
     * Asian text.
     */
    static String richText(XMLStreamReader xml, String element, int mostChars)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int inAid = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                inAid -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inAid += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = inAid == 0 && xml.getLocalName().equals("t");
            } else if (inText && xml.hasText() && text.length() <= mostChars) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    String get(int index) {
        return index >= 0 && index < texts.size()
                ? new String(texts.get(index), StandardCharsets.UTF_8)
                : "";
    }
}
