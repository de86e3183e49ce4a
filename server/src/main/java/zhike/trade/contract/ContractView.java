package zhike.trade.contract;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract as a screen shows it.
 *
 * @param renews the one it goes on from, the number as the name; likewise those that go on from it
 */
record ContractView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        Named owner,
        String kind,
        String kindLabel,
        String title,
        String state,
        String currency,
        BigDecimal amount,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate signedOn,
        @Nullable String signatoryOurs,
        @Nullable String signatoryTheirs,
        @Nullable String payment,
        @Nullable String terms,
        @Nullable String endReason,
        @Nullable Named renews,
        List<Named> renewedBy,
        List<Named> orders,
        int version,
        boolean canEdit) {}
