package zhike.trade.product;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;
import zhike.trade.money.Rates;

import java.time.LocalDate;

/** Products and their prices. */
@RestController
@RequestMapping("/api/products")
class ProductEndpoint {
    private final ProductList list;
    private final ProductKeeping keeping;
    private final Rates rates;

    ProductEndpoint(ProductList list, ProductKeeping keeping, Rates rates) {
        this.list = list;
        this.keeping = keeping;
        this.rates = rates;
    }

    @GetMapping
    @Needs("product.read")
    Page<ProductList.Line> page(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return list.page(
                text,
                active,
                currency == null ? rates.home() : currency,
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("product.read")
    ProductView one(@PathVariable long id) {
        return keeping.one(id);
    }

    @PostMapping
    @Needs("product.manage")
    @ResponseStatus(HttpStatus.CREATED)
    ProductView add(@Valid @RequestBody ProductForm form, Viewer viewer) {
        return keeping.one(keeping.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("product.manage")
    ProductView change(@PathVariable long id, @Valid @RequestBody ProductForm form) {
        keeping.change(id, form);
        return keeping.one(id);
    }

    @PutMapping("/{id}/prices")
    @Needs("product.manage")
    ProductView price(@PathVariable long id, @Valid @RequestBody ProductForm.Price form) {
        keeping.price(id, form);
        return keeping.one(id);
    }

    @DeleteMapping("/{id}/prices/{currency}/{fromOn}")
    @Needs("product.manage")
    ProductView unprice(
            @PathVariable long id, @PathVariable String currency, @PathVariable LocalDate fromOn) {
        keeping.unprice(id, currency, fromOn);
        return keeping.one(id);
    }
}
