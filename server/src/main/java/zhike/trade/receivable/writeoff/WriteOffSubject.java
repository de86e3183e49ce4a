package zhike.trade.receivable.writeoff;

import static zhike.trade.db.Tables.WRITE_OFF;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Write-offs as what approvals are about. */
@Component
class WriteOffSubject extends PaperOfCustomer {
    private static final String KIND = "write-off";

    WriteOffSubject(Needed needed) {
        super(
                needed,
                KIND,
                "writeoff.read",
                WRITE_OFF,
                WRITE_OFF.NUMBER,
                "/dunnings?tab=writeoffs&id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
