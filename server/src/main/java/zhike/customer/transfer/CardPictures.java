package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.property.ImageProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Photographs and logos of a card: bytes become attachments, links stay links, what is too large is
 * dropped with a warning.
 */
final class CardPictures {
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST = 10;

    private final Map<String, String> extras;
    private final List<RowIssue> warnings;
    private final List<CustomerDraft.Attachment> pictures = new ArrayList<>();

    CardPictures(Map<String, String> extras, List<RowIssue> warnings) {
        this.extras = extras;
        this.warnings = warnings;
    }

    List<CustomerDraft.Attachment> of(VCard card) {
        Stream.concat(card.getPhotos().stream(), card.getLogos().stream()).forEach(this::add);
        return pictures;
    }

    private void add(ImageProperty picture) {
        if (picture.getUrl() != null) {
            extras.merge("PHOTO", picture.getUrl(), (a, b) -> a + "\n" + b);
        } else if (picture.getData() != null && picture.getData().length > 0) {
            if (picture.getData().length > MOST_BYTES || pictures.size() >= MOST) {
                warnings.add(
                        RowIssue.ofRow(
                                "transfer.card.pictureDropped",
                                String.valueOf(picture.getData().length)));
            } else {
                pictures.add(attachment(picture));
            }
        }
    }

    private CustomerDraft.Attachment attachment(ImageProperty picture) {
        String type =
                picture.getContentType() == null || picture.getContentType().getMediaType() == null
                        ? "image/jpeg"
                        : picture.getContentType().getMediaType();
        String name =
                "picture" + (pictures.size() + 1) + "." + type.substring(type.indexOf('/') + 1);
        return new CustomerDraft.Attachment(name, type, picture.getData());
    }
}
