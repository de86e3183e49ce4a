package zhike.bench.speed;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;

/** The search for doubles among all customers. */
final class Doubles implements Work {
    private static final String NAME = "duplicate batch over all customers";
    private static final String TARGET = "<= 10 min, memory bounded";
    private static final double MINUTES = 10;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final long LOOK_MILLIS = 1_000;

    @Override
    public List<Result> measure(Ground ground) throws IOException {
        Caller everything = Caller.signIn(ground.server(), Company.ALL_VIEWER);
        double cpuBefore = ProcessCpu.secondsOfTree(ground.server().pid());
        long began = System.nanoTime();
        JsonNode job;
        try {
            job = everything.post("/api/duplicates/searches", "{}");
        } catch (Caller.Refused refused) {
            if (refused.status() != NOT_FOUND && refused.status() != NOT_ALLOWED) throw refused;
            return List.of(Result.absent(NAME, TARGET, "no such endpoint"));
        }
        String path = "/api/jobs/" + job.get("id").asString();
        while (List.of("waiting", "running").contains(job.get("state").asString())) {
            pause();
            job = everything.get(path);
        }
        double minutes = (System.nanoTime() - began) / 60e9;
        double cpu = ProcessCpu.secondsOfTree(ground.server().pid()) - cpuBefore;
        long most = ProcessCpu.megabytes(ground.server().pid(), "VmHWM");
        String ours =
                Result.format(
                        "%.1f min (CPU %.0f s of server and database), most resident %d MB, %s %s",
                        minutes, cpu, most, job.get("state").asString(), job.get("result"));
        return List.of(
                Result.of(
                        NAME,
                        ours,
                        "",
                        "",
                        TARGET,
                        minutes <= MINUTES && job.get("state").asString().equals("done")));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
