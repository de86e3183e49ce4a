package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.test.context.TestContextManager;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever is done with money in whatever order, it stands as in a model of a few lines. */
class MoneyPropertyTest extends TradeScene {
    /** In cents of what the model counts. */
    private static final class Model {
        private final List<long[]> invoices = new ArrayList<>();
        private final List<long[]> payments = new ArrayList<>();
        private final List<long[]> allocations = new ArrayList<>();

        long open() {
            return invoices.stream().mapToLong(each -> each[1]).sum();
        }

        long free() {
            return payments.stream().mapToLong(each -> each[1]).sum();
        }
    }

    record Deed(int kind, int one, int other, int amount) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 300))
                .as(Deed::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(30);
    }

    @Property(tries = 25)
    void whatIsOpenAndWhatIsFreeAreThoseOfTheModel(@ForAll("deeds") List<Deed> deeds)
            throws Exception {
        ready();
        Caller finance = finance();
        long customer = customer(as("sales"), "模型公司");
        Model model = new Model();
        for (Deed deed : deeds) {
            int wanted = apply(model, deed, finance, customer);
            if (wanted == 0) continue;
            assertThat(sum("open_amount", "invoice", customer)).isEqualTo(model.open());
            assertThat(sum("unallocated", "payment", customer)).isEqualTo(model.free());
        }
    }

    private int apply(Model model, Deed deed, Caller finance, long customer) {
        return switch (deed.kind()) {
            case 0 -> {
                long id = id(invoice(finance, customer, money(deed.amount())));
                model.invoices.add(new long[] {id, deed.amount()});
                yield 1;
            }
            case 1 -> {
                long id = id(payment(finance, customer, money(deed.amount())));
                model.payments.add(new long[] {id, deed.amount(), 0, deed.amount()});
                yield 1;
            }
            case 2 -> refund(model, deed, finance, customer);
            case 3 -> allocate(model, deed, finance);
            case 4 -> oldest(model, deed, finance);
            case 5 -> reverse(model, deed, finance);
            default -> takeBack(model, deed, finance);
        };
    }

    private int refund(Model model, Deed deed, Caller finance, long customer) {
        boolean may = deed.amount() <= Math.max(0, model.free());
        Answer answer =
                finance.post("/api/payments", received(customer, "-" + money(deed.amount())));
        answer.is(may ? 201 : 422);
        if (may)
            model.payments.add(new long[] {id(answer.body()), -deed.amount(), 0, -deed.amount()});
        return 1;
    }

    private int allocate(Model model, Deed deed, Caller finance) {
        if (deed.one() >= model.payments.size() || deed.other() >= model.invoices.size()) return 0;
        long[] payment = model.payments.get(deed.one());
        long[] invoice = model.invoices.get(deed.other());
        boolean stands = payment[2] == 0 && payment[3] > 0;
        boolean may =
                stands
                        && deed.amount() <= invoice[1]
                        && deed.amount() <= Math.min(payment[1], model.free());
        allocate(finance, payment[0], invoice[0], money(deed.amount()))
                .is(may ? 200 : stands ? 422 : 409);
        if (may) move(model, payment, invoice, deed.amount());
        return 1;
    }

    private static void move(Model model, long[] payment, long[] invoice, long amount) {
        payment[1] -= amount;
        invoice[1] -= amount;
        model.allocations.add(new long[] {payment[0], invoice[0], amount});
    }

    private int oldest(Model model, Deed deed, Caller finance) {
        if (deed.one() >= model.payments.size()) return 0;
        long[] payment = model.payments.get(deed.one());
        boolean may = payment[2] == 0 && payment[3] > 0;
        finance.post("/api/payments/" + payment[0] + "/allocations/oldest").is(may ? 200 : 409);
        if (!may) return 1;
        long left = Math.min(payment[1], model.free());
        for (long[] invoice : model.invoices) {
            long part = Math.min(left, invoice[1]);
            if (part <= 0) continue;
            move(model, payment, invoice, part);
            left -= part;
        }
        return 1;
    }

    private int reverse(Model model, Deed deed, Caller finance) {
        if (deed.one() >= model.payments.size()) return 0;
        long[] payment = model.payments.get(deed.one());
        boolean may = payment[2] == 0;
        finance.post("/api/payments/" + payment[0] + "/reversal", Map.of("reason", "x"))
                .is(may ? 200 : 409);
        if (!may) return 1;
        for (long[] part : List.copyOf(model.allocations))
            if (part[0] == payment[0]) back(model, part);
        payment[1] = 0;
        payment[2] = 1;
        return 1;
    }

    private int takeBack(Model model, Deed deed, Caller finance) {
        if (deed.one() >= model.allocations.size()) return 0;
        long[] part = model.allocations.get(deed.one());
        long id =
                db.fetchSingle(
                                "select max(id) from trade.allocation where payment_id = ? and"
                                    + " invoice_id = ? and amount = ? and taken_back_at is null",
                                part[0],
                                part[1],
                                new java.math.BigDecimal(money((int) part[2])))
                        .get(0, Long.class);
        finance.delete("/api/allocations/" + id).is(204);
        back(model, part);
        return 1;
    }

    private static void back(Model model, long[] part) {
        model.allocations.remove(part);
        model.payments.stream()
                .filter(each -> each[0] == part[0])
                .forEach(each -> each[1] += part[2]);
        model.invoices.stream()
                .filter(each -> each[0] == part[1])
                .forEach(each -> each[1] += part[2]);
    }

    private static String money(int cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private long sum(String column, String table, long customer) {
        return db.fetchSingle(
                        "select coalesce(sum("
                                + column
                                + "), 0) * 100 from trade."
                                + table
                                + " where customer_id = ?",
                        customer)
                .get(0, Long.class);
    }

    /** As JUnit does it for the others. */
    private void ready() throws Exception {
        if (company != null) return;
        new TestContextManager(getClass()).prepareTestInstance(this);
        var found = ServerTest.class.getDeclaredMethod("found");
        found.setAccessible(true);
        found.invoke(this);
    }
}
