package zhike.messaging.message;

import static zhike.messaging.db.Tables.MESSAGE;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageState;

/** What a list of messages is narrowed to. */
record MessageFilter(
        @Nullable MessageChannel channel,
        @Nullable MessageState state,
        @Nullable String purpose,
        @Nullable Long customerId) {

    Condition condition() {
        return others().and(state == null ? DSL.noCondition() : MESSAGE.STATE.eq(state.code()));
    }

    /** All but the state. */
    Condition others() {
        Condition all = channel == null ? DSL.noCondition() : MESSAGE.CHANNEL.eq(channel.code());
        if (purpose != null) all = all.and(MESSAGE.PURPOSE.eq(purpose));
        return customerId == null ? all : all.and(MESSAGE.CUSTOMER_ID.eq(customerId));
    }
}
