package zhike.testing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFiles;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.platform.who.Who;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A kind of job for tests: counts, writes who it ran as into a file, and can be held, refused or
 * broken.
 */
@Component
public final class Echo implements JobKind {
    public record Request(String mode, int steps) {}

    public volatile CountDownLatch held = new CountDownLatch(0);
    @Autowired private StoredFiles files;
    @Autowired private Who who;

    @Override
    public String name() {
        return "test.echo";
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) throws Exception {
        Request request = run.request(Request.class);
        if (request.mode().equals("refuse")) throw Refusal.invalid("role.missing");
        if (request.mode().equals("break")) throw new IllegalStateException("broken on purpose");
        if (request.mode().equals("unstorable")) run.result("text", "a\0b");
        run.result("from", run.done());
        run.result("mayReadPeople", who.may("people.read"));
        for (long step = run.done(); step < request.steps(); step++) {
            run.checkpoint(step + 1);
            run.progress(step + 1, (long) request.steps());
            held.await(20, TimeUnit.MILLISECONDS);
        }
        byte[] content = ("ran as " + who.personId()).getBytes(StandardCharsets.UTF_8);
        run.file(files.write("结果.txt", "text/plain", new ByteArrayInputStream(content), 1000));
    }
}
