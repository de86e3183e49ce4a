package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.io.StreamReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * The cards of a jCard (RFC 7095) or xCard (RFC 6351); after the first error nothing more can be
 * read.
 */
final class StructuredCards implements ReadCard.Source {
    private final StreamReader reader;
    private long number;
    private boolean broken;

    StructuredCards(StreamReader reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable ReadCard next() {
        if (broken) {
            return null;
        }
        number++;
        try {
            VCard card = reader.readNext();
            return card == null
                    ? null
                    : new ReadCard.Whole(
                            number,
                            card,
                            reader.getWarnings().stream().map(OneCard::property).toList());
        } catch (IOException | RuntimeException e) {
            broken = true;
            return new ReadCard.Broken(number, "transfer.card.broken", "");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
