package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.io.IOException;
import java.math.BigDecimal;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of a workbook (ECMA-376 part 1, 18.3), as text. */
final class XlsxRows implements RowSource {
    private final XMLStreamReader xml;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final boolean hiddenRows;
    private final SheetLimits limits;
    private final RowInWork row;
    private int line;

    XlsxRows(
            XMLStreamReader xml,
            XlsxBook book,
            XlsxStrings strings,
            XlsxStyles styles,
            SheetOptions options) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = book.from1904();
        this.hiddenRows = options.hiddenRows();
        this.limits = options.limits();
        this.row = new RowInWork(limits);
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    SheetRow read = readRow();
                    if (read != null && (!read.isBlank() || read.problem() != null)) {
                        return read;
                    }
                }
            }
            return null;
        } catch (Refusal e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw OpenedBook.refusal(line);
        }
    }

    private @Nullable SheetRow readRow() throws XMLStreamException {
        int named = XlsxStyles.number(xml.getAttributeValue(null, "r"));
        line = named > 0 ? named : line + 1;
        boolean hidden = XlsxBook.isTrue(xml.getAttributeValue(null, "hidden"));
        row.start(line);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                readCell();
            }
        }
        return hidden && !hiddenRows ? null : row.finishCells();
    }

    private void readCell() throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"));
        String type = xml.getAttributeValue(null, "t");
        int style = XlsxStyles.number(xml.getAttributeValue(null, "s"));
        String text = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("v")) {
                text = valueText();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                text = XlsxStrings.richText(xml, "is", limits.cellChars());
            }
        }
        row.padTo(column);
        row.cell(shown(type == null ? "n" : type, style, text));
    }

    private String valueText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            } else if (xml.hasText() && text.length() <= limits.cellChars()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private String shown(String type, int style, String text) {
        return switch (type) {
            case "s" -> strings.get(XlsxStyles.number(text));
            case "b" -> text.equals("1") ? "TRUE" : text.isEmpty() ? "" : "FALSE";
            case "e" -> {
                row.note(CellNote.Kind.FORMULA_ERROR);
                yield "";
            }
            case "n" -> text.isBlank() ? "" : number(style, text.strip());
            default -> text;
        };
    }

    private String number(int style, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
        if (styles.isDate(style)) {
            return XlsxNumber.date(number, from1904);
        } else if (XlsxNumber.isLossy(number)) {
            row.note(CellNote.Kind.DIGITS_LOST);
        }
        return XlsxNumber.plain(number, styles.zeros(style));
    }

    /** The column of a reference such as AB12, the next one if there is none. */
    private int column(@Nullable String reference) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && i < 4; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? row.width() : column - 1;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
