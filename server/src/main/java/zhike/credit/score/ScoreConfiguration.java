package zhike.credit.score;

import static zhike.credit.db.Tables.ASSESSMENT;
import static zhike.credit.db.Tables.BAND;
import static zhike.credit.db.Tables.SCORE_CARD;
import static zhike.credit.db.Tables.VETO;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.credit.db.tables.records.BandRecord;
import zhike.credit.db.tables.records.ScoreCardRecord;
import zhike.credit.db.tables.records.VetoRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Score cards, bands and vetoes as data. */
@Component
public class ScoreConfiguration {
    private final DSLContext db;
    private final ObjectMapper json;
    private final Trail trail;

    ScoreConfiguration(DSLContext db, ObjectMapper json, Trail trail) {
        this.db = db;
        this.json = json;
        this.trail = trail;
    }

    List<ScoreForms.Card> cards() {
        return db.selectFrom(SCORE_CARD).orderBy(SCORE_CARD.ID).fetch(this::card);
    }

    ScoreForms.@Nullable Card card(long id) {
        return db.selectFrom(SCORE_CARD).where(SCORE_CARD.ID.eq(id)).fetchOne(this::card);
    }

    private ScoreForms.Card card(ScoreCardRecord row) {
        return new ScoreForms.Card(
                row.getId(),
                row.getNameZh(),
                row.getNameEn(),
                json.readValue(
                        Objects.requireNonNull(row.getQuestions().data()),
                        new TypeReference<List<ScoreForms.Question>>() {}),
                row.getBasis(),
                row.getSource(),
                row.getActive(),
                row.getVersion());
    }

    /** The best first. */
    List<ScoreForms.Band> bands() {
        return db.select(
                        BAND.GRADE,
                        BAND.ABOVE,
                        BAND.FACTOR,
                        BAND.FACTOR_MOST,
                        BAND.BASIS,
                        BAND.SOURCE,
                        BAND.VERSION)
                .from(BAND)
                .orderBy(BAND.ABOVE.desc())
                .fetch(Records.mapping(ScoreForms.Band::new));
    }

    /** Per cent; null of a grade that there is not. */
    public @Nullable BigDecimal factor(String grade) {
        return db.select(BAND.FACTOR).from(BAND).where(BAND.GRADE.eq(grade)).fetchOne(BAND.FACTOR);
    }

    List<ScoreForms.Veto> vetoes() {
        return db.select(
                        VETO.CODE,
                        VETO.NAME_ZH,
                        VETO.NAME_EN,
                        VETO.AT_MOST,
                        VETO.BASIS,
                        VETO.ACTIVE,
                        VETO.VERSION)
                .from(VETO)
                .orderBy(VETO.CODE)
                .fetch(Records.mapping(ScoreForms.Veto::new));
    }

    @Transactional
    public void put(ScoreForms.Card form) {
        Set<String> codes = new HashSet<>();
        for (ScoreForms.Question question : form.questions())
            if (!codes.add(question.code()))
                throw Refusal.invalid("questions", "credit.card.twice");
        ScoreCardRecord row =
                form.id() == null
                        ? db.newRecord(SCORE_CARD)
                        : db.selectFrom(SCORE_CARD)
                                .where(SCORE_CARD.ID.eq(form.id()))
                                .forUpdate()
                                .fetchOne();
        if (row == null) throw Refusal.missing("score-card");
        if (form.id() != null) {
            if (!Objects.equals(row.getVersion(), form.version()))
                throw Refusal.conflict("version.stale");
            row.setVersion(row.getVersion() + 1);
        }
        row.setNameZh(form.nameZh().strip());
        row.setNameEn(form.nameEn().strip());
        row.setQuestions(JSONB.jsonb(json.writeValueAsString(form.questions())));
        row.setBasis(form.basis());
        row.setSource(form.source());
        row.setActive(form.active());
        row.store();
        trail.record("credit.card.changed", null, null, row.getNameZh(), Map.of("card", form));
    }

    /** Of those there are; a grade is neither added nor taken away while papers name it. */
    @Transactional
    public void putBands(List<ScoreForms.Band> forms) {
        Map<String, BandRecord> there =
                db.selectFrom(BAND).orderBy(BAND.GRADE).forUpdate().fetchMap(BAND.GRADE);
        if (forms.stream()
                        .map(ScoreForms.Band::above)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                < forms.size()) throw Refusal.invalid("above", "credit.band.twice");
        Set<String> kept = new HashSet<>();
        for (BandRecord row : there.values())
            if (forms.stream().noneMatch(form -> form.grade().equals(row.getGrade()))) {
                boolean named =
                        db.fetchExists(ASSESSMENT, ASSESSMENT.GRADE.eq(row.getGrade()))
                                || db.fetchExists(VETO, VETO.AT_MOST.eq(row.getGrade()));
                if (named) throw Refusal.conflict("credit.band.used");
                row.delete();
            }
        // out of each other's way: the bounds are unique
        db.update(BAND).set(BAND.ABOVE, BAND.ABOVE.plus(1000)).execute();
        for (ScoreForms.Band form : forms) {
            BandRecord row = there.get(form.grade());
            boolean fresh = row == null;
            if (row == null) row = db.newRecord(BAND);
            else if (!Objects.equals(row.getVersion(), form.version()))
                throw Refusal.conflict("version.stale");
            row.setGrade(form.grade());
            row.setAbove(form.above());
            // it was moved out of the way
            row.changed(BAND.ABOVE, true);
            row.setFactor(form.factor());
            row.setFactorMost(form.factorMost());
            row.setBasis(form.basis());
            row.setSource(form.source());
            row.setVersion(fresh ? 0 : row.getVersion() + 1);
            if (fresh) row.insert();
            else row.update();
            if (!kept.add(form.grade())) throw Refusal.invalid("grade", "credit.band.twice");
        }
        if (kept.isEmpty()) throw Refusal.invalid("grade", "credit.band.none");
        trail.record("credit.bands.changed", null, null, null, Map.of("bands", forms));
    }

    /** One that is left out retires. */
    @Transactional
    public void putVetoes(List<ScoreForms.Veto> forms) {
        Map<String, VetoRecord> there =
                db.selectFrom(VETO).orderBy(VETO.CODE).forUpdate().fetchMap(VETO.CODE);
        Set<String> grades = db.select(BAND.GRADE).from(BAND).fetchSet(BAND.GRADE);
        for (ScoreForms.Veto form : forms) {
            if (!grades.contains(form.atMost()))
                throw Refusal.invalid("atMost", "credit.grade.unknown");
            VetoRecord row = there.remove(form.code());
            boolean fresh = row == null;
            if (row == null) row = db.newRecord(VETO);
            else if (!Objects.equals(row.getVersion(), form.version()))
                throw Refusal.conflict("version.stale");
            row.setCode(form.code());
            row.setNameZh(form.nameZh().strip());
            row.setNameEn(form.nameEn().strip());
            row.setAtMost(form.atMost());
            row.setBasis(form.basis());
            row.setActive(form.active());
            row.setVersion(fresh ? 0 : row.getVersion() + 1);
            if (fresh) row.insert();
            else row.update();
        }
        for (VetoRecord left : there.values()) {
            left.setActive(false);
            left.setVersion(left.getVersion() + 1);
            left.update();
        }
        trail.record("credit.vetoes.changed", null, null, null, Map.of("vetoes", forms));
    }
}
