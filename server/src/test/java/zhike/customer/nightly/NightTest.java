package zhike.customer.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

class NightTest extends ServerTest {
    @Autowired private Night night;
    @Autowired private NightMark mark;
    @Autowired private OneNode node;
    @Autowired private List<NightStep> steps;

    @Test
    void theUpkeepIsDoneOnceADayAndNotBeforeItsTime() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        at(tomorrow, LocalTime.of(2, 0));
        night.look();
        assertThat(mark.done(tomorrow)).isEmpty();
        clock.forward(Duration.ofMinutes(40));
        night.look();
        assertThat(mark.done(tomorrow))
                .containsExactlyInAnyOrderElementsOf(steps.stream().map(NightStep::name).toList());
        int trail = lines();
        night.look();
        assertThat(lines()).isEqualTo(trail);
    }

    @Test
    void aNightThatWasCutShortGoesOnWhereItStood() {
        LocalDate day = LocalDate.now(clock).plusDays(2);
        at(day, LocalTime.of(3, 0));
        night.look();
        db.execute(
                "update customer.night set day = {0} where step = 'quality'",
                DSL.val(day.minusDays(1)));
        assertThat(mark.done(day)).doesNotContain("quality");
        night.look();
        assertThat(mark.done(day)).contains("quality");
    }

    @Test
    void oneNodeDoesItWhileTheOthersPassOn() {
        boolean[] second = new boolean[1];
        boolean first = node.alone(() -> second[0] = node.alone(() -> {}));
        assertThat(first).isTrue();
        assertThat(second[0]).isFalse();
        assertThat(node.alone(() -> {})).isTrue();
    }

    private int lines() {
        return db.fetchSingle("select count(*) from audit.entry").get(0, Integer.class);
    }

    private void at(LocalDate day, LocalTime time) {
        clock.forward(Duration.between(LocalDateTime.now(clock), LocalDateTime.of(day, time)));
    }
}
