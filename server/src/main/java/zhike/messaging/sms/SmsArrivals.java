package zhike.messaging.sms;

import static zhike.messaging.db.Tables.ARRIVAL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.messaging.db.tables.records.ArrivalRecord;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps what comes in before the peer is told that it was taken. */
@Component
class SmsArrivals {
    private final Semaphore came = new Semaphore(0);
    private final DSLContext db;
    private final Clock clock;

    SmsArrivals(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns when something has come in on this node, or after so long. */
    void await(Duration longest) throws InterruptedException {
        came.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        came.drainPermits();
    }

    /** Whether anything that came in is not understood yet. */
    boolean open() {
        return db.fetchExists(
                db.selectOne().from(ARRIVAL).where(ARRIVAL.HANDLED_AT.isNull()).limit(1));
    }

    SmsEar of(SmsProvider provider) {
        return new SmsEar() {
            @Override
            public void receipt(
                    String peerId,
                    String number,
                    Outcome outcome,
                    String said,
                    @Nullable Integer reference) {
                ArrivalRecord row = row("receipt", number, said);
                row.setPeerIds(PeerIds.meanings(peerId).toArray(String[]::new));
                row.setOutcome(outcome.name().toLowerCase(Locale.ROOT));
                row.setReference(reference);
                keep(row);
            }

            @Override
            public void message(String number, String text, @Nullable Place place) {
                ArrivalRecord row = row("message", number, text);
                if (place != null) {
                    row.setJoinedRef(place.reference());
                    row.setJoinedNo(place.no());
                    row.setJoinedOf(place.of());
                }
                keep(row);
            }

            private ArrivalRecord row(String kind, String number, String body) {
                ArrivalRecord row = new ArrivalRecord();
                row.setProvider(provider.name());
                row.setAt(clock.instant());
                row.setKind(kind);
                row.setAddress(number);
                // what a stranger sends may hold what the database does not
                row.setBody(body.replace("\0", ""));
                return row;
            }
        };
    }

    private void keep(ArrivalRecord row) {
        db.insertInto(ARRIVAL).set(row).execute();
        came.release();
    }
}
