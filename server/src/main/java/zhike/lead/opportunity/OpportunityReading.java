package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;
import static zhike.lead.db.Tables.OPPORTUNITY_PRODUCT;
import static zhike.lead.db.Tables.STAY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.OpportunityRecord;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One opportunity, whole. */
@Component
class OpportunityReading {
    private final DSLContext db;
    private final Stages stages;
    private final Subjects subjects;
    private final Staff staff;
    private final Dictionaries dictionaries;
    private final ObjectMapper json;

    OpportunityReading(
            DSLContext db,
            Stages stages,
            Subjects subjects,
            Staff staff,
            Dictionaries dictionaries,
            ObjectMapper json) {
        this.db = db;
        this.stages = stages;
        this.subjects = subjects;
        this.staff = staff;
        this.dictionaries = dictionaries;
        this.json = json;
    }

    OpportunityView one(Viewer viewer, long id, Locale locale) {
        var found =
                db.select(
                                OPPORTUNITY,
                                Names.ofUnit(OPPORTUNITY.UNIT_ID),
                                Names.ofPerson(OPPORTUNITY.OWNER_ID))
                        .from(OPPORTUNITY)
                        .where(OPPORTUNITY.ID.eq(id))
                        .and(OpportunityReach.visibleTo(viewer, "opportunity.read"))
                        .fetchOne();
        if (found == null) throw Refusal.missing("opportunity");
        OpportunityRecord row = found.value1();
        Subject customer = new Subject("customer", row.getCustomerId());
        Stage stage = stages.get(row.getStageId());
        Integer own = row.getProbability();
        List<OpportunityView.Stay> stays = stays(id, locale);
        return new OpportunityView(
                id,
                row.getNumber(),
                subjects.shown(Set.of(customer)).get(customer),
                row.getName(),
                new Named(row.getOwnerId(), found.value3()),
                new Named(row.getUnitId(), found.value2()),
                row.getState(),
                new Named(stage.id(), stage.name(locale)),
                stays.isEmpty() ? null : stays.getLast().from(),
                row.getCurrency(),
                row.getAmount(),
                own == null ? stage.probability() : own,
                own != null,
                row.getExpectedOn(),
                row.getSource(),
                List.of(row.getCompetitors()),
                row.getRemarks(),
                closing(row, locale),
                products(id),
                stays,
                row.getVersion(),
                viewer.reach("opportunity.edit")
                        .covers(row.getOwnerId(), row.getUnitId(), row.getBranchId()));
    }

    private Named person(long id) {
        return new Named(id, staff.find(id).map(Staff.Member::name).orElse(""));
    }

    private OpportunityView.@Nullable Closing closing(OpportunityRecord row, Locale locale) {
        if (row.getClosedAt() == null) return null;
        String reason = row.getLossReason();
        return new OpportunityView.Closing(
                row.getClosedAt(),
                person(row.getClosedBy()),
                reason,
                reason == null ? null : dictionaries.label(Closing.REASONS, reason, locale),
                row.getWinner(),
                row.getClosingNote());
    }

    private List<OpportunityForm.Product> products(long id) {
        return db.selectFrom(OPPORTUNITY_PRODUCT)
                .where(OPPORTUNITY_PRODUCT.OPPORTUNITY_ID.eq(id))
                .orderBy(OPPORTUNITY_PRODUCT.LINE)
                .fetch(
                        row ->
                                new OpportunityForm.Product(
                                        row.getName(), row.getQuantity(), row.getPrice()));
    }

    private List<OpportunityView.Stay> stays(long id, Locale locale) {
        return db.select(
                        STAY.STAGE_ID,
                        STAY.FROM_AT,
                        STAY.TO_AT,
                        STAY.BY_PERSON,
                        Names.ofPerson(STAY.BY_PERSON),
                        STAY.FULFILLED)
                .from(STAY)
                .where(STAY.OPPORTUNITY_ID.eq(id))
                .orderBy(STAY.ID)
                .fetch(
                        row ->
                                new OpportunityView.Stay(
                                        new Named(
                                                row.value1(),
                                                stages.get(row.value1()).name(locale)),
                                        row.value2(),
                                        row.value3(),
                                        new Named(row.value4(), row.value5()),
                                        List.of(
                                                json.readValue(
                                                        row.value6().data(), Stage.Exit[].class))));
    }
}
