package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of contents of a workbook (ECMA-376 part 1, 18.2); names without their namespace, so
 * strict ones do too.
 */
final class XlsxBook {
    private static final String ROOT = "xl/";
    private static final long MOST_BYTES = 16_000_000;

    /** One sheet and the part in which its rows are. */
    record Tab(String name, String part, boolean visible) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean from1904;

    static XlsxBook of(XlsxParts parts) throws IOException, XMLStreamException {
        XlsxBook book = new XlsxBook();
        Optional<XMLStreamReader> relations = parts.xml("xl/_rels/workbook.xml.rels", MOST_BYTES);
        if (relations.isPresent()) {
            book.readRelations(relations.get());
        }
        Optional<XMLStreamReader> workbook = parts.xml("xl/workbook.xml", MOST_BYTES);
        if (workbook.isPresent()) {
            book.readWorkbook(workbook.get());
        }
        return book;
    }

    private void readRelations(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target =
                        Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), "");
                String part = target.startsWith("/") ? target.substring(1) : ROOT + target;
                targets.put(
                        Objects.requireNonNullElse(xml.getAttributeValue(null, "Id"), ""), part);
            }
        }
    }

    private void readWorkbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                addTab(xml);
            }
        }
    }

    private void addTab(XMLStreamReader xml) {
        String id = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            id = xml.getAttributeLocalName(i).equals("id") ? xml.getAttributeValue(i) : id;
        }
        String name = Objects.requireNonNullElse(xml.getAttributeValue(null, "name"), "");
        String state = xml.getAttributeValue(null, "state");
        String fallback = "xl/worksheets/sheet" + (tabs.size() + 1) + ".xml";
        tabs.add(
                new Tab(
                        name,
                        targets.getOrDefault(id, fallback),
                        state == null || state.equals("visible")));
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    List<String> names() {
        return tabs.stream().map(Tab::name).toList();
    }

    boolean from1904() {
        return from1904;
    }

    /** The named sheet, or the first visible one, or the first. */
    Tab tab(@Nullable String name) {
        return tabs.stream()
                .filter(tab -> name == null ? tab.visible() : tab.name().equals(name))
                .findFirst()
                .or(() -> name == null ? tabs.stream().findFirst() : Optional.empty())
                .orElseThrow(
                        () ->
                                SheetRefusal.of(
                                        "sheet.xlsx.noSheet", "sheet", name == null ? "" : name));
    }
}
