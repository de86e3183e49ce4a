package zhike.trade.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.trade.PaperOwners;
import zhike.trade.db.tables.records.ContractRecord;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Writes a contract, and changes it until it is sent for approval. */
@Component
class ContractWriting {
    private final ContractStore store;
    private final PaperOwners owners;
    private final NumberRules numbers;
    private final Dictionaries dictionaries;

    ContractWriting(
            ContractStore store,
            PaperOwners owners,
            NumberRules numbers,
            Dictionaries dictionaries) {
        this.store = store;
        this.owners = owners;
        this.numbers = numbers;
        this.dictionaries = dictionaries;
    }

    @Transactional
    public long add(Viewer viewer, ContractForm form) {
        owners.customer(viewer, ContractStore.RIGHT, form.customerId());
        ContractRecord row = store.fresh();
        row.setCustomerId(form.customerId());
        row.setOwnerId(
                owners.owner(
                        viewer,
                        ContractStore.RIGHT,
                        Objects.requireNonNullElse(form.ownerId(), viewer.personId())));
        fill(row, form);
        number(viewer, row);
        store.write(row, "contract.added", Map.of());
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, ContractForm form) {
        ContractRecord row = store.lock(viewer, id, form.version());
        if (!row.getState().equals("draft")) throw Refusal.conflict("contract.fixed");
        if (!form.customerId().equals(row.getCustomerId()))
            throw Refusal.invalid("customerId", "contract.customer.other");
        if (form.ownerId() != null && !form.ownerId().equals(row.getOwnerId()))
            row.setOwnerId(owners.owner(viewer, ContractStore.RIGHT, form.ownerId()));
        fill(row, form);
        store.write(row, "contract.changed", Map.of());
    }

    /**
     * A draft that goes on for as long as the one that ends.
     *
     * @return its id
     */
    @Transactional
    public long renew(Viewer viewer, long id, int version) {
        ContractRecord old = store.lock(viewer, id, version);
        if (!old.getState().equals("signed") && !old.getState().equals("ended"))
            throw Refusal.conflict("contract.not-signed");
        if (store.renewed(id)) throw Refusal.conflict("contract.renewed");
        LocalDate begins = old.getBeginsOn();
        LocalDate ends = old.getEndsOn();
        if (begins == null || ends == null) throw Refusal.conflict("contract.term");
        ContractRecord row = store.fresh();
        row.setRenewsId(id);
        row.setCustomerId(old.getCustomerId());
        row.setOwnerId(viewer.personId());
        row.setKind(old.getKind());
        row.setTitle(old.getTitle());
        row.setCurrency(old.getCurrency());
        row.setAmount(old.getAmount());
        row.setPayment(old.getPayment());
        row.setTerms(old.getTerms());
        row.setBeginsOn(ends.plusDays(1));
        row.setEndsOn(sameTerm(begins, ends));
        number(viewer, row);
        store.write(row, "contract.renewed", Map.of("renews", old.getNumber()));
        return row.getId();
    }

    /** Of a year from 1 January to 31 December the next is the whole next year. */
    static LocalDate sameTerm(LocalDate begins, LocalDate ends) {
        var term = begins.until(ends.plusDays(1));
        return ends.plusDays(1).plus(term).minusDays(1);
    }

    private void number(Viewer viewer, ContractRecord row) {
        row.setNumber(numbers.take("contract", 1).getFirst());
        row.setCreatedBy(viewer.personId());
    }

    private void fill(ContractRecord row, ContractForm form) {
        Dictionary kinds = dictionaries.find(ContractUse.KINDS);
        if (kinds == null || !kinds.offers(form.kind()))
            throw Refusal.invalid("kind", "contract.kind.unknown");
        refuseBackwards(form.beginsOn(), form.endsOn());
        row.setKind(form.kind());
        row.setTitle(form.title().strip());
        row.setCurrency(form.currency());
        row.setAmount(form.amount());
        row.setBeginsOn(form.beginsOn());
        row.setEndsOn(form.endsOn());
        row.setPayment(form.payment());
        row.setTerms(form.terms());
    }

    static void refuseBackwards(@Nullable LocalDate begins, @Nullable LocalDate ends) {
        if (begins != null && ends != null && ends.isBefore(begins))
            throw Refusal.invalid("endsOn", "period.backwards");
    }
}
