package zhike.care.occasion;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

import java.time.LocalDate;

/** Sends all that stands on a list; what a dying node had sent is not sent again. */
@Component
class SendJob implements JobKind {
    static final String NAME = "care.send";

    /** What was asked for. @param service null: all */
    record Ask(LocalDate day, @Nullable String service) {}

    private final WishSending sending;

    SendJob(WishSending sending) {
        this.sending = sending;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        Ask ask = run.request(Ask.class);
        SignedIn who = Acting.now();
        long person = who == null ? 0 : who.personId();
        String name = who == null ? "" : who.name();
        long sent = 0;
        int taken = WishSending.BATCH;
        while (taken > 0) {
            taken = sending.batch(ask.day(), null, ask.service(), person, name);
            sent += taken;
            run.progress(sent, null);
        }
        sending.close(ask.day());
    }
}
