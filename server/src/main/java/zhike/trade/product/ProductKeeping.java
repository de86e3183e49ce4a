package zhike.trade.product;

import static zhike.trade.db.Tables.PRICE;
import static zhike.trade.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.ProductRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps products and what they cost from which day on. */
@Component
class ProductKeeping {
    private final DSLContext db;
    private final Clock clock;
    private final Trail trail;

    ProductKeeping(DSLContext db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    ProductView one(long id) {
        ProductRecord row = db.selectFrom(PRODUCT).where(PRODUCT.ID.eq(id)).fetchOne();
        if (row == null) throw Refusal.missing("product");
        return new ProductView(
                id,
                row.getCode(),
                row.getNameZh(),
                row.getNameEn(),
                row.getFamily(),
                row.getUnit(),
                row.getMonths(),
                row.getTaxRate(),
                row.getRemarks(),
                row.getActive(),
                prices(id),
                row.getVersion());
    }

    private List<ProductView.Price> prices(long id) {
        return db.selectFrom(PRICE)
                .where(PRICE.PRODUCT_ID.eq(id))
                .orderBy(PRICE.FROM_ON.desc(), PRICE.CURRENCY)
                .fetch(
                        row ->
                                new ProductView.Price(
                                        row.getCurrency(), row.getAmount(), row.getFromOn()));
    }

    @Transactional
    public long add(Viewer viewer, ProductForm form) {
        ProductRecord row = db.newRecord(PRODUCT);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        store(row, form);
        trail.record("product.added", "product", row.getId(), row.getCode());
        return row.getId();
    }

    @Transactional
    public void change(long id, ProductForm form) {
        ProductRecord row = db.selectFrom(PRODUCT).where(PRODUCT.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("product");
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        row.setVersion(row.getVersion() + 1);
        store(row, form);
        trail.record("product.changed", "product", id, row.getCode());
    }

    private void store(ProductRecord row, ProductForm form) {
        row.setCode(form.code().strip());
        row.setNameZh(form.nameZh().strip());
        row.setNameEn(form.nameEn());
        row.setFamily(form.family());
        row.setUnit(form.unit().strip());
        row.setMonths(form.months());
        row.setTaxRate(form.taxRate());
        row.setRemarks(form.remarks());
        row.setActive(form.active());
        row.setUpdatedAt(clock.instant());
        try {
            row.store();
        } catch (DuplicateKeyException | IntegrityConstraintViolationException twice) {
            throw Refusal.invalid("code", "product.code.double");
        }
    }

    /** One a day and currency; papers that stand keep theirs. */
    @Transactional
    public void price(long id, ProductForm.Price form) {
        String code = code(id);
        db.insertInto(PRICE)
                .set(PRICE.PRODUCT_ID, id)
                .set(PRICE.CURRENCY, form.currency())
                .set(PRICE.AMOUNT, form.amount())
                .set(PRICE.FROM_ON, form.fromOn())
                .onConflict(PRICE.PRODUCT_ID, PRICE.CURRENCY, PRICE.FROM_ON)
                .doUpdate()
                .set(PRICE.AMOUNT, form.amount())
                .execute();
        trail.record(
                "product.priced",
                "product",
                id,
                code,
                Map.of(
                        "currency",
                        form.currency(),
                        "amount",
                        form.amount().toPlainString(),
                        "from",
                        form.fromOn().toString()));
    }

    @Transactional
    public void unprice(long id, String currency, LocalDate fromOn) {
        String code = code(id);
        int gone =
                db.deleteFrom(PRICE)
                        .where(PRICE.PRODUCT_ID.eq(id))
                        .and(PRICE.CURRENCY.eq(currency))
                        .and(PRICE.FROM_ON.eq(fromOn))
                        .execute();
        if (gone == 0) throw Refusal.missing("product.price");
        trail.record(
                "product.unpriced",
                "product",
                id,
                code,
                Map.of("currency", currency, "from", fromOn.toString()));
    }

    private String code(long id) {
        String code =
                db.select(PRODUCT.CODE)
                        .from(PRODUCT)
                        .where(PRODUCT.ID.eq(id))
                        .forUpdate()
                        .fetchOne(PRODUCT.CODE);
        if (code == null) throw Refusal.missing("product");
        return code;
    }
}
