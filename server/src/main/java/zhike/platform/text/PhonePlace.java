package zhike.platform.text;

import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;

import java.util.Locale;

/**
 * Where a number belongs, from the offline tables of libphonenumber; empty where they know nothing.
 * The tables are read at the first question, which takes some tenths of a second.
 */
public record PhonePlace(String cityZh, String cityEn, String carrierZh, String carrierEn) {

    private static final PhonePlace NOWHERE = new PhonePlace("", "", "", "");

    public static PhonePlace of(Phone phone) {
        boolean known = phone.valid() && phone.norm().length() > 6;
        var number = known ? WorldPhones.parsed("+" + phone.norm()) : null;
        if (number == null) {
            return NOWHERE;
        }
        var cities = PhoneNumberOfflineGeocoder.getInstance();
        var carriers = PhoneNumberToCarrierMapper.getInstance();
        return new PhonePlace(
                cities.getDescriptionForValidNumber(number, Locale.SIMPLIFIED_CHINESE),
                cities.getDescriptionForValidNumber(number, Locale.ENGLISH),
                carriers.getNameForValidNumber(number, Locale.SIMPLIFIED_CHINESE),
                carriers.getNameForValidNumber(number, Locale.ENGLISH));
    }
}
