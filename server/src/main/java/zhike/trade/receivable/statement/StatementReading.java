package zhike.trade.receivable.statement;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerContacts;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.trade.db.tables.records.StatementRecord;

import java.util.List;
import java.util.Objects;

/** One statement, whole. */
@Component
class StatementReading {
    private final StatementStore store;
    private final StatementSending sending;
    private final Customers customers;
    private final CustomerContacts contacts;
    private final Staff staff;

    StatementReading(
            StatementStore store,
            StatementSending sending,
            Customers customers,
            CustomerContacts contacts,
            Staff staff) {
        this.store = store;
        this.sending = sending;
        this.customers = customers;
        this.contacts = contacts;
        this.staff = staff;
    }

    StatementView one(Viewer viewer, long id) {
        StatementRecord row = store.find(viewer, id);
        List<Long> customer = List.of(row.getCustomerId());
        boolean sends = !customers.all(viewer, "statement.send", customer).isEmpty();
        List<String> addresses =
                contacts.of(viewer, row.getCustomerId()).stream()
                        .map(CustomerContacts.Contact::email)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new StatementView(
                id,
                row.getNumber(),
                new Named(
                        row.getCustomerId(),
                        customers.names(viewer, customer).getOrDefault(row.getCustomerId(), "")),
                row.getFromOn(),
                row.getToOn(),
                row.getCurrency(),
                row.getOpening(),
                row.getInvoiced(),
                row.getReceived(),
                row.getCredited(),
                row.getClosing(),
                store.lines(row),
                row.getState(),
                row.getMadeAt(),
                new Named(
                        row.getMadeBy(),
                        staff.names(List.of(row.getMadeBy())).getOrDefault(row.getMadeBy(), "")),
                row.getSentAt(),
                row.getSentTo(),
                // who has the link answers in the customer's place
                sends ? sending.path(row) : null,
                row.getLinkUntil(),
                row.getOpenedAt(),
                row.getAnsweredAt(),
                row.getAnsweredName(),
                row.getAnsweredRemark(),
                sends ? addresses : List.of(),
                row.getVersion(),
                sends);
    }
}
