package zhike.sim;

import zhike.platform.text.CreditCode;
import zhike.platform.text.Idcard;

import java.time.LocalDate;
import java.util.List;

/** Numbers whose check digits are right and that are otherwise made up. */
final class Numbers {
    private static final List<String> MOBILE =
            List.of(
                    "130", "131", "133", "135", "136", "137", "138", "139", "150", "151", "152",
                    "153", "156", "158", "159", "166", "177", "180", "181", "186", "187", "188",
                    "189", "191", "199");
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private final Chance chance;

    Numbers(Chance chance) {
        this.chance = chance;
    }

    String mobile() {
        return chance.of(MOBILE) + chance.digits(8);
    }

    String landline(String area) {
        return area + "-" + chance.between(2, 8) + chance.digits(7);
    }

    /** GB 32100: kind of body, place, organisation code of GB 11714 with its own check digit. */
    String creditCode(String region) {
        String organisation = chance.digits(8);
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += ORGANISATION[i] * (organisation.charAt(i) - '0');
        int check = 11 - sum % 11;
        String stem =
                "91"
                        + region
                        + organisation
                        + (check == 11 ? "0" : check == 10 ? "X" : String.valueOf(check));
        for (char last : CREDIT.toCharArray())
            if (CreditCode.valid(stem + last)) return stem + last;
        throw new IllegalStateException(stem);
    }

    String idNumber(String region, LocalDate birth, boolean woman) {
        int order = chance.between(100, 499) * 2 + (woman ? 0 : 1);
        String stem = region + birth.toString().replace("-", "") + order;
        for (char last : "0123456789X".toCharArray())
            if (Idcard.parse(stem + last).isPresent()) return stem + last;
        throw new IllegalStateException(stem);
    }

    /** As people keep it who do not know their solar one; now and then in a leap month. */
    String lunarBirthday() {
        return (chance.in(0.02) ? "L" : "")
                + "%02d-%02d".formatted(chance.between(1, 12), chance.between(1, 30));
    }

    LocalDate birth(int youngest, int oldest, LocalDate today) {
        return today.minusDays(chance.between(youngest * 365, oldest * 365));
    }
}
