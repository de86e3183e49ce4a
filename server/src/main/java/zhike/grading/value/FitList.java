package zhike.grading.value;

import static zhike.grading.db.Tables.FIT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.grading.db.tables.records.FitRecord;
import zhike.platform.language.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fittings that there were, and what each came to. */
@Component
class FitList {
    private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};

    /**
     * @param fit null where it was refused
     * @param refused why, and what helps; null where it was not
     */
    record Line(
            long id,
            LocalDate observedOn,
            Instant fittedAt,
            long customers,
            long repeaters,
            WorthView.@Nullable FitShown fit,
            @Nullable String refused) {}

    private final DSLContext db;
    private final ObjectMapper json;
    private final Texts texts;

    FitList(DSLContext db, ObjectMapper json, Texts texts) {
        this.db = db;
        this.json = json;
        this.texts = texts;
    }

    /** The newest first. */
    List<Line> latest(int most, Locale locale) {
        return db.selectFrom(FIT)
                .orderBy(FIT.ID.desc())
                .limit(most)
                .fetch(
                        row ->
                                new Line(
                                        row.getId(),
                                        row.getObservedOn(),
                                        row.getFittedAt(),
                                        row.getCustomers(),
                                        row.getRepeaters(),
                                        row.getParameters() == null ? null : shown(row),
                                        refused(row, locale)));
    }

    WorthView.@Nullable FitShown one(@Nullable Long id) {
        FitRecord row = id == null ? null : db.fetchOne(FIT, FIT.ID.eq(id));
        return row == null ? null : shown(row);
    }

    private @Nullable String refused(FitRecord row, Locale locale) {
        if (row.getReason() == null) return null;
        return texts.get(
                locale,
                "value.fit." + row.getReason(),
                Map.of("repeaters", row.getRepeaters(), "least", Fitting.LEAST_REPEATERS));
    }

    private WorthView.FitShown shown(FitRecord row) {
        return new WorthView.FitShown(
                row.getId(),
                row.getModel(),
                row.getObservedOn(),
                row.getFittedAt(),
                row.getCustomers(),
                row.getRepeaters(),
                numbers(row.getParameters()),
                row.getLogLikelihood(),
                numbers(row.getSpend()),
                row.getSpendLogLikelihood(),
                row.getConverged(),
                row.getHorizonMonths(),
                row.getDiscount());
    }

    private Map<String, Double> numbers(JSONB stored) {
        return json.readValue(stored.data(), NUMBERS);
    }
}
