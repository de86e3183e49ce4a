package zhike.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AgendaTest extends VisitScene {
    @Autowired private List<AgendaSource> sources;

    private List<AgendaEntry> of(Caller who, Instant from, Instant to) {
        return sources.stream()
                .flatMap(source -> source.of(List.of(who.personId), from, to).stream())
                .filter(entry -> !entry.kind().equals("promise"))
                .toList();
    }

    @Test
    void aVisitStandsInTheCalendarsOfAllWhoGoUntilItIsCancelled() {
        House house = house();
        Caller along = as("sales");
        long customer = customer(house.seller(), "日程甲公司");
        long id =
                house.seller()
                        .post(
                                "/api/visit-slips",
                                slip(customer, "visitors", List.of(along.personId)))
                        .is(201)
                        .id();
        Instant now = clock.instant();
        for (Caller who : List.of(house.seller(), along)) {
            assertThat(of(who, now, now.plus(Duration.ofDays(1)))).hasSize(1);
            AgendaEntry entry = of(who, now, now.plus(Duration.ofDays(1))).getFirst();
            assertThat(entry.kind()).isEqualTo("visit");
            assertThat(entry.subject().id()).isEqualTo(id);
            assertThat(entry.personId()).isEqualTo(who.personId);
        }
        assertThat(of(along, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)))).isEmpty();
        deed(house.seller(), id, "cancellation");
        assertThat(of(along, now, now.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void whatIsPlannedForADayStandsInTheCalendarOfThatDay() {
        House house = house();
        long customer = customer(house.seller(), "日程乙公司");
        house.seller()
                .put(
                        "/api/visit-plans",
                        map(
                                "month",
                                today().toString(),
                                "rows",
                                List.of(
                                        map(
                                                "customerId",
                                                customer,
                                                "day",
                                                today().toString(),
                                                "way",
                                                "visit",
                                                "hours",
                                                "2"))))
                .is(200);
        Instant day = today().atStartOfDay(clock.getZone()).toInstant();
        assertThat(of(house.seller(), day, day.plus(Duration.ofDays(1))))
                .extracting(AgendaEntry::kind)
                .containsExactly("visit-plan");
    }
}
