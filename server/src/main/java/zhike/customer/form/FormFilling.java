package zhike.customer.form;

import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardOpening;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a form about a customer; from the hour of collecting on it is promised that the file will
 * have it.
 */
@Component
class FormFilling {
    private static final Duration ABOUT_NOW = Duration.ofMinutes(5);
    private static final Duration LONGEST_AGO = Duration.ofDays(366);
    private final DSLContext db;
    private final Clock clock;
    private final NumberRules numbers;
    private final CardStore cards;
    private final CardOpening opening;
    private final CollectedValues values;
    private final FormWriters writers;
    private final FormSteps steps;
    private final Promising promising;
    private final Promises promises;

    FormFilling(
            DSLContext db,
            Clock clock,
            NumberRules numbers,
            CardStore cards,
            CardOpening opening,
            CollectedValues values,
            FormWriters writers,
            FormSteps steps,
            Promising promising,
            Promises promises) {
        this.db = db;
        this.clock = clock;
        this.numbers = numbers;
        this.cards = cards;
        this.opening = opening;
        this.values = values;
        this.writers = writers;
        this.steps = steps;
        this.promising = promising;
        this.promises = promises;
    }

    @Transactional
    public long fill(Viewer viewer, CollectedForm sent) {
        refuseWrongTime(sent.collectedAt());
        boolean opens = sent.customerId() == null;
        long cardId = opens ? opened(viewer, sent) : sent.customerId();
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        InformationFormRecord form = db.newRecord(INFORMATION_FORM);
        form.setNumber(numbers.take(AboutForm.KIND, 1).getFirst());
        form.setCardId(cardId);
        form.setOpenedFile(opens);
        form.setFilledBy(viewer.personId());
        form.setUnitId(viewer.unitId());
        form.setBranchId(viewer.branchId());
        head(form, sent);
        if (opens) values.writeAll(form, card);
        else values.write(form, viewer, card, sent.collected());
        steps.take(form, FormState.DRAFT, null);
        promise(form);
        return form.getId();
    }

    private long opened(Viewer viewer, CollectedForm sent) {
        if (sent.customer() == null) throw Refusal.invalid("customerId", "form.customer.missing");
        viewer.needs("customer.create");
        return opening.open(viewer, new LinkedHashMap<>(sent.customer()));
    }

    /** By whoever writes it, while it is with them. */
    @Transactional
    public void change(Viewer viewer, long id, CollectedForm sent) {
        InformationFormRecord form = steps.lock(id, writers.writtenBy(viewer));
        if (!FormState.of(form.getState()).open()) throw Refusal.conflict("form.closed");
        if (!Objects.equals(form.getVersion(), sent.version()))
            throw Refusal.conflict("version.stale");
        StoredCard card = cards.lock(viewer, "customer.edit", form.getCardId());
        Instant collected = form.getCollectedAt();
        if (!collected.equals(sent.collectedAt())) {
            if (!form.getState().equals(FormState.DRAFT.code()))
                throw Refusal.invalid("collectedAt", "form.collected.fixed");
            refuseWrongTime(sent.collectedAt());
        }
        head(form, sent);
        values.write(form, viewer, card, kept(form, sent.collected()));
        steps.note(form, "changed");
        if (!collected.equals(form.getCollectedAt())) {
            promises.release(AboutForm.ENTRY, AboutForm.of(id), form.getNumber());
            promise(form);
        }
    }

    /** What opened the file stays on the form beside what is corrected now. */
    private Map<String, Object> kept(InformationFormRecord form, Map<String, Object> sent) {
        if (!form.getOpenedFile()) return sent;
        Map<String, Object> whole = new LinkedHashMap<>(values.read(form.getCollected()));
        whole.putAll(sent);
        return whole;
    }

    private static void head(InformationFormRecord form, CollectedForm sent) {
        form.setCollectedAt(sent.collectedAt());
        form.setWay(sent.way());
        form.setNote(sent.remark());
    }

    private void promise(InformationFormRecord form) {
        promising.offer(
                new PromiseDraft(
                        AboutForm.ENTRY,
                        AboutForm.of(form.getId()),
                        form.getCardId(),
                        form.getFilledBy(),
                        form.getCollectedAt(),
                        null,
                        Map.of("title", form.getNumber())));
    }

    private void refuseWrongTime(Instant collected) {
        Instant now = clock.instant();
        if (collected.isAfter(now.plus(ABOUT_NOW)))
            throw Refusal.invalid("collectedAt", "form.collected.future");
        if (collected.isBefore(now.minus(LONGEST_AGO)))
            throw Refusal.invalid("collectedAt", "form.collected.old");
    }
}
