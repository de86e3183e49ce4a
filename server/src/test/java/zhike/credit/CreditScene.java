package zhike.credit;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.trade.TradeScene;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Customers with a limit, and orders that are held. */
abstract class CreditScene extends TradeScene {
    protected void limit(long customer, String amount) {
        db.execute(
                "insert into credit.account (customer_id, credit_limit) values (?, ?::numeric) on"
                        + " conflict (customer_id) do update set credit_limit ="
                        + " excluded.credit_limit",
                customer,
                amount);
    }

    /** One order of that amount, as far as it comes. */
    protected JsonNode ordered(Caller caller, long customer, String amount) {
        return confirmed(caller, order(customer, line("货", "1", amount)));
    }

    protected static Map<String, Object> release(JsonNode order, LocalDate day) {
        return map(
                "orderId",
                id(order),
                "promised",
                "100",
                "promisedOn",
                day.toString(),
                "reason",
                "客户急用");
    }

    protected String state(JsonNode order) {
        return db.fetchSingle("select state from trade.sales_order where id = ?", id(order))
                .get(0, String.class);
    }

    /** Whoever is asked about a paper says yes, until nobody is asked any more. */
    protected List<Long> approve(String kind, long id) {
        java.util.ArrayList<Long> asked = new java.util.ArrayList<>();
        for (int step = 0; step < 6; step++) {
            var task =
                    db.fetchOptional(
                                    "select t.id, r.id, t.approver_id from approval.task t join"
                                        + " approval.request r on r.id = t.request_id where"
                                        + " r.subject_kind = ? and r.subject_id = ? and t.state ="
                                        + " 'waiting' order by t.id limit 1",
                                    kind,
                                    id)
                            .orElse(null);
            if (task == null) break;
            asked.add(task.get(2, Long.class));
            signedIn(task.get(2, Long.class))
                    .post(
                            "/api/approvals/" + task.get(1) + "/decision",
                            map("taskId", task.get(0), "verdict", "approve"))
                    .is(200);
        }
        return asked;
    }
}
