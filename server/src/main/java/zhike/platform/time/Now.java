package zhike.platform.time;

import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Instant;

/**
 * The present instant in a condition: of the clock that was handed in, bound when the statement is
 * made; the database has a clock of its own, and nobody can set that forward.
 */
@Configuration(proxyBeanMethods = false)
public class Now {
    private static final String CLOCK = "zhike.clock";
    private static final Field<Instant> FIELD =
            CustomField.of("now", SQLDataType.INSTANT, Now::bind);

    /** Without a clock (a statement that is only printed) it is nothing, and nothing is current. */
    public static Field<Instant> field() {
        return FIELD;
    }

    private static void bind(Context<?> statement) {
        statement.visit(
                statement.configuration().data(CLOCK) instanceof Clock clock
                        ? DSL.val(clock.instant())
                        : DSL.castNull(SQLDataType.INSTANT));
    }

    @Bean
    DefaultConfigurationCustomizer handedToStatements(Clock clock) {
        return configuration -> configuration.data(CLOCK, clock);
    }
}
