package zhike.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What processes have used, from /proc. */
final class ProcessCpu {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int PARENT = 1;

    private ProcessCpu() {}

    /** Seconds of user and system time of one process. */
    static double seconds(long pid) {
        String[] stat = stat(pid);
        return stat.length == 0
                ? 0
                : (Long.parseLong(stat[USER]) + Long.parseLong(stat[USER + 1])) / TICKS_PER_SECOND;
    }

    /** Of a process and its children, ended ones included. */
    static double secondsWithChildren(long pid) {
        return seconds(pid)
                + endedSeconds(pid)
                + children(pid).stream().mapToDouble(ProcessCpu::seconds).sum();
    }

    /** Of a process and all below it that still run, and of those that it has seen end. */
    static double secondsOfTree(long pid) {
        String[] stat = stat(pid);
        if (stat.length == 0) return 0;
        return seconds(pid)
                + endedSeconds(pid)
                + children(pid).stream().mapToDouble(ProcessCpu::secondsOfTree).sum();
    }

    /** Of the processes below this one that have ended and were waited for. */
    static double endedSeconds(long pid) {
        String[] stat = stat(pid);
        return stat.length == 0
                ? 0
                : (Long.parseLong(stat[USER + 2]) + Long.parseLong(stat[USER + 3]))
                        / TICKS_PER_SECOND;
    }

    static List<Long> children(long pid) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::parseLong)
                    .filter(
                            each ->
                                    stat(each).length > 0
                                            && stat(each)[PARENT].equals(String.valueOf(pid)))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Resident megabytes of one process, as {@code VmRSS} or {@code VmHWM} (the most ever). */
    static long megabytes(long pid, String field) {
        return kilobytes(Path.of("/proc/" + pid + "/status"), field + ":") / 1024;
    }

    /** Proportional share of a process and its children: shared pages are counted once. */
    static long sharedMegabytes(long pid) {
        return Stream.concat(Stream.of(pid), children(pid).stream())
                        .mapToLong(
                                each ->
                                        kilobytes(
                                                Path.of("/proc/" + each + "/smaps_rollup"), "Pss:"))
                        .sum()
                / 1024;
    }

    private static long kilobytes(Path file, String field) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The fields after the name, which may hold anything. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }
}
