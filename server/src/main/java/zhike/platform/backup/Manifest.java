package zhike.platform.backup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says about itself. Checksums do not depend on the order of rows, so they can be
 * compared between servers.
 */
record Manifest(
        int format,
        String product,
        String schema,
        Instant made,
        String postgres,
        List<Table> tables,
        List<Sequence> sequences) {
    /** Grows when an older Zhike could no longer read the file. */
    static final int FORMAT = 1;

    record Table(
            String schema,
            String name,
            List<String> columns,
            List<Partition> partitions,
            long rows,
            String checksum) {
        String shown() {
            return schema + "." + name;
        }

        String entry() {
            return "tables/" + schema + "/" + name + ".copy";
        }

        Table measured(RowDigest digest) {
            return new Table(schema, name, columns, partitions, digest.rows(), digest.checksum());
        }
    }

    /**
     * One part of a partitioned table; itself divided when it has a key. Parents come before their
     * parts.
     */
    record Partition(
            String schema,
            String name,
            String parentSchema,
            String parent,
            String bound,
            @Nullable String key) {}

    record Sequence(String schema, String name, long last, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
