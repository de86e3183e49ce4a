package zhike.trade.contract;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.trade.db.tables.records.ContractRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Puts an approved contract in force, and ends one before its time. */
@Component
class ContractSigning {
    private final ContractStore store;
    private final Promises promises;
    private final Clock clock;

    ContractSigning(ContractStore store, Promises promises, Clock clock) {
        this.store = store;
        this.promises = promises;
        this.clock = clock;
    }

    /** One that goes on from another settles what to do about its end. */
    @Transactional
    public void sign(Viewer viewer, long id, ContractForm.Signing form) {
        if (form.signedOn().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("signedOn", "trade.day.future");
        ContractRecord row = store.lock(viewer, id, form.version());
        if (!row.getState().equals("approved")) throw Refusal.conflict("contract.not-approved");
        row.setState("signed");
        row.setSignedOn(form.signedOn());
        row.setSignatoryOurs(form.signatoryOurs().strip());
        row.setSignatoryTheirs(form.signatoryTheirs().strip());
        if (form.beginsOn() != null) row.setBeginsOn(form.beginsOn());
        if (form.endsOn() != null) row.setEndsOn(form.endsOn());
        ContractWriting.refuseBackwards(row.getBeginsOn(), row.getEndsOn());
        store.write(
                row,
                "contract.signed",
                Map.of("until", Objects.requireNonNullElse(row.getEndsOn(), "").toString()));
        if (row.getRenewsId() != null)
            promises.keep(
                    ContractNight.PROMISE,
                    ContractStore.about(row.getRenewsId()),
                    Proof.note(row.getNumber()));
    }

    @Transactional
    public void end(Viewer viewer, long id, ContractForm.Ending form) {
        ContractRecord row = store.lock(viewer, id, form.version());
        String before = row.getState();
        if (before.equals("asked") || before.equals("ended") || before.equals("void"))
            throw Refusal.conflict("contract.not-signed");
        row.setState(before.equals("signed") ? "ended" : "void");
        row.setEndedAt(clock.instant());
        row.setEndReason(form.reason().strip());
        store.write(row, "contract.ended", Map.of("reason", form.reason().strip()));
        promises.release(ContractNight.PROMISE, ContractStore.about(id), form.reason().strip());
    }
}
