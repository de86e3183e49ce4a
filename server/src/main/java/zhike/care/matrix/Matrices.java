package zhike.care.matrix;

import static zhike.care.db.Tables.MATRIX;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.care.db.tables.records.MatrixRecord;
import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The versions of the matrix. */
@Component
public class Matrices {
    private final DSLContext db;
    private final ObjectMapper json;

    Matrices(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** That holds on a day. */
    public Matrix on(LocalDate day) {
        return db.selectFrom(MATRIX)
                .where(MATRIX.FROM_ON.le(day))
                .orderBy(MATRIX.FROM_ON.desc())
                .limit(1)
                .fetchOptional(this::read)
                .orElseThrow(() -> Refusal.missing("care.matrix"));
    }

    /**
     * @throws Refusal {@code care.matrix.missing}
     */
    Matrix get(long id) {
        return db.selectFrom(MATRIX)
                .where(MATRIX.ID.eq(id))
                .fetchOptional(this::read)
                .orElseThrow(() -> Refusal.missing("care.matrix"));
    }

    /** All rows that any version had, the newest words of each: for reports over the past. */
    public List<Entitlement> everything() {
        List<Entitlement> all = new java.util.ArrayList<>();
        for (Matrix each :
                db.selectFrom(MATRIX).orderBy(MATRIX.FROM_ON.desc()).limit(50).fetch(this::read))
            for (Entitlement row : each.services())
                if (all.stream().noneMatch(known -> known.code().equals(row.code()))) all.add(row);
        return all;
    }

    String written(List<Entitlement> services) {
        return json.writeValueAsString(services);
    }

    JSONB stored(List<Entitlement> services) {
        return JSONB.jsonb(written(services));
    }

    private Matrix read(MatrixRecord row) {
        return new Matrix(
                row.getId(),
                row.getFromOn(),
                row.getNote(),
                List.of(
                        json.readValue(
                                Objects.requireNonNull(row.getServices().data()),
                                Entitlement[].class)));
    }
}
