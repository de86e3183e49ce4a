package zhike.workbench.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.messaging.DigestPart;
import zhike.platform.subject.Subject;
import zhike.platform.who.Who;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the daily letter says of a person's work and of their people's. */
class LetterTest extends ServerTest {
    @Autowired private WorkInLetter work;
    @Autowired private TeamInLetter team;
    @Autowired private BirthdaysInLetter birthdays;
    @Autowired private Promising promising;
    @Autowired private PromiseClock promiseClock;
    @Autowired private Who who;
    private Caller owner;
    private Caller manager;
    private LocalDate today;

    @BeforeEach
    void people() {
        long department = company.unit(company.north, "department", "来信部");
        owner = as("sales", department);
        manager = as("sales_manager", department);
        today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    @Test
    void whatIsOverdueIsNamedWithWhenItWasDueAndWhereItIsDone() throws Exception {
        long id = late();
        DigestPart.Section mine = of(work, owner);
        assertThat(mine.title()).isEqualTo("等您办理 1 项");
        assertThat(mine.lines().getFirst().text()).startsWith("回访，").endsWith(" 到期");
        assertThat(mine.lines().getFirst().path()).isEqualTo("/promises/" + id);
    }

    @Test
    void aSuperiorIsToldOfTheirPeopleAndNobodyElseIs() throws Exception {
        late();
        assertThat(of(team, manager).lines().getFirst().text()).endsWith("：逾期 1 项");
        assertThat(of(team, owner).lines()).isEmpty();
        assertThat(of(team, as("sales_manager", company.southSales)).lines()).isEmpty();
    }

    @Test
    void birthdaysAreThereWithTheirDay() throws Exception {
        long customer = customer(owner, "来信客户" + System.nanoTime());
        db.execute(
                "insert into customer.contact (card_id, name, name_sort, birth_on, created_at,"
                        + " updated_at) values (?, '寿星', 'x', ?::date, now(), now())",
                customer,
                today.withYear(1984).toString());
        assertThat(of(birthdays, owner).lines().getFirst().text())
                .startsWith("寿星 · 来信客户")
                .endsWith("生日 " + today);
        assertThat(of(birthdays, manager).lines()).isEmpty();
    }

    private long late() {
        long id =
                promising.make(
                        new PromiseDraft(
                                "follow-up",
                                new Subject("trial", 1),
                                null,
                                owner.personId,
                                null,
                                clock.instant().plus(Duration.ofMinutes(1)),
                                Map.of("title", "回访")));
        clock.forward(Duration.ofMinutes(2));
        promiseClock.tick();
        return id;
    }

    private DigestPart.Section of(DigestPart part, Caller whom) throws Exception {
        return Objects.requireNonNull(
                who.as(whom.personId, () -> part.of(whom.personId, today, Locale.CHINESE)));
    }
}
