package zhike.customer.transfer;

import ezvcard.io.json.JCardReader;
import ezvcard.io.xml.XCardReader;

import zhike.platform.error.Refusal;
import zhike.platform.sheet.FileKind;
import zhike.platform.sheet.Spool;
import zhike.platform.sheet.TextFile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of business cards being read: vCard 2.1 to 4.0, jCard, xCard. Can be walked once. */
public final class CardFile implements Closeable {
    /** jCard and xCard are read by general parsers, which bound nothing. */
    private static final long MOST_STRUCTURED_BYTES = 16_000_000;

    private final FileKind format;
    private final Charset charset;
    private final ReadCard.Source source;
    private final Spool spool;

    private CardFile(FileKind format, Charset charset, ReadCard.Source source, Spool spool) {
        this.format = format;
        this.charset = charset;
        this.source = source;
        this.spool = spool;
    }

    /**
     * @throws Refusal sheet.empty, sheet.binary, sheet.format.* or transfer.card.none when it holds
     *     no cards
     */
    public static CardFile open(Path file) throws IOException {
        return open(Spool.of(file));
    }

    public static CardFile open(InputStream stream) throws IOException {
        return open(Spool.of(stream));
    }

    private static CardFile open(Spool spool) throws IOException {
        try {
            FileKind kind = FileKind.of(spool.file());
            switch (kind) {
                case VCARD, JCARD, XCARD -> {}
                case EMPTY -> throw unreadable("sheet.empty");
                case TEXT, ZIP -> throw unreadable("transfer.card.none");
                default -> throw unreadable("sheet.format." + kind.name().toLowerCase(Locale.ROOT));
            }
            TextFile text = TextFile.of(spool.file(), null);
            return new CardFile(kind, text.charset(), source(kind, text), spool);
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static ReadCard.Source source(FileKind kind, TextFile text) throws IOException {
        if (kind == FileKind.VCARD) {
            return new TextCards(text.open());
        } else if (Files.size(text.file()) > MOST_STRUCTURED_BYTES) {
            throw unreadable("transfer.card.tooLarge");
        } else if (kind == FileKind.JCARD) {
            return new StructuredCards(new JCardReader(text.open()));
        }
        return new StructuredCards(new XCardReader(CardDocument.read(text)));
    }

    private static Refusal unreadable(String code) {
        return new Refusal(Refusal.Kind.UNREADABLE, code, Map.of());
    }

    public FileKind format() {
        return format;
    }

    public Charset charset() {
        return charset;
    }

    /** Every card, taken or refused, in the order of the file. */
    public Stream<MappedRow> rows() {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<MappedRow>(
                        Long.MAX_VALUE, Spliterator.ORDERED) {
                    @Override
                    public boolean tryAdvance(Consumer<? super MappedRow> action) {
                        try {
                            ReadCard card = source.next();
                            if (card != null) {
                                action.accept(CardMapping.map(card));
                            }
                            return card != null;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                },
                false);
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            source.close();
        }
    }
}
