package zhike.platform.partition;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;

/** At the start and every few hours: the next three months of every such table are there. */
@Component
@Order(0)
class PartitionKeeping implements ApplicationRunner {
    private static final int MONTHS = 3;
    private final List<MonthlyTables> tables;
    private final MonthlyPartitions partitions;

    PartitionKeeping(List<MonthlyTables> tables, MonthlyPartitions partitions) {
        this.tables = tables;
        this.partitions = partitions;
    }

    @Override
    public void run(ApplicationArguments args) {
        keep();
    }

    @Scheduled(cron = "0 17 */6 * * *")
    void keep() {
        tables.forEach(module -> module.names().forEach(table -> partitions.ahead(table, MONTHS)));
    }
}
