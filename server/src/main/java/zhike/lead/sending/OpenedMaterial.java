package zhike.lead.sending;

import static zhike.lead.db.Tables.SENDING;
import static zhike.lead.db.Tables.SENDING_ITEM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.identity.Staff;
import zhike.knowledge.Materials;
import zhike.lead.db.tables.records.SendingItemRecord;
import zhike.lead.db.tables.records.SendingRecord;
import zhike.platform.file.FileFacts;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.secret.SignedLink;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a customer opens by the link: each time is counted and stands on the timeline. */
@Component
class OpenedMaterial {
    /** Who looks again within it makes no new line on the timeline. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    /**
     * @param person who sent it
     * @param note what they wrote to the customer
     */
    record Page(
            String company,
            String person,
            @Nullable String note,
            Instant until,
            List<Item> items) {}

    record Item(int no, String title, String name, long size) {}

    private final DSLContext db;
    private final Clock clock;
    private final SignedLink links;
    private final Materials materials;
    private final SendingLetter letter;
    private final StoredFiles files;
    private final Staff staff;
    private final CustomerTimeline timeline;
    private final Trail trail;

    OpenedMaterial(
            DSLContext db,
            Clock clock,
            SignedLink links,
            Materials materials,
            SendingLetter letter,
            StoredFiles files,
            Staff staff,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.links = links;
        this.materials = materials;
        this.letter = letter;
        this.files = files;
        this.staff = staff;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public Page page(String token) {
        SendingRecord row = opened(token);
        List<Item> items = items(row.getId());
        if (theirs()) countPage(row, titles(items));
        return new Page(
                letter.company(),
                staff.names(List.of(row.getByPerson())).getOrDefault(row.getByPerson(), ""),
                row.getNote(),
                row.getLinkUntil(),
                items);
    }

    private static String titles(List<Item> items) {
        return String.join(" / ", items.stream().map(Item::title).toList());
    }

    @Transactional
    public StoredFile file(String token, int no) {
        SendingRecord row = opened(token);
        SendingItemRecord item =
                db.selectFrom(SENDING_ITEM)
                        .where(SENDING_ITEM.SENDING_ID.eq(row.getId()))
                        .and(SENDING_ITEM.NO.eq(no))
                        .fetchOne();
        if (item == null || !gone(List.of(item.getMaterialId())).isEmpty())
            throw SignedLink.invalid();
        if (theirs()) countItem(row, item);
        StoredFile file = files.find(item.getFileId());
        if (file == null) throw SignedLink.invalid();
        return file;
    }

    /** One of ours who looks is not the customer. */
    private static boolean theirs() {
        return Acting.now() == null;
    }

    private void countPage(SendingRecord row, String titles) {
        Instant before = row.getOpenedAt();
        row.setOpens(row.getOpens() + 1);
        row.setOpenedAt(clock.instant());
        row.update();
        tell(row, "material.opened", before, Map.of("titles", titles, "times", row.getOpens()));
    }

    private void countItem(SendingRecord row, SendingItemRecord item) {
        Instant before = item.getOpenedAt();
        item.setOpens(item.getOpens() + 1);
        item.setOpenedAt(clock.instant());
        item.update();
        Map<String, Object> detail = Map.of("titles", item.getTitle(), "times", item.getOpens());
        tell(row, "material.read", before, detail);
    }

    private void tell(
            SendingRecord row, String what, @Nullable Instant before, Map<String, Object> detail) {
        if (before != null && !before.plus(AGAIN).isBefore(clock.instant())) return;
        timeline.add(row.getCardId(), what, detail);
        trail.record(what, "customer", row.getCardId(), null, detail);
    }

    /** Sent to a customer who is there. */
    private SendingRecord opened(String token) {
        SignedLink.Opened link = links.open(Sendings.LINK, token);
        SendingRecord row =
                db.selectFrom(SENDING)
                        .where(SENDING.ID.eq(link.id()))
                        .and(Customers.standing(SENDING.CARD_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null || !link.until().equals(row.getLinkUntil())) throw SignedLink.invalid();
        return row;
    }

    private List<Item> items(long sending) {
        var all =
                db.select(
                                SENDING_ITEM.MATERIAL_ID,
                                SENDING_ITEM.NO,
                                SENDING_ITEM.TITLE,
                                FileFacts.name(SENDING_ITEM.FILE_ID),
                                FileFacts.size(SENDING_ITEM.FILE_ID))
                        .from(SENDING_ITEM)
                        .where(SENDING_ITEM.SENDING_ID.eq(sending))
                        .orderBy(SENDING_ITEM.NO)
                        .fetch();
        Set<Long> gone = gone(all.getValues(SENDING_ITEM.MATERIAL_ID));
        return all.stream()
                .filter(row -> !gone.contains(row.value1()))
                .map(row -> new Item(row.value2(), row.value3(), row.value4(), row.value5()))
                .toList();
    }

    /** What was withdrawn since is not given any more. */
    private Set<Long> gone(List<Long> sent) {
        return new HashSet<>(materials.withdrawn(sent));
    }
}
