package zhike.audit.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import zhike.audit.seal.KeepingTime;

/**
 * @param keepMonths whole months that an entry is kept; at least 6 (Cybersecurity Law of China,
 *     article 21)
 */
record AuditSettings(@Min(KeepingTime.LEAST_MONTHS) @Max(240) int keepMonths) {}
