package zhike.approval;

import org.junit.jupiter.api.Test;

import zhike.approval.running.Verdict;
import zhike.platform.subject.Subject;
import zhike.testing.Caller;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class LookTest extends Paper {
    @Test
    void look() throws Exception {
        chain(USUAL);
        name(asker, "王小明");
        name(manager, "李建国");
        name(leader, "赵敏");
        name(finance, "孙会计");
        db.execute("update identity.unit set name = '华东分公司' where id = ?", branch);
        db.execute("update identity.unit set name = '华东销售部' where id = ?", sales);
        changed();
        Caller admin = as("administrator", company.root);
        long customer = customer(asker, "上海远东机械有限公司" + System.nanoTime() % 1000);
        for (int i = 0; i < 6; i++) {
            long id =
                    approvals.ask(
                            asker.personId,
                            new ApprovalAsk(
                                    TestPaper.CODE,
                                    i % 2 == 0 ? new Subject("customer", customer) : subject(),
                                    null,
                                    Map.of(
                                            "amount",
                                            800 + i * 1500,
                                            "type",
                                            i % 2 == 0 ? "birthday" : "holiday",
                                            "on",
                                            "2026-12-0" + (i + 1))));
            if (i == 4) says(manager, id, Verdict.APPROVE);
            if (i == 5)
                deciding.decide(manager.personId, id, task(id, manager), Verdict.RETURN, "请补充客户等级");
            if (i == 0)
                db.execute(
                        "update approval.request set subject_kind = 'customer', use_code = use_code"
                                + " where id = ?",
                        id);
            break_(i);
        }
        db.execute(
                "update approval.task set due_at = now() - interval '3 hours' where id = (select"
                    + " min(id) from approval.task where state = 'waiting' and approver_id = ?)",
                manager.personId);
        lends(manager, leader);
        Files.writeString(
                Path.of("/tmp/approval-look.json"),
                "{\"url\":\""
                        + server()
                        + "\",\"asker\":\""
                        + asker.login
                        + "\",\"manager\":\""
                        + manager.login
                        + "\",\"leader\":\""
                        + leader.login
                        + "\",\"admin\":\""
                        + admin.login
                        + "\"}");
        while (!Files.exists(Path.of("/tmp/approval-stop"))) Thread.sleep(500);
    }

    private void break_(int i) {}

    private void name(Caller who, String name) {
        db.execute("update identity.person set name = ? where id = ?", name, who.personId);
    }
}
