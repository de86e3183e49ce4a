package zhike.bench.published;

import zhike.grading.model.Abc;
import zhike.grading.model.Concentration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** A year of a real wholesaler: its totals, and how unevenly customers buy. */
final class RetailValues {
    private RetailValues() {}

    static void add(Table table, Path data) throws IOException {
        table.section("Online Retail (UCI), customers with positive lines not cancelled");
        RetailFile file = RetailFile.read(data.resolve("online_retail"));
        table.equal("lines", "541909", file.lines());
        table.equal("invoices", "25900", file.invoices());
        table.equal("customers", "4372", file.customers());
        table.equal("lines without customer", "135080", file.anonymous());
        table.equal("lines of cancellations", "9288", file.cancelled());
        table.equal("net", "9747747.93", file.net().doubleValue());
        long[] amounts = file.amounts();
        table.equal("customers who bought", "4338", amounts.length);
        table.equal("their revenue", "8911407.90", file.revenue().doubleValue());
        Concentration spread = Concentration.of(amounts);
        table.equal("held by the top 20 %", "0.7462", spread.heldByTop(0.2));
        table.equal("held by the top 10 %", "0.6138", spread.heldByTop(0.1));
        table.equal("customers who reach 80 %", "1133", spread.reaching(0.8));
        table.equal("the same in %", "26.1", 100.0 * spread.reaching(0.8) / amounts.length);
        var parts = Abc.SALES.parts(amounts, LongStream.range(0, amounts.length).toArray());
        table.equal("A: customers to 55 %", "295", parts.get(0).customers());
        int both = parts.get(0).customers() + parts.get(1).customers();
        table.equal("A and B: customers to 85 %", "1456", both);
        table.equal("Gini", "0.7151", spread.gini());
    }
}
