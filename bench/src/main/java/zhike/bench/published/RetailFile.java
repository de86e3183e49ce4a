package zhike.bench.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The lines of Online Retail, added up as they are read. */
final class RetailFile {
    private final Set<String> invoices = new HashSet<>();
    private final Set<String> customers = new HashSet<>();
    private final Map<String, BigDecimal> bought = new HashMap<>();
    private BigDecimal net = BigDecimal.ZERO;
    private int lines;
    private int anonymous;
    private int cancelled;

    static RetailFile read(Path folder) throws IOException {
        RetailFile file = new RetailFile();
        Path packed = folder.resolve("online_retail_2010_2011.csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(packed));
                var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) file.add(row);
        }
        return file;
    }

    private void add(NamedCsvRecord row) {
        String invoice = row.getField("InvoiceNo");
        String customer = row.getField("CustomerID");
        BigDecimal quantity = new BigDecimal(row.getField("Quantity"));
        BigDecimal price = new BigDecimal(row.getField("UnitPrice"));
        BigDecimal amount = quantity.multiply(price);
        boolean reversed = invoice.startsWith("C");
        lines++;
        invoices.add(invoice);
        net = net.add(amount);
        if (reversed) cancelled++;
        if (customer.isEmpty()) {
            anonymous++;
            return;
        }
        customers.add(customer);
        if (!reversed && quantity.signum() > 0 && price.signum() > 0)
            bought.merge(customer, amount, BigDecimal::add);
    }

    /** Of each customer who bought, in thousandths. */
    long[] amounts() {
        return bought.values().stream().mapToLong(x -> x.movePointRight(3).longValue()).toArray();
    }

    BigDecimal revenue() {
        return bought.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal net() {
        return net;
    }

    int lines() {
        return lines;
    }

    int invoices() {
        return invoices.size();
    }

    int customers() {
        return customers.size();
    }

    int anonymous() {
        return anonymous;
    }

    int cancelled() {
        return cancelled;
    }
}
