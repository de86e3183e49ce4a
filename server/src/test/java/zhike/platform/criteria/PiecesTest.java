package zhike.platform.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.TestPostgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** The pieces on which both sides stand, each tried against everything there is. */
class PiecesTest {

    @Test
    void aBirthdayIsInTheWindowExactlyWhenItsAnniversaryIs() {
        for (LocalDate today = LocalDate.of(2023, 1, 1);
                today.getYear() < 2025;
                today = today.plusDays(1)) {
            for (int days : new int[] {0, 1, 7, 58, 59, 60, 363, 364, 365, 366}) {
                BirthdayWindow window = BirthdayWindow.within(today, days);
                for (LocalDate born = LocalDate.of(2000, 1, 1);
                        born.getYear() == 2000;
                        born = born.plusDays(1)) {
                    assertThat(window.holds(born)).isEqualTo(comesRound(born, today, days));
                }
            }
        }
    }

    private static boolean comesRound(LocalDate born, LocalDate today, int days) {
        MonthDay day = MonthDay.from(born);
        for (int year = today.getYear(); year <= today.getYear() + 2; year++) {
            LocalDate party = day.atYear(year);
            if (!party.isBefore(today) && !party.isAfter(today.plusDays(days))) return true;
        }
        return false;
    }

    @Test
    void theDatePatternKnowsEveryDayThereIsAndNoOther() {
        for (int year :
                new int[] {
                    0, 1, 4, 96, 100, 400, 1600, 1900, 1999, 2000, 2004, 2023, 2024, 2100, 9999
                }) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = "%04d-%02d-%02d".formatted(year, month, day);
                    assertThat(SafeText.date(text) != null)
                            .as(text)
                            .isEqualTo(year > 0 && exists(year, month, day));
                }
            }
        }
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException none) {
            return false;
        }
    }

    @Test
    void caseIsFoldedAsTheDatabaseFoldsIt() throws Exception {
        List<String> different = new ArrayList<>();
        try (Connection db = TestPostgres.empty("criteria").getConnection();
                ResultSet all =
                        db.createStatement()
                                .executeQuery(
                                        """
                                        select chr(c), lower(chr(c)) from generate_series(1, 1114111) c
                                        where c not between 55296 and 57343\
                                        """)) {
            while (all.next()) {
                if (!CaseFolding.fold(all.getString(1)).equals(all.getString(2)))
                    different.add("%x".formatted(all.getString(1).codePointAt(0)));
            }
        }
        assertThat(different).isEmpty();
    }
}
