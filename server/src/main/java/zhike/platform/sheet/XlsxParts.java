package zhike.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook file, read as XML without document types or outside entities. */
final class XlsxParts implements Closeable {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_ENTRIES = 10_000;

    private final ZipFile zip;
    private final SheetLimits limits;

    private XlsxParts(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static XlsxParts open(Path file, SheetLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw SheetRefusal.of("sheet.xlsx.broken", "line", 0);
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw SheetRefusal.tooLarge("sheet.xlsx.bomb", "part", zip.size());
        }
        return new XlsxParts(zip, limits);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Optional<XMLStreamReader> xml(String name, long mostBytes)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        BoundedPart part =
                new BoundedPart(
                        zip.getInputStream(entry),
                        name,
                        entry.getCompressedSize(),
                        mostBytes,
                        limits.ratio());
        return Optional.of(FACTORY.createXMLStreamReader(part));
    }

    SheetLimits limits() {
        return limits;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
