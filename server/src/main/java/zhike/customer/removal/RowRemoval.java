package zhike.customer.removal;

import static zhike.customer.db.Tables.ATTACHMENT;
import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.IMPORT_ROW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.subject.AboutCustomer;
import zhike.platform.file.StoredFiles;

import java.util.List;
import java.util.function.Function;

/** Deletes cards with all that hangs from them, the outermost rows first. */
@Component
class RowRemoval {
    private static final int DEEPEST = 6;
    private final DSLContext db;
    private final ChildTables children;
    private final StoredFiles stored;

    RowRemoval(DSLContext db, ChildTables children, StoredFiles stored) {
        this.db = db;
        this.children = children;
        this.stored = stored;
    }

    void remove(List<Long> cards) {
        // the import keeps its account of the line, without what the line said of the customer
        db.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.CARD_ID)
                .setNull(IMPORT_ROW.CELLS)
                .where(IMPORT_ROW.CARD_ID.in(cards))
                .execute();
        List<Long> files =
                db.select(ATTACHMENT.FILE_ID)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.CARD_ID.in(cards))
                        .fetch(ATTACHMENT.FILE_ID);
        for (ChildTables.Held held : children.held()) heldElsewhere(held, cards);
        below("customer", "card", name -> DSL.field(DSL.name(name)).in(cards), 0);
        db.deleteFrom(CARD).where(CARD.ID.in(cards)).execute();
        // a file lives as long as something holds it
        files.removeAll(
                db.select(ATTACHMENT.FILE_ID)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.FILE_ID.in(files))
                        .fetch(ATTACHMENT.FILE_ID));
        files.stream().distinct().forEach(stored::remove);
    }

    private void heldElsewhere(ChildTables.Held held, List<Long> cards) {
        Condition ofThem = DSL.field(DSL.name(held.column())).in(cards);
        Condition going =
                held.subject()
                        ? ofThem.and(DSL.field(DSL.name("subject_kind")).eq(AboutCustomer.KIND))
                        : ofThem;
        below(held.schema(), held.table(), column -> going, 1);
        db.deleteFrom(DSL.table(DSL.name(held.schema(), held.table()))).where(going).execute();
    }

    /**
     * @param doomed the rows of the parent that go, by a column of it
     */
    private void below(String schema, String table, Function<String, Condition> doomed, int depth) {
        if (depth > DEEPEST)
            throw new IllegalStateException(
                    "Foreign keys go in a ring below " + schema + "." + table);
        for (ChildTables.Link link : children.of(schema, table)) {
            if (link.within()) continue;
            Table<?> child = DSL.table(DSL.name(link.schema(), link.table()));
            Field<Object> parent = DSL.field(DSL.name(link.parentColumn()));
            Condition going =
                    depth == 0
                            ? doomed.apply(link.column())
                            : DSL.field(DSL.name(link.column()))
                                    .in(
                                            DSL.select(parent)
                                                    .from(DSL.table(DSL.name(schema, table)))
                                                    .where(doomed.apply(link.parentColumn())));
            below(link.schema(), link.table(), column -> going, depth + 1);
            db.deleteFrom(child).where(going).execute();
        }
    }
}
