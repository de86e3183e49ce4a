package zhike.customer.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.partition.MonthlyTables;

/** The tables of a customer's past are cut by month. */
@Configuration
class HistoryMonths {
    @Bean
    MonthlyTables historyTables() {
        return MonthlyTables.of("customer.timeline", "customer.change");
    }
}
