package zhike.care.referral;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;

import java.util.List;

/** What the chain for payouts may ask. */
@Component
class ReferralUse implements ApprovalUse {
    static final String CODE = "referral";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(FactField.of("amount", FieldType.MONEY, "referral.fact.amount")));
    }
}
