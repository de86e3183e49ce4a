package zhike.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of sending requests over 8 connections as fast as they are answered, measured by wrk.
 *
 * @param p50,p99 milliseconds
 * @param serverCpu,databaseCpu milliseconds a request
 */
record Load(
        double rate, double p50, double p99, long failed, double serverCpu, double databaseCpu) {
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_SECONDS = 6;
    private static final int MOST_WARM_UPS = 16;
    private static final double STILL_CHEAPER = 0.97;
    private static final int STEADY = 3;

    /** In random order. @param paths each the rest of an address */
    static Load reads(Caller caller, List<String> paths, int seconds) throws IOException {
        List<String> lines = paths.stream().map(path -> "GET\t" + path).toList();
        warmUp(caller, lines);
        return send(caller, lines, "random", seconds, CONNECTIONS);
    }

    /**
     * Until a request has not become cheaper three times in a row: the JDK translates for a minute
     * and more, and needs processor time for it that eight connections would not leave.
     */
    private static void warmUp(Caller caller, List<String> lines) throws IOException {
        double best = Double.MAX_VALUE;
        int steady = 0;
        for (int round = 0; round < MOST_WARM_UPS && steady < STEADY; round++) {
            double cpu = send(caller, lines, "random", WARM_UP_SECONDS, 2).serverCpu();
            steady = cpu < best * STILL_CHEAPER ? 0 : steady + 1;
            best = Math.min(best, cpu);
        }
    }

    /** Each body once. @param bodies enough for warm-up and measurement */
    static Load writes(Caller caller, String path, List<String> bodies, int seconds)
            throws IOException {
        List<String> lines = bodies.stream().map(body -> "POST\t" + path + "\t" + body).toList();
        int half = lines.size() / 3;
        send(caller, lines.subList(0, half), "each", 5 * WARM_UP_SECONDS, CONNECTIONS);
        return send(caller, lines.subList(half, lines.size()), "each", seconds, CONNECTIONS);
    }

    private static Load send(
            Caller caller, List<String> lines, String order, int seconds, int connections)
            throws IOException {
        Path requests = Files.createTempFile("requests", ".txt");
        Path script = Files.createTempFile("load", ".lua");
        try (var in = Load.class.getResourceAsStream("load.lua")) {
            Files.write(requests, lines);
            Files.write(script, in.readAllBytes());
            long postgres = caller.server().database().pid();
            double serverBefore = ProcessCpu.seconds(caller.server().pid());
            double databaseBefore = ProcessCpu.secondsWithChildren(postgres);
            String said =
                    Program.run(
                            List.of(
                                    "wrk",
                                    "-t1",
                                    "-c" + connections,
                                    "-d" + seconds + "s",
                                    "--latency",
                                    "-s",
                                    script.toString(),
                                    caller.server().address(),
                                    "--",
                                    requests.toString(),
                                    order,
                                    caller.cookie()),
                            Map.of());
            double server = ProcessCpu.seconds(caller.server().pid()) - serverBefore;
            double database = ProcessCpu.secondsWithChildren(postgres) - databaseBefore;
            return read(said, server, database);
        } finally {
            Files.deleteIfExists(requests);
            Files.deleteIfExists(script);
        }
    }

    private static Load read(String said, double server, double database) throws IOException {
        List<Double> figures = new ArrayList<>();
        for (String line : said.lines().toList())
            if (line.startsWith("RESULT"))
                for (String figure : line.substring("RESULT".length()).strip().split(" "))
                    figures.add(Double.parseDouble(figure));
        if (figures.size() != 5) throw new IOException("wrk said: " + said);
        double count = Math.max(1, figures.get(0));
        return new Load(
                count / figures.get(1) * 1e6,
                figures.get(2) / 1000,
                figures.get(3) / 1000,
                figures.get(4).longValue(),
                1000 * server / count,
                1000 * database / count);
    }

    String text() {
        return Result.format(
                "%,.0f/s p50 %.1f p99 %.1f ms CPU %.3f+%.3f%s",
                rate, p50, p99, serverCpu, databaseCpu, failed == 0 ? "" : " FAILED " + failed);
    }
}
