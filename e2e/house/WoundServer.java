// The product with a clock that a story sets forward: run as a single file, its class path being
// the built program.
// On its input a number of seconds is one step of the clock; each answered with a line.
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;

class WoundServer {
    private static final String EVERY_SECOND = "* * * * * *";
    private static final Map<String, Object> LOOKING =
            Map.of(
                    "zhike.promise.tick", EVERY_SECOND,
                    "zhike.lead.hand-on", EVERY_SECOND,
                    "zhike.follow-up.look", EVERY_SECOND,
                    "zhike.digest.look", EVERY_SECOND,
                    "zhike.sign-in.per-minute", "1000");

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        System.setProperty("zhike.announce", "true");
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        SpringApplication server = new SpringApplication(Class.forName("zhike.ZhikeApplication"));
        server.addInitializers(
                context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("wound", LOOKING));
                    ((GenericApplicationContext) context)
                            .registerBean("clock", Clock.class, () -> new Wound(ahead));
                });
        server.run();
        BufferedReader steps = new BufferedReader(new InputStreamReader(System.in));
        for (String step = steps.readLine(); step != null; step = steps.readLine()) {
            Duration further = Duration.ofSeconds(Long.parseLong(step));
            System.out.println(
                    "It is " + Clock.systemUTC().instant().plus(ahead.updateAndGet(further::plus)));
        }
    }

    private static final class Wound extends Clock {
        private final AtomicReference<Duration> ahead;
        private final Clock real = Clock.systemDefaultZone();

        Wound(AtomicReference<Duration> ahead) {
            this.ahead = ahead;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(real.withZone(zone), ahead.get());
        }
    }
}
