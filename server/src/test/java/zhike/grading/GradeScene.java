package zhike.grading;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;
import zhike.trade.TradeEvent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People with a post and an employer who have paid so much for so long. */
abstract class GradeScene extends ServerTest {
    @Autowired protected ApplicationEventPublisher events;
    @Autowired protected TransactionTemplate transaction;

    protected long person(
            Caller owner, String name, @Nullable String employer, @Nullable String post) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", "person");
        form.put("name", name);
        form.put("force", true);
        Map<String, Object> fields = new HashMap<>();
        if (employer != null) form.put("employer_kind", employer);
        if (post != null) form.put("post_level", post);
        form.putAll(fields);
        return owner.post("/api/customers", form).is(201).id();
    }

    /** As the trade module writes and tells it. */
    protected void figures(long customer, String paid, String months) {
        transaction.executeWithoutResult(
                status -> {
                    write(customer, paid, months);
                    events.publishEvent(new TradeEvent.FiguresChanged(List.of(customer)));
                });
    }

    protected void write(long customer, String paid, String months) {
        db.execute(
                """
                insert into trade.customer_figure (customer_id, paid, ordered, orders, months, first_order_on, last_order_on)
                values (?, ?::numeric, ?::numeric, 1, ?::numeric, current_date, current_date)
                on conflict (customer_id) do update set paid = excluded.paid, ordered = excluded.ordered, months = excluded.months\
                """,
                customer,
                paid,
                paid,
                months);
    }

    /** In the main scheme. */
    protected static JsonNode grade(Caller reader, long customer) {
        return reader.get("/api/customers/" + customer + "/grades").is(200).body().get(0);
    }
}
