package zhike.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook share (ECMA-376 part 1, 18.4), kept as bytes to be small.
 */
final class XlsxStrings {
    /** More than a workbook of a million rows has. */
    private static final int MOST = 8_000_000;

    private static final int BLOCK = 1 << 20;

    /** All texts, one after the other. */
    private final List<byte[]> blocks = new ArrayList<>();

    private int length;
    private int[] ends = new int[1024];
    private int count;

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
                add(richText(xml, "si", mostChars).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(byte[] text) {
        if (count == MOST)
            throw SheetRefusal.tooLarge("sheet.xlsx.tooLarge", "part", "xl/sharedStrings.xml");
        for (int from = 0; from < text.length; ) {
            int at = length % BLOCK;
            if (at == 0) blocks.add(new byte[BLOCK]);
            int part = Math.min(text.length - from, BLOCK - at);
            System.arraycopy(text, from, blocks.getLast(), at, part);
            from += part;
            length += part;
        }
        if (count == ends.length) ends = Arrays.copyOf(ends, Math.min(MOST, count * 2));
        ends[count++] = length;
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
        if (index < 0 || index >= count) return "";
        int from = index == 0 ? 0 : ends[index - 1];
        byte[] text = new byte[ends[index] - from];
        for (int to = 0; to < text.length; ) {
            int at = (from + to) % BLOCK;
            int part = Math.min(text.length - to, BLOCK - at);
            System.arraycopy(blocks.get((from + to) / BLOCK), at, text, to, part);
            to += part;
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
