package zhike.approval;

import static zhike.approval.db.Tables.CHAIN;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.approval.running.Deciding;
import zhike.approval.running.Verdict;
import zhike.identity.PeopleChanged;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.subject.Subject;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Papers under approval, asked by people of one branch: 职员 → 经理 → 分公司经理; 财务 of the branch. */
public abstract class Paper extends ServerTest {
    private static final AtomicLong NEXT = new AtomicLong(1_000);
    @Autowired protected Approvals approvals;
    @Autowired protected Deciding deciding;
    @Autowired private Broadcast broadcast;
    protected long branch;
    protected long sales;
    protected long money;
    protected Caller asker;
    protected Caller manager;
    protected Caller leader;
    protected Caller finance;

    @BeforeEach
    void hire() {
        branch = company.unit(company.root, "branch", "测试分公司" + NEXT.incrementAndGet());
        sales = company.unit(branch, "department", "测试销售部");
        money = company.unit(branch, "department", "测试财务部");
        asker = as("sales", sales);
        manager = as("sales_manager", sales);
        leader = as("branch_manager", branch);
        finance = as("finance", money);
        manages(manager, asker);
        manages(leader, manager);
        heads(money, finance);
    }

    protected void manages(Caller above, Caller below) {
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                above.personId,
                below.personId);
        changed();
    }

    protected void heads(long unit, Caller who) {
        long post =
                db.fetchSingle(
                                "insert into identity.post (unit_id, title, heads_unit) values (?,"
                                        + " '负责人', true) returning id",
                                unit)
                        .get(0, Long.class);
        db.execute(
                "insert into identity.holding (post_id, person_id, from_on) values (?, ?,"
                        + " '2020-01-01')",
                post,
                who.personId);
        changed();
    }

    protected void lends(Caller from, Caller to) {
        db.execute(
                "insert into identity.delegation (from_person, to_person, starts_at, ends_at,"
                    + " operations, reason, created_by, created_at) values (?, ?, now() - interval"
                    + " '1 hour', now() + interval '1 day', '{approval.decide}', 'away', ?, now())",
                from.personId,
                to.personId,
                from.personId);
        changed();
    }

    protected void changed() {
        broadcast.tell(PeopleChanged.TOPIC, 0);
    }

    /** The live chain of the paper from now on. */
    protected long chain(String steps) {
        return chain(db, steps);
    }

    public static long chain(DSLContext db, String steps) {
        db.execute("select pg_advisory_lock(4711)");
        try {
            db.update(CHAIN)
                    .set(CHAIN.STATE, "retired")
                    .where(CHAIN.USE_CODE.eq(TestPaper.CODE))
                    .execute();
            Integer last =
                    db.select(org.jooq.impl.DSL.max(CHAIN.VERSION))
                            .from(CHAIN)
                            .where(CHAIN.USE_CODE.eq(TestPaper.CODE))
                            .fetchSingle()
                            .value1();
            return db.insertInto(CHAIN)
                    .set(CHAIN.USE_CODE, TestPaper.CODE)
                    .set(CHAIN.VERSION, last == null ? 1 : last + 1)
                    .set(CHAIN.STATE, "live")
                    .set(CHAIN.NAME_ZH, "礼品申请")
                    .set(CHAIN.NAME_EN, "Gift")
                    .set(CHAIN.CLAUSE, "礼品办法第五条")
                    .set(CHAIN.STEPS, JSONB.jsonb(steps))
                    .set(CHAIN.CHANGED_AT, java.time.Instant.EPOCH)
                    .returningResult(CHAIN.ID)
                    .fetchSingle()
                    .value1();
        } finally {
            db.execute("select pg_advisory_unlock(4711)");
        }
    }

    /** Manager always; finance and branch manager together over 3,000; the custodian is told. */
    protected static final String USUAL =
            """
            [{"nameZh":"经理","nameEn":"Manager","mode":"any","approvers":[{"by":"manager","levels":1}],"dueAmount":2,"dueUnit":"days","overdue":"escalate"},
             {"nameZh":"会签","nameEn":"Countersign","mode":"all","condition":{"field":"amount","op":"moreThan","value":3000},
              "approvers":[{"by":"role","role":"finance","within":"branch"},{"by":"head","of":"branch"}],"overdue":"remind"},
             {"nameZh":"抄送","nameEn":"Copy","mode":"inform","approvers":[{"by":"role","role":"finance","within":"branch"}]}]\
            """;

    protected static Subject subject() {
        return new Subject("test", NEXT.incrementAndGet());
    }

    protected long ask(Caller who, Map<String, Object> facts) {
        return approvals.ask(who.personId, new ApprovalAsk(TestPaper.CODE, subject(), null, facts));
    }

    protected long ask(int amount) {
        return ask(asker, Map.of("amount", amount));
    }

    protected long task(long approval, Caller of) {
        return db.fetchSingle(
                        "select max(id) from approval.task where request_id = ? and approver_id ="
                                + " ?",
                        approval,
                        of.personId)
                .get(0, Long.class);
    }

    protected void says(Caller who, long approval, Verdict verdict) {
        deciding.decide(who.personId, approval, task(approval, who), verdict, "意见");
    }

    protected String state(long approval) {
        return db.fetchSingle("select state from approval.request where id = ?", approval)
                .get(0, String.class);
    }

    protected List<Long> waiting(long approval) {
        return db.fetch(
                        "select approver_id from approval.task where request_id = ? and state ="
                                + " 'waiting' order by id",
                        approval)
                .getValues(0, Long.class);
    }

    protected List<String> acts(long approval) {
        return db.fetch("select kind from approval.act where request_id = ? order by id", approval)
                .getValues(0, String.class);
    }
}
