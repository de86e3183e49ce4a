package zhike.customer.transfer;

import ezvcard.VCard;
import ezvcard.property.Address;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The addresses of a card. */
final class CardPlaces {
    private CardPlaces() {}

    static List<CustomerDraft.Place> of(VCard card) {
        CardLabels labels = new CardLabels(card);
        return card.getAddresses().stream()
                .map(address -> place(address, labels.of(address, address.getTypes())))
                .filter(
                        place ->
                                Stream.of(
                                                place.line1(),
                                                place.line2(),
                                                place.city(),
                                                place.province(),
                                                place.postcode(),
                                                place.country())
                                        .anyMatch(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static CustomerDraft.Place place(Address address, @Nullable String label) {
        String more =
                CardText.joined(
                        Stream.concat(
                                        address.getPoBoxes().stream(),
                                        address.getExtendedAddresses().stream())
                                .toList(),
                        " ");
        return new CustomerDraft.Place(
                label,
                CardText.joined(address.getStreetAddresses(), ", "),
                more,
                null,
                CardText.joined(address.getLocalities(), " "),
                CardText.joined(address.getRegions(), " "),
                CardText.joined(address.getPostalCodes(), " "),
                CardText.joined(address.getCountries(), " "));
    }
}
