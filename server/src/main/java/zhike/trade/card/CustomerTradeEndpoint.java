package zhike.trade.card;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

/** What a customer bought and owes, for the card. */
@RestController
class CustomerTradeEndpoint {
    private final CustomerTradeReading reading;

    CustomerTradeEndpoint(CustomerTradeReading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/customers/{id}/trade")
    @Needs("order.read")
    CustomerTrade one(@PathVariable long id, Viewer viewer) {
        return reading.of(viewer, id);
    }
}
