package zhike.audit.seal;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.RETIREMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.audit.db.tables.records.EntryRecord;
import zhike.audit.db.tables.records.RetirementRecord;
import zhike.platform.partition.MonthlyPartitions;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Finds out which entries may be missing. The table of retirements proves nothing by itself,
 * because it is not sealed: each of its rows needs the sealed line of the trail that says the same,
 * written when the time to be kept was over. When that line was written, its seal says and not the
 * line itself.
 */
@Component
class ProvenRetirement {
    static final String ACTION = "audit.retired";

    /**
     * @param to the last number that may be missing, 0 for none. @param sealedBefore only from
     *     seals older than this
     */
    record Limit(long to, Instant sealedBefore, boolean restFits) {
        static final Limit NONE = new Limit(0, Instant.MIN, true);

        boolean excuses(long from, Instant sealedAt) {
            return from <= to && sealedAt.isBefore(sealedBefore);
        }
    }

    private final DSLContext db;
    private final ObjectMapper json;
    private final Remainder remainder;

    ProvenRetirement(DSLContext db, ObjectMapper json, Remainder remainder) {
        this.db = db;
        this.json = json;
        this.remainder = remainder;
    }

    Limit last() {
        List<EntryRecord> lines =
                db.selectFrom(ENTRY)
                        .where(ENTRY.ACTION.eq(ACTION))
                        .orderBy(ENTRY.ID.desc())
                        .fetch();
        for (RetirementRecord row :
                db.selectFrom(RETIREMENT).orderBy(RETIREMENT.TO_ID.desc(), RETIREMENT.ID.desc()))
            for (EntryRecord line : lines) {
                Limit limit =
                        line.getId() > row.getToId()
                                ? limit(row, line.getId(), json.readTree(line.getDetail().data()))
                                : null;
                if (limit != null) return limit;
            }
        return Limit.NONE;
    }

    private @Nullable Limit limit(RetirementRecord row, long line, JsonNode told) {
        int months = told.path("keepMonths").asInt(0);
        if (!says(told, row) || months < KeepingTime.LEAST_MONTHS) return null;
        Remainder.Sealed lineSeal = remainder.sealOf(line);
        Remainder.Sealed lastSeal = remainder.sealOf(row.getToId());
        if (lineSeal == null || lastSeal == null) return null;
        Instant sealedBefore = KeepingTime.sealedBefore(lineSeal.at(), months);
        if (row.getBefore()
                .isAfter(MonthlyPartitions.start(KeepingTime.firstKept(lineSeal.at(), months))))
            return null;
        if (!lastSeal.at().isBefore(sealedBefore)) return null;
        return new Limit(
                row.getToId(),
                sealedBefore,
                remainder.hash(lastSeal.to()).equals(told.path("rest").asString("")));
    }

    private static boolean says(JsonNode told, RetirementRecord row) {
        return told.path("to").asLong(0) == row.getToId()
                && told.path("entries").asLong(0) == row.getEntries()
                && row.getBefore().equals(instant(told.path("before").asString("")));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
