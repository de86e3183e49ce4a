package zhike.platform.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class RememberedTest {
    private final Broadcast broadcast = new Broadcast(DSL.using(SQLDialect.POSTGRES));
    private final Remembered<String, String> rights =
            new Remembered<>(broadcast, "rights", 10, Duration.ofMinutes(1));

    @Test
    void whatWasReadIsRememberedUntilTheChangeIsTold() {
        rights.keep("one", "all", rights.mark());
        assertThat(rights.find("one")).isEqualTo("all");
        broadcast.heard("rights", "7");
        assertThat(rights.find("one")).isNull();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotRememberedAfterIt() {
        long mark = rights.mark();
        broadcast.heard("rights", "7");
        rights.keep("one", "all", mark);
        assertThat(rights.find("one")).isNull();
    }

    @Test
    void aChangeOfSomethingElseLeavesIt() {
        rights.keep("one", "all", rights.mark());
        broadcast.heard("weather", "rain");
        assertThat(rights.find("one")).isEqualTo("all");
    }

    @Test
    void aChangeOfOneLeavesTheOthers() {
        Remembered<String, String> some =
                new Remembered<>(
                        broadcast, "colours", 10, Duration.ofMinutes(1), String::startsWith);
        some.keep("one", "red 1", some.mark());
        some.keep("other", "green 2", some.mark());
        broadcast.heard("colours", "red");
        assertThat(some.find("one")).isNull();
        assertThat(some.find("other")).isEqualTo("green 2");
        broadcast.missed();
        assertThat(some.find("other")).isNull();
    }
}
