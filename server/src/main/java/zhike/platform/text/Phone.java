package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One telephone number.
 *
 * @param display as people in China write it if the number is understood, else as it was typed
 * @param norm digits only, country code first where it is known (8613800138000, 861088888888,
 *     15165550187); service numbers as dialled (95588); never empty
 * @param extension digits to dial afterwards, if any
 * @param valid whether the numbering plan knows such a number
 * @param mobile whether it can receive text messages
 */
public record Phone(
        String display, String norm, @Nullable String extension, boolean valid, boolean mobile) {

    /**
     * All numbers in a cell, in their order, without repetition; whatever has three digits is kept.
     */
    public static List<Phone> parseAll(String cell) {
        return PhoneCell.read(cell);
    }

    /** The number with its middle hidden: 138****8000. */
    public String mask() {
        return Masking.phone(display);
    }

    /** The digits as dialled inside the country: 13800138000, 01088888888. */
    public String national() {
        return PhonePlan.national(norm);
    }

    /** City and carrier as far as the number tells. */
    public PhonePlace place() {
        return PhonePlace.of(this);
    }
}
