package zhike.grading.value;

import static zhike.grading.db.Tables.FIT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.grading.db.tables.records.FitRecord;
import zhike.grading.model.BgNbd;
import zhike.grading.model.Fit;
import zhike.grading.model.GammaGamma;
import zhike.grading.model.MbgNbd;
import zhike.grading.model.ParetoNbd;
import zhike.grading.model.PurchaseModel;
import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fittings of the models, kept with their parameters so that every expected value names its
 * own.
 */
@Component
class Fits {
    static final Map<String, List<String>> PARAMETERS =
            Map.of(
                    "mbgnbd", List.of("r", "alpha", "a", "b"),
                    "bgnbd", List.of("r", "alpha", "a", "b"),
                    "paretonbd", List.of("r", "alpha", "s", "beta"));
    private static final List<String> SPEND = List.of("p", "q", "v");

    /** One that was fitted, ready to foresee. */
    record Stored(long id, Foresight foresight) {}

    private final DSLContext db;
    private final ObjectMapper json;
    private final Clock clock;

    Fits(DSLContext db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** The newest that was fitted; null before the first. */
    @Nullable Stored latest() {
        FitRecord row =
                db.selectFrom(FIT)
                        .where(FIT.STATE.eq("fitted"))
                        .orderBy(FIT.ID.desc())
                        .limit(1)
                        .fetchOne();
        return row == null ? null : stored(row);
    }

    private static List<String> parameters(String model) {
        return Objects.requireNonNull(PARAMETERS.get(model));
    }

    private Stored stored(FitRecord row) {
        double[] p = values(row.getParameters(), parameters(row.getModel()));
        double[] s = values(row.getSpend(), SPEND);
        return new Stored(
                row.getId(),
                new Foresight(
                        model(row.getModel(), p),
                        new GammaGamma(s[0], s[1], s[2]),
                        row.getHorizonMonths(),
                        row.getDiscount()));
    }

    private static PurchaseModel model(String code, double[] p) {
        return switch (code) {
            case "paretonbd" -> new ParetoNbd(p[0], p[1], p[2], p[3]);
            case "bgnbd" -> new BgNbd(p[0], p[1], p[2], p[3]);
            default -> new MbgNbd(p[0], p[1], p[2], p[3]);
        };
    }

    private double[] values(JSONB stored, List<String> names) {
        var tree = json.readTree(stored.data());
        return names.stream().mapToDouble(name -> tree.path(name).asDouble()).toArray();
    }

    Stored keep(
            ValueSettings settings,
            LocalDate today,
            Crowd crowd,
            long repeaters,
            Fit<?> purchases,
            Fit<GammaGamma> spend) {
        FitRecord row = row(settings, today, crowd, repeaters, "fitted");
        row.setParameters(named(parameters(settings.model()), purchases.parameters()));
        row.setLogLikelihood(decimal(purchases.logLikelihood()));
        row.setSpend(named(SPEND, spend.parameters()));
        row.setSpendLogLikelihood(decimal(spend.logLikelihood()));
        row.setConverged(purchases.converged() && spend.converged());
        row.insert();
        // read back: what is foreseen tonight and tomorrow comes from the very same numbers
        return stored(row);
    }

    /**
     * @param reason code of a message {@code value.fit.<reason>}
     */
    void refuse(
            ValueSettings settings, LocalDate today, Crowd crowd, long repeaters, String reason) {
        FitRecord row = row(settings, today, crowd, repeaters, "refused");
        row.setReason(reason);
        row.insert();
    }

    private FitRecord row(
            ValueSettings settings, LocalDate today, Crowd crowd, long repeaters, String state) {
        FitRecord row = db.newRecord(FIT);
        row.setModel(settings.model());
        row.setState(state);
        row.setObservedOn(today);
        row.setFittedAt(clock.instant());
        SignedIn who = Acting.now();
        row.setAskedBy(who == null ? null : who.personId());
        row.setCustomers((long) crowd.size());
        row.setRepeaters(repeaters);
        row.setHorizonMonths(settings.horizonMonths());
        row.setDiscount(settings.discount());
        return row;
    }

    private JSONB named(List<String> names, List<Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) named.put(names.get(at), values.get(at));
        return JSONB.jsonb(json.writeValueAsString(named));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
