package zhike.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Days and moments that come in lie within the years that people write: 1900 to 2999. */
@Configuration
class PlausibleYears {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final Instant BEGIN = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2999-12-31T00:00:00Z");

    static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    static boolean holds(Instant moment) {
        return !moment.isBefore(BEGIN) && !moment.isAfter(END);
    }

    @Bean
    JsonMapperBuilderCustomizer plausibleYearsOnly() {
        SimpleModule module = new SimpleModule("plausible years");
        module.addDeserializer(
                LocalDate.class,
                new Bounded<>(
                        LocalDate.class, LocalDateDeserializer.INSTANCE, PlausibleYears::holds));
        module.addDeserializer(
                Instant.class,
                new Bounded<>(Instant.class, InstantDeserializer.INSTANT, PlausibleYears::holds));
        return builder -> builder.addModule(module);
    }

    private static final class Bounded<T> extends StdScalarDeserializer<T> {
        private final ValueDeserializer<T> reading;
        private final transient Predicate<T> holds;

        Bounded(Class<T> type, ValueDeserializer<T> reading, Predicate<T> holds) {
            super(type);
            this.reading = reading;
            this.holds = holds;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String field = String.valueOf(parser.currentName());
            T read = reading.deserialize(parser, context);
            if (!holds.test(read)) throw Refusal.invalid(field, "field.year");
            return read;
        }
    }
}
