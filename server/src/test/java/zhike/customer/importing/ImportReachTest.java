package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ClosedFields;

import java.util.Map;

class ImportReachTest extends ImportStory {
    private static String errors(Caller who, JsonNode done) {
        long id = done.path("id").asLong();
        return who.get("/api/imports/" + id + "/preview").is(200).text();
    }

    @Test
    void whoImportsOnlyTheirOwnNeverChangesAnothersCustomer() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "王属人",
                                        "mobile",
                                        "13900040001",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        Caller other = as("sales");
        for (String policy : new String[] {"fill", "overwrite", "skip"})
            assertCounts(
                    taken(other, "姓名,手机,地址\n王属人,13900040001,和平区 1 号\n", policy), 0, 0, 0, 0, 1);
        JsonNode card = owner.get("/api/customers/" + id).is(200).body();
        assertThat(card.has("address")).isFalse();
        assertThat(card.path("version").asInt()).isZero();
    }

    /** Not even the one who may import for everybody, where a field is closed to them. */
    @Test
    void whoSeesANumberMaskedReadsNobodysFile() {
        JsonNode done = taken(as("sales"), "姓名,手机\n王档案,13900040077\n", "fill");
        String file = "/api/imports/" + done.path("id").asLong();
        as("custodian", company.root).get(file + "/preview").is(200);
        Caller masked = as(ClosedFields.role(db, "masked", "mobile"), company.root);
        for (String door : new String[] {"", "/preview", "/unread.xlsx", "/errors.xlsx"})
            masked.get(file + door).refused(404, "import.missing");
        assertThat(masked.get("/api/imports").is(200).text()).doesNotContain("13900040077");
        JsonNode own = taken(masked, "姓名,手机\n王自带,13900040078\n", "fill");
        masked.get("/api/imports/" + own.path("id").asLong() + "/preview").is(200);
    }

    @Test
    void ofACustomerOutOfSightOnlyTheOwnersNameIsTold() {
        Caller owner = as("sales", company.southSales);
        JsonNode hidden =
                owner.get(
                                "/api/customers/"
                                        + owner.post(
                                                        "/api/customers",
                                                        Map.of(
                                                                "kind",
                                                                "person",
                                                                "name",
                                                                "李隐身",
                                                                "mobile",
                                                                "13900040002",
                                                                "address",
                                                                "珠海路 8 号",
                                                                "force",
                                                                true))
                                                .is(201)
                                                .id())
                        .body();
        Caller other = as("sales");
        JsonNode done = taken(other, "姓名,手机\n李隐身,13900040002\n", "fill");
        String seen =
                errors(other, done)
                        + db.fetchSingle(
                                        "select errors::text from customer.import_row where"
                                                + " import_id = "
                                                + done.path("id").asLong())
                                .get(0, String.class);
        assertThat(seen)
                .contains(hidden.path("owner").path("name").asString())
                .contains("import.row.owned")
                .doesNotContain(hidden.path("number").asString())
                .doesNotContain("珠海路");
    }

    @Test
    void whatMayBeSeenButNotChangedComesBack() {
        Caller owner = as("sales", company.southSales);
        owner.post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "enterprise",
                                "name",
                                "可见难改有限公司",
                                "phone",
                                "0755-25550001",
                                "force",
                                true))
                .is(201);
        Caller manager = as("service_manager", company.northService);
        String text = "客户名称,电话,地址\n可见难改有限公司,0755-25550001,福田区\n";
        assertCounts(taken(manager, text, "overwrite"), 0, 0, 0, 0, 1);
        assertThat(
                        db.fetchSingle(
                                        "select errors::text from customer.import_row order by"
                                                + " import_id desc limit 1")
                                .get(0, String.class))
                .contains("import.row.not-editable");
        assertCounts(taken(manager, text, "skip"), 0, 0, 1, 0, 0);
    }

    @Test
    void fieldsThatAreClosedToWhoImportsAreNeverFilled() {
        Caller sales = as("sales");
        JsonNode done = taken(sales, "姓名,手机,身份证号\n赵闭栏,13900040003,320102197708153454\n", "fill");
        assertCounts(done, 1, 0, 0, 0, 0);
        assertThat(done.path("closedFields").size()).isEqualTo(1);
        Caller all = as("custodian", company.root);
        assertThat(card(all, "赵闭栏").has("id_number")).isFalse();
        assertCounts(
                taken(all, "姓名,手机,身份证号\n赵闭栏,13900040003,320102197708153454\n", "fill"),
                0,
                1,
                0,
                0,
                0);
        assertThat(card(all, "赵闭栏").path("id_number").asString()).isEqualTo("320102197708153454");
        assertCounts(
                taken(sales, "姓名,手机,身份证号\n赵闭栏,13900040003,110101199003070038\n", "overwrite"),
                0,
                0,
                1,
                0,
                0);
        assertThat(card(all, "赵闭栏").path("id_number").asString()).isEqualTo("320102197708153454");
    }

    @Test
    void theFileNamesTheOwnerOnlyWithinReach() {
        Caller manager = as("sales_manager");
        Caller near = as("sales", company.northSalesTeam);
        Caller far = as("sales", company.southSales);
        JsonNode done =
                taken(
                        manager,
                        "客户名称,业务员\n归属近有限公司,"
                                + near.login
                                + "\n归属远有限公司,"
                                + far.login
                                + "\n归属无有限公司,查无此人\n",
                        "fill");
        assertCounts(done, 3, 0, 0, 0, 0);
        assertThat(done.path("warnings").asInt()).isEqualTo(2);
        assertThat(card(manager, "归属近有限公司").path("owner").path("id").asLong())
                .isEqualTo(near.personId);
        assertThat(card(manager, "归属远有限公司").path("owner").path("id").asLong())
                .isEqualTo(manager.personId);
        assertThat(card(manager, "归属无有限公司").path("owner").path("id").asLong())
                .isEqualTo(manager.personId);
    }

    @Test
    void whoMayBringsNewOnesIntoThePoolAndOthersDoNot() {
        Caller chief = as("branch_manager", company.north);
        Caller named = as("sales", company.north);
        String name =
                db.fetchValue("select name from identity.person where id = ?", named.personId)
                        .toString();
        String file =
                "姓名,手机,业务员\n张入池,13900040091,\n李有主,13900040092," + name + "\n王查无,13900040093,查无此人\n";
        Map<String, Object> pooled = Map.of("policy", "fill", "pooled", true);
        Caller seller = as("sales", company.north);
        seller.post("/api/imports/" + upload(seller, file) + "/run", pooled)
                .refused(422, "import.pool");
        long id = upload(chief, file);
        ended(chief, chief.post("/api/imports/" + id + "/run", pooled).is(202).id());
        JsonNode done = chief.get("/api/imports/" + id).is(200).body();
        assertThat(done.path("pooled").asBoolean()).isTrue();
        assertCounts(done, 3, 0, 0, 0, 0);
        assertThat(card(chief, "王查无").at("/owner/id").asLong()).isEqualTo(chief.personId);
        assertThat(card(chief, "张入池").path("owner").isNull()).isTrue();
        assertThat(card(chief, "李有主").at("/owner/id").asLong()).isEqualTo(named.personId);
        assertThat(chief.get("/api/pool?limit=200").is(200).text()).contains("张入池");
    }

    @Test
    void aDepartmentIsCalledAsItIsWhateverTheFileSays() {
        Caller admin = as("administrator", company.root);
        long unit = company.unit(company.north, "department", "导入测试部");
        long id = admin.post("/api/internal-customers", Map.of("unitId", unit)).is(201).id();
        String number = admin.get("/api/customers/" + id).at("number").asString();
        JsonNode done = taken(admin, "客户编号,客户名称,地址\n" + number + ",别的名字有限公司,主楼 3 层\n", "overwrite");
        assertCounts(done, 0, 1, 0, 0, 0);
        JsonNode card = admin.get("/api/customers/" + id).is(200).body();
        assertThat(card.path("name").asString()).isEqualTo("导入测试部");
        assertThat(card.toString()).contains("主楼 3 层");
    }

    @Test
    void whatIsInOtherHandsSinceIsNotTakenBackWithTheImport() {
        Caller who = as("sales");
        Caller other = as("sales", company.southSales);
        long changed =
                who.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "易手旧有有限公司",
                                        "phone",
                                        "022-24450001",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        JsonNode done =
                taken(
                        who,
                        "客户名称,电话,邮箱\n"
                                + "易手旧有有限公司,022-24450001,old@yishou.cn\n"
                                + "易手新一有限公司,022-24450002,\n"
                                + "易手新二有限公司,022-24450003,\n",
                        "fill");
        assertCounts(done, 2, 1, 0, 0, 0);
        long made = card(who, "易手新一有限公司").path("id").asLong();
        db.execute(
                "update customer.card set owner_id = "
                        + other.personId
                        + ", unit_id = "
                        + company.southSales
                        + ", branch_id = "
                        + company.south
                        + " where id in ("
                        + changed
                        + ","
                        + made
                        + ")");
        JsonNode job =
                ended(
                        who,
                        who.post("/api/imports/" + done.path("id").asLong() + "/undoing")
                                .is(202)
                                .id());
        assertThat(job.path("result").path("outOfReach").asInt()).isEqualTo(2);
        assertThat(job.path("result").path("kept").asInt()).isEqualTo(2);
        assertThat(other.get("/api/customers/" + changed).is(200).body().path("email").asString())
                .isEqualTo("old@yishou.cn");
        other.get("/api/customers/" + made).is(200);
        assertThat(cardsOf(done.path("id").asLong())).isEqualTo(1);
    }

    @Test
    void nobodySeesTheImportsOfAnother() {
        long id = upload(as("sales"), "姓名\n别人的\n");
        Caller other = as("sales");
        other.get("/api/imports/" + id).refused(404, "import.missing");
        other.get("/api/imports/" + id + "/preview").refused(404, "import.missing");
        other.get("/api/imports/" + id + "/errors.xlsx").refused(404, "import.missing");
        other.post("/api/imports/" + id + "/run", Map.of("policy", "fill"))
                .refused(404, "import.missing");
        other.post("/api/imports/" + id + "/undoing").refused(404, "import.missing");
        assertThat(other.get("/api/imports").is(200).body().path("items")).isEmpty();
    }
}
