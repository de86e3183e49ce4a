package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

/**
 * An address as somebody typed it: any part may be absent, misspelt or in the wrong column.
 *
 * @param street house number, street, building
 * @param district suburb, district or county
 * @param state state or province
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String state) {

    public static final PostalAddress NONE = new PostalAddress(null, null, null, null, null);
}
