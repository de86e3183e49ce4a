package zhike.audit.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param keepMonths whole months that an entry is kept; at least 6 (Cybersecurity Law of China, article 21) */
public record AuditSettings(@Min(6) @Max(240) int keepMonths) {
}
