package zhike.trade.receivable.statement;

import static zhike.trade.db.Tables.STATEMENT;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Statements as what promises and letters are about. */
@Component
class StatementSubject extends PaperOfCustomer {
    private static final String KIND = "statement";

    StatementSubject(Needed needed) {
        super(needed, KIND, "receivable.read", STATEMENT, STATEMENT.NUMBER, "/statements/");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
