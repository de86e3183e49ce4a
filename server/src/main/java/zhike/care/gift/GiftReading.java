package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.PapersAsked;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Requests for gifts within reach, the latest first; who decides on one sees it too. */
@Component
class GiftReading {
    private final DSLContext db;
    private final Subjects subjects;
    private final Dictionaries dictionaries;
    private final Budgets budgets;
    private final PapersAsked asked;
    private final StoredFiles files;

    GiftReading(
            DSLContext db,
            Subjects subjects,
            Dictionaries dictionaries,
            Budgets budgets,
            PapersAsked asked,
            StoredFiles files) {
        this.db = db;
        this.subjects = subjects;
        this.dictionaries = dictionaries;
        this.budgets = budgets;
        this.asked = asked;
        this.files = files;
    }

    Page<GiftView> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = GiftReach.visibleTo(viewer, "gift.read");
        if (state != null) which = which.and(GIFT_REQUEST.STATE.eq(state));
        if (customer != null) which = which.and(GIFT_REQUEST.CUSTOMER_ID.eq(customer));
        if (after != null) which = which.and(GIFT_REQUEST.ID.lt(after.number(0)));
        return Page.of(
                views(viewer, which, limit + 1, locale), limit, last -> Cursor.of(last.id()));
    }

    GiftView one(Viewer viewer, long id, Locale locale) {
        return find(viewer, id, locale).orElseThrow(() -> Refusal.missing("gift"));
    }

    Optional<GiftView> find(Viewer viewer, long id, Locale locale) {
        Condition reached = GiftReach.visibleTo(viewer, "gift.read");
        Set<Long> mine = asked.of(viewer, GiftStore.KIND, GiftUse.CODE, Set.of(id));
        Condition which =
                GIFT_REQUEST.ID.eq(id).and(mine.isEmpty() ? reached : DSL.trueCondition());
        return views(viewer, which, 1, locale).stream().findFirst();
    }

    /** The receipt of one within reach. */
    StoredFile receipt(Viewer viewer, long id) {
        Long file =
                db.select(GIFT_REQUEST.RECEIPT_ID)
                        .from(GIFT_REQUEST)
                        .where(GIFT_REQUEST.ID.eq(id))
                        .and(GiftReach.visibleTo(viewer, "gift.read"))
                        .fetchOne(GIFT_REQUEST.RECEIPT_ID);
        StoredFile found = file == null ? null : files.find(file);
        if (found == null) throw Refusal.missing("gift.receipt");
        return found;
    }

    private List<GiftView> views(Viewer viewer, Condition which, int most, Locale locale) {
        var rows =
                db.select(GIFT_REQUEST.fields())
                        .select(
                                Names.ofPerson(GIFT_REQUEST.OWNER_ID).as("owner_name"),
                                Names.ofPerson(GIFT_REQUEST.TAKEN_BY).as("taker_name"),
                                DSL.field(GiftReach.visibleTo(viewer, "gift.ask")).as("mine"))
                        .from(GIFT_REQUEST)
                        .where(which)
                        .orderBy(GIFT_REQUEST.ID.desc())
                        .limit(most)
                        .fetch();
        Map<Subject, SubjectShown> shown =
                subjects.shown(List.copyOf(new HashSet<>(rows.map(row -> customer(row)))));
        return rows.map(row -> view(viewer, row, shown.get(customer(row)), locale));
    }

    private GiftView view(
            Viewer viewer, Record row, @Nullable SubjectShown customer, Locale locale) {
        String occasion = row.get(GIFT_REQUEST.OCCASION);
        Long taker = row.get(GIFT_REQUEST.TAKEN_BY);
        Long receipt = row.get(GIFT_REQUEST.RECEIPT_ID);
        StoredFile paper = receipt == null ? null : files.find(receipt);
        return new GiftView(
                row.get(GIFT_REQUEST.ID),
                row.get(GIFT_REQUEST.NUMBER),
                customer,
                row.get(GIFT_REQUEST.CUSTOMER_ID),
                row.get(GIFT_REQUEST.GRADE),
                row.get(GIFT_REQUEST.RECEIVER),
                row.get(GIFT_REQUEST.RECEIVER_POST),
                occasion,
                dictionaries.label("gift_occasion", occasion, locale),
                row.get(GIFT_REQUEST.ITEM_ID),
                row.get(GIFT_REQUEST.GIFT),
                row.get(GIFT_REQUEST.SPEC),
                row.get(GIFT_REQUEST.TIER),
                row.get(GIFT_REQUEST.QUANTITY),
                row.get(GIFT_REQUEST.PRICE),
                row.get(GIFT_REQUEST.AMOUNT),
                row.get(GIFT_REQUEST.CURRENCY),
                row.get(GIFT_REQUEST.DELIVER_ON),
                row.get(GIFT_REQUEST.REMARKS),
                row.get(GIFT_REQUEST.STATE),
                new Named(row.get(GIFT_REQUEST.OWNER_ID), row.get("owner_name", String.class)),
                budgets.left(
                        row.get(GIFT_REQUEST.UNIT_ID), row.get(GIFT_REQUEST.DELIVER_ON).getYear()),
                taker == null ? null : new Named(taker, row.get("taker_name", String.class)),
                row.get(GIFT_REQUEST.TAKEN_ON),
                row.get(GIFT_REQUEST.DELIVERED_ON),
                row.get(GIFT_REQUEST.SIGNED_BY),
                paper == null ? null : paper.name(),
                row.get(GIFT_REQUEST.VERSION),
                can(viewer, row));
    }

    private static List<String> can(Viewer viewer, Record row) {
        boolean mine = Boolean.TRUE.equals(row.get("mine", Boolean.class));
        boolean owner = Objects.equals(row.get(GIFT_REQUEST.OWNER_ID), viewer.personId());
        List<String> can = new ArrayList<>();
        switch (row.get(GIFT_REQUEST.STATE)) {
            case "draft" -> {
                if (mine) can.addAll(List.of("change", "drop"));
                if (mine && owner) can.add("ask");
            }
            case "asked" -> {
                if (mine) can.add("drop");
            }
            case "approved" -> {
                if (mine) can.add("drop");
                if (viewer.may("gift.stock")) can.add("hand-out");
            }
            case "issued" -> {
                if (mine) can.addAll(List.of("arrive", "receipt"));
            }
            case "delivered" -> {
                if (mine) can.add("receipt");
            }
            default -> {
                // over
            }
        }
        return can;
    }

    private static Subject customer(Record row) {
        return new Subject("customer", row.get(GIFT_REQUEST.CUSTOMER_ID));
    }
}
