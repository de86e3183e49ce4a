package zhike.messaging.sms;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What came of one sending.
 *
 * @param taken the peer's id by the number of the part
 * @param fault null: all parts are with the peer
 */
record SmsAnswer(ClaimedSms message, Map<Integer, String> taken, @Nullable SmsFault fault) {}
