package zhike.trade.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.trade.TradeScene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class AgeingTest extends TradeScene {
    @Autowired private OpenItems items;

    /** An invoice of some days ago, due some days ago; of negative days: ahead. */
    private long owed(long customer, String amount, int issued, int due) {
        LocalDate today = LocalDate.now(clock);
        return db.fetchSingle(
                        "insert into trade.invoice (number, kind, customer_id, amount, open_amount,"
                            + " home_amount, issued_on, due_on, created_at, updated_at) values ('T'"
                            + " || nextval('customer.change_id'), case when ?::numeric < 0 then"
                            + " 'credit_note' else 'invoice' end, ?, ?::numeric, ?::numeric,"
                            + " ?::numeric, ?::date, ?::date, now(), now()) returning id",
                        amount,
                        customer,
                        amount,
                        amount,
                        amount,
                        today.minusDays(issued).toString(),
                        today.minusDays(due).toString())
                .get(0, Long.class);
    }

    private static JsonNode ageing(Caller caller, String more) {
        return caller.get("/api/receivables/ageing?" + more).is(200).body();
    }

    private static List<String> cells(JsonNode sums) {
        return sums.path("buckets")
                .valueStream()
                .map(each -> each.decimalValue().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void everyEdgeStandsInItsBucketByDueDateAndByInvoiceDate() {
        Caller seller = as("sales");
        long customer = customer(seller, "账龄甲公司");
        owed(customer, "1.00", 40, 0);
        owed(customer, "2.00", 41, 1);
        owed(customer, "4.00", 70, 30);
        owed(customer, "8.00", 71, 31);
        owed(customer, "16.00", 100, 60);
        owed(customer, "32.00", 131, 91);
        owed(customer, "64.00", 220, 180);
        owed(customer, "128.00", 221, 181);
        owed(customer, "-0.50", 5, 5);
        JsonNode due = ageing(seller, "customer=" + customer);
        assertThat(cells(due.path("total"))).containsExactly("1", "6", "24", "0", "96", "128");
        assertThat(due.at("/total/overdue").decimalValue()).isEqualByComparingTo("254");
        assertThat(due.at("/total/balance").decimalValue()).isEqualByComparingTo("254.50");
        assertThat(due.at("/total/share").decimalValue()).isEqualByComparingTo("0.9961");
        JsonNode issued = ageing(seller, "basis=issued&customer=" + customer);
        assertThat(cells(issued.path("total"))).containsExactly("0", "0", "3", "12", "48", "192");
        var late =
                seller.get("/api/receivables/invoices?bucket=2&customer=" + customer)
                        .is(200)
                        .body();
        assertThat(late.path("items")).hasSize(2);
        assertThat(late.at("/items/0/overdue").asInt()).isEqualTo(60);
    }

    /** Whatever was booked: cells, rows, totals and the papers behind them are the same money. */
    @Test
    void totalsAgreeWithTheSumOfOpenInvoicesOnEveryDay() {
        Caller seller = as("sales", company.unit(company.root, "department", "账龄部"));
        Random random = new Random(7);
        List<Long> customers = new ArrayList<>();
        for (int at = 0; at < 4; at++) customers.add(customer(seller, "账龄随机" + at));
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<Object[]>> deeds = new HashMap<>();
        for (int at = 0; at < 60; at++) book(customers.get(at % 4), random, deeds, today);
        for (int back : List.of(0, 1, 7, 30, 61, 120)) {
            LocalDate day = today.minusDays(back);
            BigDecimal open =
                    deeds.values().stream()
                            .flatMap(List::stream)
                            .filter(each -> !((LocalDate) each[0]).isAfter(day))
                            .map(each -> (BigDecimal) each[1])
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (String basis : List.of("due", "issued")) {
                JsonNode page = ageing(seller, "limit=2&at=" + day + "&basis=" + basis);
                assertThat(page.at("/total/invoices").decimalValue())
                        .as("%s %s", day, basis)
                        .isEqualByComparingTo(open);
                assertThat(sum(page.path("total").path("buckets"))).isEqualByComparingTo(open);
                assertThat(pages(seller, day, basis)).isEqualByComparingTo(open);
                for (int bucket = 0; bucket < 6; bucket++)
                    assertThat(papers(seller, day, basis, bucket))
                            .isEqualByComparingTo(
                                    page.at("/total/buckets/" + bucket).decimalValue());
            }
        }
        assertThat(standing(items.calculated(today), customers))
                .isNotEmpty()
                .isEqualTo(standing(items.at(today), customers));
    }

    private Set<?> standing(Table<?> open, List<Long> customers) {
        return Set.copyOf(
                db.select(OpenItems.ID, OpenItems.KIND, OpenItems.OPEN, OpenItems.HOME)
                        .from(open)
                        .where(OpenItems.CUSTOMER.in(customers))
                        .fetch());
    }

    /** An invoice, and perhaps money for it, of which some is taken back. */
    private void book(
            long customer, Random random, Map<Long, List<Object[]>> deeds, LocalDate today) {
        int issued = random.nextInt(200);
        BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(90000), 2);
        long invoice = owed(customer, amount.toPlainString(), issued, issued - random.nextInt(60));
        List<Object[]> of = deeds.computeIfAbsent(invoice, id -> new ArrayList<>());
        of.add(new Object[] {today.minusDays(issued), amount});
        int paid = random.nextInt(3) == 0 ? -1 : random.nextInt(issued + 1);
        if (paid < 0) return;
        BigDecimal part =
                amount.multiply(BigDecimal.valueOf(1 + random.nextInt(4))).movePointLeft(1);
        part = part.setScale(2, java.math.RoundingMode.DOWN);
        boolean back = random.nextInt(3) == 0;
        LocalDate on = today.minusDays(paid);
        LocalDate until = today.minusDays(paid / 2);
        long payment =
                db.fetchSingle(
                                "insert into trade.payment (number, customer_id, amount,"
                                    + " unallocated, home_amount, received_on, method, created_at,"
                                    + " created_by) values ('T' || nextval('customer.change_id'),"
                                    + " ?, ?, ?, ?, ?::date, 'transfer', now(), (select min(id)"
                                    + " from identity.person)) returning id",
                                customer,
                                part,
                                back ? part : BigDecimal.ZERO,
                                part,
                                on.toString())
                        .get(0, Long.class);
        db.execute(
                "insert into trade.allocation (invoice_id, payment_id, amount, at, taken_back_at)"
                        + " values (?, ?, ?, ?::timestamptz, ?::timestamptz)",
                invoice,
                payment,
                part,
                on + " 12:00+08",
                back ? until + " 13:00+08" : null);
        of.add(new Object[] {on, part.negate()});
        if (back) of.add(new Object[] {until, part});
        else
            db.execute(
                    "update trade.invoice set open_amount = open_amount - ? where id = ?",
                    part,
                    invoice);
    }

    private static BigDecimal sum(JsonNode numbers) {
        return numbers.valueStream()
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal pages(Caller caller, LocalDate day, String basis) {
        BigDecimal sum = BigDecimal.ZERO;
        String cursor = "";
        for (int page = 0; page < 9; page++) {
            JsonNode rows =
                    ageing(caller, "limit=2&at=" + day + "&basis=" + basis + "&cursor=" + cursor);
            for (JsonNode row : rows.path("items"))
                sum = sum.add(row.at("/sums/invoices").decimalValue());
            if (rows.path("next").isNull()) return sum;
            cursor = rows.path("next").asString();
        }
        throw new AssertionError("more pages than customers");
    }

    private static BigDecimal papers(Caller caller, LocalDate day, String basis, int bucket) {
        BigDecimal sum = BigDecimal.ZERO;
        JsonNode rows =
                caller.get(
                                "/api/receivables/invoices?limit=200&at=%s&basis=%s&bucket=%d"
                                        .formatted(day, basis, bucket))
                        .is(200)
                        .body();
        for (JsonNode row : rows.path("items")) sum = sum.add(row.path("home").decimalValue());
        return sum;
    }

    @Test
    void itIsWholeWithinReachAndNothingBeyond() {
        Caller seller = as("sales");
        Caller other = as("sales", company.southSales);
        long customer = customer(seller, "账龄乙公司");
        owed(customer, "77.00", 50, 20);
        assertThat(ageing(other, "customer=" + customer).at("/total/invoices").decimalValue())
                .isEqualByComparingTo("0");
        assertThat(
                        other.get("/api/receivables/invoices?customer=" + customer)
                                .is(200)
                                .body()
                                .path("items"))
                .isEmpty();
        JsonNode mine = ageing(finance(), "by=owner&owner=" + seller.personId);
        assertThat(mine.at("/items/0/of/id").asLong()).isEqualTo(seller.personId);
        assertThat(mine.at("/items/0/sums/invoices").decimalValue()).isEqualByComparingTo("77");
        as("agent").get("/api/receivables/ageing").is(403);
        seller.get("/api/receivables/ageing?basis=moon")
                .refused(422, "receivable.question.unknown");
    }

    @Test
    void itIsTakenOutAsAWorkbookAndOnPaper() {
        Caller seller = as("sales");
        owed(customer(seller, "账龄丙公司"), "10.00", 50, 20);
        byte[] sheet = seller.get("/api/receivables/ageing/file?format=xlsx").is(200).bytes();
        assertThat(new String(sheet, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        byte[] paper = seller.get("/api/receivables/ageing/file?format=pdf").is(200).bytes();
        assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        seller.get("/api/receivables/ageing/file?format=doc").refused(422, "receivable.format");
    }

    @Test
    void daysOutstandingAreToldByEachFormulaWithWhatTheyAreMadeOf() {
        Caller seller = as("sales", company.unit(company.root, "department", "账期部"));
        long customer = customer(seller, "账龄丁公司");
        owed(customer, "3650.00", 10, -20);
        JsonNode days = seller.get("/api/receivables/dso").is(200).body();
        assertThat(days.path("sales").decimalValue()).isEqualByComparingTo("3650");
        assertThat(days.path("endBalance").decimalValue())
                .isEqualByComparingTo(String.valueOf(days.path("days").asInt()));
        assertThat(days.path("delinquent").decimalValue()).isEqualByComparingTo("0");
        assertThat(days.path("months").size()).isBetween(12, 13);
    }
}
