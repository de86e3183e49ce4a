package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fields are met no more openly on loan than their lender meets them. */
class LentReadingTest extends StaffTest {
    private static final String LENDER = "delegation.own:all";
    @Autowired private Viewers viewers;

    @Test
    void whatIsMaskedForTheGiverIsMaskedForTheReceiver() {
        Caller giver = with(masking("customer.read:all", LENDER));
        Caller receiver = with();
        assertThat(mobile(giver)).isEqualTo(FieldRule.MASKED);
        lend(giver, receiver, "customer.read");
        assertThat(mobile(receiver)).isEqualTo(FieldRule.MASKED);
    }

    @Test
    void whatIsOpenForTheGiverIsOpenForWhoReadsNothingOtherwise() {
        Caller giver = with(roleWith("customer.read:all", LENDER));
        Caller receiver = with();
        lend(giver, receiver, "customer.read");
        assertThat(mobile(receiver)).isEqualTo(FieldRule.OPEN);
    }

    @Test
    void readingFurtherThanOnesOwnBringsTheGiversMasks() {
        Caller giver = with(masking("customer.read:all", "customer.export:all", LENDER));
        Caller reader = with(roleWith("customer.read:own"));
        lend(giver, reader, "customer.read");
        assertThat(mobile(reader))
                .as("all records come from the giver, so the giver's mask holds")
                .isEqualTo(FieldRule.MASKED);
        Caller exporter = with(roleWith("customer.read:own"));
        lend(giver, exporter, "customer.export");
        assertThat(mobile(exporter)).isEqualTo(FieldRule.MASKED);
    }

    @Test
    void onesOwnMasksStayWhateverIsLent() {
        Caller giver = with(roleWith("customer.read:all", LENDER));
        Caller receiver = with(masking("customer.read:own"));
        lend(giver, receiver, "customer.read");
        assertThat(mobile(receiver)).isEqualTo(FieldRule.MASKED);
    }

    @Test
    void aLoanThatOpensNothingNewMasksNothing() {
        Caller giver = with(masking("customer.read:all", "people.read:all", LENDER));
        Caller all = with(roleWith("customer.read:all"));
        lend(giver, all, "customer.read");
        assertThat(mobile(all)).isEqualTo(FieldRule.OPEN);
        Caller own = with(roleWith("customer.read:own"));
        lend(giver, own, "people.read");
        assertThat(mobile(own)).isEqualTo(FieldRule.OPEN);
    }

    private FieldRule mobile(Caller person) {
        return viewers.of(person.personId).rule("customer", "mobile");
    }

    private String masking(String... grants) {
        String code = unique("masking");
        admin().post(
                        "/api/roles",
                        Map.of(
                                "code",
                                code,
                                "nameZh",
                                code,
                                "nameEn",
                                code,
                                "permissions",
                                grants(grants),
                                "fieldRules",
                                List.of(
                                        Map.of(
                                                "kind",
                                                "customer",
                                                "field",
                                                "mobile",
                                                "rule",
                                                "masked"))))
                .is(201);
        return code;
    }

    private void lend(Caller giver, Caller receiver, String operation) {
        giver.post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                receiver.personId,
                                "startsAt",
                                clock.instant().toString(),
                                "endsAt",
                                clock.instant().plus(Duration.ofHours(1)).toString(),
                                "operations",
                                List.of(operation),
                                "reason",
                                "休假"))
                .is(201);
    }
}
