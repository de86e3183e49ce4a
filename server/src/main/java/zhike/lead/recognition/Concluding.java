package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION_CONTRACT;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Superiors;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** After the approval: both contracts, the customer code, notice, payment, archive. */
@Component
class Concluding {
    private final DSLContext db;
    private final Clock clock;
    private final Dossiers dossiers;
    private final NumberRules numbers;
    private final Superiors superiors;
    private final Notices notices;
    private final Trail trail;

    Concluding(
            DSLContext db,
            Clock clock,
            Dossiers dossiers,
            NumberRules numbers,
            Superiors superiors,
            Notices notices,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.superiors = superiors;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * Once both are recorded it moves on.
     *
     * @param kind supply or quality
     */
    @Transactional
    public void sign(Viewer viewer, long id, String kind, RecognitionForms.Contract form) {
        if (!kind.equals("supply") && !kind.equals("quality"))
            throw Refusal.missing("recognition.contract");
        if (form.signedOn().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("signedOn", "recognition.contract.future");
        if (form.validUntil() != null && form.validUntil().isBefore(form.signedOn()))
            throw Refusal.invalid("validUntil", "period.backwards");
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.CONTRACTS);
        db.insertInto(RECOGNITION_CONTRACT)
                .set(RECOGNITION_CONTRACT.RECOGNITION_ID, id)
                .set(RECOGNITION_CONTRACT.KIND, kind)
                .set(RECOGNITION_CONTRACT.NUMBER, form.number().strip())
                .set(RECOGNITION_CONTRACT.SIGNED_ON, form.signedOn())
                .set(RECOGNITION_CONTRACT.OUR_SIGNATORY, form.ourSignatory().strip())
                .set(RECOGNITION_CONTRACT.THEIR_SIGNATORY, form.theirSignatory().strip())
                .set(RECOGNITION_CONTRACT.VALID_UNTIL, form.validUntil())
                .set(RECOGNITION_CONTRACT.AT, clock.instant())
                .set(RECOGNITION_CONTRACT.BY_PERSON, viewer.personId())
                .onConflict(RECOGNITION_CONTRACT.RECOGNITION_ID, RECOGNITION_CONTRACT.KIND)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        trail.record(
                "recognition.contract",
                Dossiers.SUBJECT,
                id,
                row.getNumber(),
                Map.of("kind", kind, "number", form.number()));
        int both = db.fetchCount(RECOGNITION_CONTRACT, RECOGNITION_CONTRACT.RECOGNITION_ID.eq(id));
        if (both == 2) dossiers.enter(row, RecognitionStep.CODE);
    }

    @Transactional
    public void code(Viewer viewer, long id, RecognitionForms.Code form) {
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.CODE);
        row.setCustomerCode(
                form.code() == null || form.code().isBlank()
                        ? numbers.take("customer-code", 1).getFirst()
                        : form.code().strip());
        try {
            dossiers.enter(row, RecognitionStep.NOTICE);
        } catch (DuplicateKeyException | IntegrityConstraintViolationException e) {
            throw Refusal.invalid("code", "recognition.code.double");
        }
    }

    /** The heads of the departments are told. */
    @Transactional
    public void tell(Viewer viewer, long id, RecognitionForms.Notice form) {
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.NOTICE);
        List<Long> heads =
                superiors.heads(form.unitIds()).values().stream()
                        .flatMap(each -> each.stream().limit(1))
                        .distinct()
                        .toList();
        row.setToldUnits(form.unitIds().toArray(Long[]::new));
        dossiers.enter(row, RecognitionStep.PAYMENT);
        notices.tell(
                heads,
                Dossiers.about(id),
                "recognition.told",
                Map.of(
                        "number",
                        row.getNumber(),
                        "code",
                        Objects.requireNonNullElse(row.getCustomerCode(), "")));
    }

    @Transactional
    public void pay(Viewer viewer, long id, RecognitionForms.Payment form) {
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.PAYMENT);
        row.setPaymentMethod(form.method());
        row.setPaymentNote(SurveyWriting.text(form.note()));
        dossiers.enter(row, RecognitionStep.ARCHIVE);
    }

    @Transactional
    public void archive(Viewer viewer, long id) {
        dossiers.end(dossiers.at(viewer, id, RecognitionStep.ARCHIVE), "archived", null);
    }
}
