package zhike.care.gift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.care.db.tables.records.GiftRequestRecord;
import zhike.care.owed.KeptByContact;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.file.UploadShare;
import zhike.platform.trail.Trail;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An approved gift is taken from the stock, brought to the customer, and its receipt is kept. */
@Component
class GiftGiving {
    private static final long LARGEST = 20L << 20;

    /**
     * That it arrived.
     *
     * @param signedBy who took it
     */
    record Arrival(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 60) String signedBy,
            @NotNull Integer version) {}

    private final GiftStore store;
    private final Stock stock;
    private final KeptByContact kept;
    private final StoredFiles files;
    private final UploadShare share;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final Clock clock;

    GiftGiving(
            GiftStore store,
            Stock stock,
            KeptByContact kept,
            StoredFiles files,
            UploadShare share,
            CustomerTimeline timeline,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.stock = stock;
        this.kept = kept;
        this.files = files;
        this.share = share;
        this.timeline = timeline;
        this.trail = trail;
        this.clock = clock;
    }

    /** By who keeps the stock. */
    @Transactional
    public void handOut(Viewer viewer, long id, Integer version) {
        GiftRequestRecord row =
                store.lock(
                        GiftReach.visibleTo(viewer, "gift.read")
                                .or(
                                        viewer.may("gift.stock")
                                                ? DSL.trueCondition()
                                                : DSL.falseCondition()),
                        id,
                        version,
                        Set.of("approved"));
        if (row.getItemId() != null)
            stock.out(viewer.personId(), row.getItemId(), row.getQuantity(), id);
        row.setState("issued");
        row.setTakenBy(row.getOwnerId());
        row.setTakenOn(LocalDate.now(clock));
        store.write(row);
        trail.record("gift.issued", GiftStore.KIND, id, row.getNumber());
    }

    @Transactional
    public void arrive(Viewer viewer, long id, Arrival form) {
        GiftRequestRecord row = store.own(viewer, id, form.version(), "issued");
        if (form.on().isAfter(LocalDate.now(clock))) throw Refusal.invalid("on", "gift.future");
        row.setState("delivered");
        row.setDeliveredOn(form.on());
        row.setSignedBy(form.signedBy().strip());
        store.write(row);
        timeline.add(
                row.getCustomerId(),
                "gift.delivered",
                Map.of(
                        "number", row.getNumber(),
                        "gift", row.getGift(),
                        "name", row.getSignedBy()));
        trail.record("gift.delivered", GiftStore.KIND, id, row.getNumber());
        if (row.getOccasion().equals("birthday"))
            kept.keep(
                    List.of(row.getCustomerId()),
                    "gift",
                    form.on().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1),
                    "care.gift");
    }

    /** The paper that says that it arrived. */
    @Transactional(rollbackFor = Exception.class)
    public void receipt(Viewer viewer, long id, MultipartFile file) throws IOException {
        GiftRequestRecord row =
                store.lock(
                        zhike.care.db.Tables.GIFT_REQUEST
                                .ID
                                .eq(id)
                                .and(GiftReach.visibleTo(viewer, "gift.ask")));
        if (row == null) throw Refusal.missing("gift");
        if (!row.getState().equals("delivered") && !row.getState().equals("issued"))
            throw Refusal.conflict("gift.state");
        share.take(viewer.personId(), file.getSize());
        StoredFile stored =
                files.write(name(file), "application/octet-stream", file.getInputStream(), LARGEST);
        row.setReceiptId(stored.id());
        store.write(row);
        trail.record(
                "gift.receipt", GiftStore.KIND, id, row.getNumber(), Map.of("file", stored.name()));
    }

    private static String name(MultipartFile file) {
        @Nullable String sent = file.getOriginalFilename();
        return sent == null ? "" : sent;
    }
}
