package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles show a number as a date, or with leading zeros (ECMA-376 part 1, 18.8.30). */
final class XlsxStyles {
    private static final long MOST_BYTES = 64_000_000;

    /** Beyond what the programs that write workbooks allow. */
    private static final int MOST = 100_000;

    private static final int LONGEST_CODE = 255;
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?!h|m|s)[^\\]]*\\]|_.|\\*.");
    private static final Pattern DATE_LETTERS = Pattern.compile("(?i)[ymdhs\u5e74\u6708\u65e5]");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final String GENERAL = "General";

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cellFormats = new ArrayList<>();

    static XlsxStyles of(XlsxParts parts) throws IOException, XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        Optional<XMLStreamReader> xml = parts.xml("xl/styles.xml", MOST_BYTES);
        if (xml.isPresent()) {
            styles.read(xml.get());
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (formats.size() > MOST || cellFormats.size() > MOST)
                throw SheetRefusal.tooLarge("sheet.xlsx.tooLarge", "part", "xl/styles.xml");
            if (event == XMLStreamConstants.START_ELEMENT) {
                inCellFormats |= xml.getLocalName().equals("cellXfs");
                if (xml.getLocalName().equals("numFmt")) {
                    String code =
                            Objects.requireNonNullElse(
                                    xml.getAttributeValue(null, "formatCode"), GENERAL);
                    if (code.length() <= LONGEST_CODE)
                        formats.put(number(xml.getAttributeValue(null, "numFmtId")), code);
                } else if (inCellFormats && xml.getLocalName().equals("xf")) {
                    cellFormats.add(number(xml.getAttributeValue(null, "numFmtId")));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
        }
    }

    static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private int formatId(int style) {
        return style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
    }

    boolean isDate(int style) {
        int id = formatId(style);
        String code = formats.get(id);
        if (code == null) {
            return id >= 14 && id <= 22
                    || id >= 27 && id <= 36
                    || id >= 45 && id <= 47
                    || id >= 50 && id <= 58;
        }
        boolean general = code.equalsIgnoreCase(GENERAL);
        return !general && DATE_LETTERS.matcher(LITERALS.matcher(code).replaceAll("")).find();
    }

    /**
     * Digits that the style fills up with zeros, such as 6 for a postcode shown as 000000; else 0.
     */
    int zeros(int style) {
        String code = formats.getOrDefault(formatId(style), GENERAL);
        return ZEROS.matcher(code).matches() ? code.length() : 0;
    }
}
