package zhike.platform.file;

import static zhike.platform.db.Tables.FILE;

import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

import zhike.platform.db.tables.records.FileRecord;

/** What is known of a stored file, as pieces to compose into another module's statement. */
public final class FileFacts {
    private FileFacts() {}

    public static Field<String> name(Field<Long> fileId) {
        return of(FILE.NAME, fileId);
    }

    /** In bytes. */
    public static Field<Long> size(Field<Long> fileId) {
        return of(FILE.SIZE, fileId);
    }

    public static Field<String> mediaType(Field<Long> fileId) {
        return of(FILE.MEDIA_TYPE, fileId);
    }

    private static <T> Field<T> of(TableField<FileRecord, T> fact, Field<Long> fileId) {
        return DSL.field(DSL.select(fact).from(FILE).where(FILE.ID.eq(fileId)));
    }
}
