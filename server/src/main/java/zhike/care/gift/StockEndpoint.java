package zhike.care.gift;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The stock of gifts, its ledger, and what units may spend. */
@RestController
class StockEndpoint {
    private final Stock stock;
    private final StockReading reading;
    private final Budgets budgets;
    private final Clock clock;

    StockEndpoint(Stock stock, StockReading reading, Budgets budgets, Clock clock) {
        this.stock = stock;
        this.reading = reading;
        this.budgets = budgets;
        this.clock = clock;
    }

    @GetMapping("/api/gift-items")
    @Needs("gift.read")
    List<StockReading.Item> items() {
        return reading.items();
    }

    @PostMapping("/api/gift-items")
    @Needs("gift.stock")
    @ResponseStatus(HttpStatus.CREATED)
    List<StockReading.Item> add(@Valid @RequestBody Stock.ItemForm form) {
        stock.item(null, form);
        return reading.items();
    }

    @PutMapping("/api/gift-items/{id}")
    @Needs("gift.stock")
    List<StockReading.Item> change(@PathVariable long id, @Valid @RequestBody Stock.ItemForm form) {
        stock.item(id, form);
        return reading.items();
    }

    @GetMapping("/api/gift-items/{id}/moves")
    @Needs("gift.stock")
    List<StockReading.Move> moves(@PathVariable long id) {
        return reading.moves(id);
    }

    @PostMapping("/api/gift-items/{id}/moves")
    @Needs("gift.stock")
    List<StockReading.Move> move(
            @PathVariable long id, @Valid @RequestBody Stock.MoveForm form, Viewer viewer) {
        stock.move(viewer.personId(), id, form);
        return reading.moves(id);
    }

    /** Of this year where none is given. */
    @GetMapping("/api/gift-budgets")
    @Needs("gift.read")
    List<Budgets.Shown> budgets(@RequestParam(required = false) @Nullable Integer year) {
        return budgets.of(year == null ? LocalDate.now(clock).getYear() : year);
    }

    @PutMapping("/api/gift-budgets")
    @Needs("gift.budget")
    List<Budgets.Shown> budget(@Valid @RequestBody Budgets.Form form) {
        budgets.write(form);
        return budgets.of(form.year());
    }
}
